package dev.waybill.boundary.scrub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What agents write all day, and what each new pattern is tempted by. All of it stays. */
final class OrdinaryTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "fix(auth): don't retry on 401 in TokenClient.refresh()",
                "feat(api)!: rename `accessToken` to `token`, see #1234",
                "Password: the field is required",
                "password=true disables the prompt",
                "the token was refreshed 3 times; token: string | undefined",
                "secret: { from: 'env' }",
                "const token = process.env.GITHUB_TOKEN",
                "curl -H \"Authorization: Bearer $TOKEN\" https://api.example.org/v1/runs",
                "Authorization: Basic <credentials>",
                "adds `Authorization: Bearer` header support",
                "max_tokens=4096 and token_count: 128000",
                "api_key: ${{ secrets.API_KEY }}",
                "mvn -B -DskipTests verify failed: 3 errors in 12.345 s",
                "[INFO] BUILD FAILURE 2026-11-28T12:40:45.123+01:00",
                "Merge 4f2a9c81d0b7e6f5a4c3b2d1e0f9a8b7c6d5e4f3 into main",
                "commit 9b1f7c2 and ac1d414aabbe712565201cc7c7d640bd511a82f1",
                "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                "md5 5d41402abc4b2a76b9719d911017c592",
                "integrity sha512-Z8Zyr1zOqaCkZ3n0fKb8mIuPvUX6WvYkDqbWbP0tCyb7bVqjDsVwx2G0fKJcyW8m0u4C9yMWf9nSgf0DHbn5AA==",
                "golang.org/x/mod v0.17.0 h1:zY54UmvipHiNd+pm+m0x9KhZ9hl1/7QNMyxXbc6ICqA=",
                "550e8400-e29b-41d4-a716-446655440000",
                "run_01jdq8z4xk2m7.0a9s8d7f6g5h4 is waiting",
                "chk_01jdq8z4xk2m7 was approved, key_01jdq8z4xk2m7 revoked",
                "01ARZ3NDEKTSV4RRFFQ69G5FAV",
                "src/main/java/dev/waybill/boundary/scrub/AbstractSingletonProxyFactoryBeanConfigurationTest2.java:123",
                "node_modules/@babel/plugin-transform-runtime/lib/index.js",
                "bump react@18.2.0, @types/node@20.11.5 and lodash@4.17.21-beta.foo",
                "uses: actions/checkout@v4.1.x and docker://alpine@sha256",
                "git clone git@github.com:acme/app.git",
                "https://github.com/acme/app/compare/v1.2.3...v1.2.4",
                "http://localhost:3000/@scope/pkg?x=1",
                "logo@2x.png is now logo@3x.webp",
                "1.0.0+20130313144700 and 2.0.0-rc.1+build.123",
                "released 2024-01-02, 2023-12-31 and 20240102",
                "listening on 127.0.0.1:8080, 10.0.0.1 and [::1]:443",
                "took 1700000000000 ms since 1700000000",
                "build 20241128.1 id 1234567890123456",
                "ports 8080-8090, lines 100-200, 1,234,567 rows",
                "error 0x80070005 at 0x00007ffabcdef012",
                "pages 4111 and 1111, 1111",
                "-----BEGIN lines are now parsed, END too",
                "rejects a `-----BEGIN CERTIFICATE-----` header without a body",
                "disk-usage task-runner-with-a-very-long-name risk-assessment-of-dependencies",
                "sk-learn-style-estimators-with-a-very-long-package-name",
                "npm_config_registry and npm_package_version are read",
                "the pass rate is 98.7 %, pass: 120, fail: 2",
                "passing: 12; bypass=never; compass: north-by-northwest",
                "signature: (a: string) => Promise<void>",
                "call refresh() 3 times, then call 2 of them again",
                "phone validation, tel: links and sms retries",
                "ISSUE-1234 PROJ-20241 CVE-2024-21626 RFC-7231 ISO-8601",
                "DE: 12 strings translated, GB: 14",
                "org.springframework.beans.factory.annotation.AutowiredAnnotationBeanPostProcessor",
                "_ZNSt6vectorIiSaIiEE9push_backERKi",
                "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ",
                "/nix/store/s66mzxpvicwk07gjbjfw9izjfa797vsw-hello-2.12.1",
                "Zeichenkettenverarbeitung: Umlaute wie ä, ö und ü bleiben",
                "исправить: повторная попытка при ошибке в модуле авторизации",
                "修复：令牌刷新后重试",
                "it's 5'10\" or 178 cm; 50% of 1/2; a@b is no address",
            })
    void ordinaryTextStays(String text) {
        Scrubbed scrubbed = Scrubber.standard().scrub(text);
        assertEquals(Set.of(), scrubbed.kinds());
        assertEquals(text, scrubbed.text());
    }
}
