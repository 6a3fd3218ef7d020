package dev.waybill.boundary.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people write about code, and in every script, must pass. */
final class ProseTest {
    static Stream<String> texts() {
        String french =
                "Corrige la mise à jour du jeton expiré : l'agent ne réessaie plus après un refus, même côté serveur.";
        return Stream.of(
                "fix(auth): don't retry on 401 in TokenClient.refresh()",
                "feat(api)!: drop `GET /v1/users/{id}` (use /v2) [#4711]",
                "chore(deps): bump org.springframework.boot:spring-boot-starter-web from 3.2.1 to 3.2.4",
                "Merge pull request #42 from acme/fix/npe-in-parser",
                "Revert \"perf: cache HttpClient in a ThreadLocal\" because of java.lang.OutOfMemoryError: Metaspace",
                "NullPointerException at com.acme.shop.OrderService.settle(OrderService.java:120) when cart is empty",
                "Run `mvn -B -ntp verify -pl storage -am` and `npm ci && npm test`; both are green, 142 tests.",
                "Renamed getUserById() to findUser(id) in src/main/java/com/acme/UserRepository.java and src/api/users.ts",
                "TypeError: Cannot read properties of undefined (reading 'map') in CartView, commit 3f1c2aa",
                "Set --max-old-space-size=4096 and NODE_ENV=production in the CI job; exit code 137 is gone",
                "Upgraded typescript 5.3.3 -> 5.4.2, eslint 8.56.0 -> 8.57.0",
                "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 is the image that was deployed",
                "integrity sha512-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wCaLkPzQho1wx4JwY8wC== changed",
                "See https://github.com/acme/shop/compare/v1.2.3...v1.3.0?expand=1#diff-9f86d081884c7d659a2feaa0c55ad015",
                "Migration 0042 adds the column invoices.settled_at (timestamptz, nullable) and an index on (workspace_id, settled_at)",
                "Waiting for approval",
                "Done.",
                "WIP",
                "Tests: 12 passed, 1 failed",
                "Iteration 3 of 5: 80 %",
                "v1.2.3",
                "main",
                "feature/PROJ-123-add-login",
                "src/main/java/App.java",
                "AbstractAnnotationConfigDispatcherServletInitializer",
                "- adds a button\n- removes the old form\n- keeps the URL",
                "Steps done:\n1. read the issue\n2. wrote a failing test\n3. fixed OrderService\n\nNext: review",
                french,
                Normalizer.normalize(french, Normalizer.Form.NFD),
                "Behebt den Absturz beim Öffnen großer Dateien; die Prüfung läuft jetzt vor dem Speichern.",
                "Исправлена ошибка при обновлении токена: повторный запрос больше не отправляется после отказа.",
                "修复了登录页面在刷新令牌时重复请求的问题,并添加了测试。",
                "ログイン画面でトークンを更新するときに二重にリクエストが送られる問題を修正しました。",
                "تم إصلاح الخطأ عند تحديث الرمز ولن يعيد العميل المحاولة بعد الرفض.",
                "תוקנה השגיאה בעת רענון האסימון והלקוח לא ינסה שוב לאחר סירוב.",
                "토큰을 갱신할 때 요청이 두 번 전송되는 문제를 수정했습니다.",
                "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀",
                "日本語の文章は空白なしで続くことがあります。日本語の文章は空白なしで続くことがあります。日本語の文章は空白なしで続くことがあります。日本語の文章は空白なしで続くことがあります。",
                "é́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́́",
                "🎉 Release is out! 👩‍💻 and 👨‍👩‍👧‍👦 emoji with joiners work 🏳️‍🌈 🏴󠁧󠁢󠁥󠁮󠁧󠁿",
                "α, β and γ channels are summed; Δt ≤ 5 ms, µ-law as before");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void passes(String text) {
        assertEquals(List.of(), BodyDetector.standard().judge(text).firings());
    }

    @Test
    void aLongTextOfSentencesWithEmojiPasses() {
        String text = "The run went fine 🎉 and the reviewer 👩‍💻 asked for one more test. "
                .repeat(30)
                .substring(0, 2_000);

        assertEquals(List.of(), BodyDetector.standard().judge(text).firings());
    }
}
