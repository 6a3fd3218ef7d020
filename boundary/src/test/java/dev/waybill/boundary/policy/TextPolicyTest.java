package dev.waybill.boundary.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextPolicyTest {
    private static final String DIFF = "It says:\n@@ -1,4 +1,6 @@\n-int a = 1;\n+int a = 2;\n";
    private static final String KEY = "-----BEGIN RSA PRIVATE KEY-----";

    private final TextPolicy policy = TextPolicy.standard();

    @Test
    void aBodyIsRefusedWithRuleAndLineWhereTheWorkspaceIsGuarded() {
        Outcome.Refused refused =
                assertInstanceOf(Outcome.Refused.class, policy.decide(Mode.GUARDED, Kind.FREE_TEXT, 500, DIFF));
        assertEquals(Outcome.Cause.BODY, refused.cause());
        assertTrue(refused.rules().contains("diff"), () -> refused.rules().toString());
        assertTrue(refused.line() >= 1 && refused.line() <= 4, () -> "line " + refused.line());
    }

    @Test
    void anOpenWorkspaceTakesABodyAndNoSecret() {
        assertEquals(
                DIFF,
                accepted(policy.decide(Mode.OPEN, Kind.FREE_TEXT, 500, DIFF)).text());
        Outcome.Accepted scrubbed = accepted(policy.decide(Mode.OPEN, Kind.FREE_TEXT, 500, "see " + KEY));
        assertFalse(scrubbed.text().contains("PRIVATE KEY-"), scrubbed.text());
        assertEquals(1, scrubbed.scrubbed().size());
    }

    @ParameterizedTest
    @EnumSource(names = {"FREE_TEXT", "LOG_TAIL"})
    void aSealedWorkspaceTakesNoWordAtAll(Kind kind) {
        assertEquals(
                new Outcome.Refused(Outcome.Cause.SEALED, List.of("sealed"), 1),
                policy.decide(Mode.SEALED, kind, 500, "Going on."));
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsSaidByAnEmptyText(Kind kind) {
        assertEquals("", accepted(policy.decide(Mode.SEALED, kind, 500, "")).text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ABC-123",
                "feat/retry-on-401",
                "src/main/java/dev/waybill/boundary/policy/TextPolicy.java",
                "app/(shop)/[slug]/page.tsx",
                "https://github.com/acme/shop/pull/17#issuecomment-1",
                "@types/node"
            })
    void namesPassEvenWhereAWorkspaceIsSealed(String name) {
        assertTrue(
                accepted(policy.decide(Mode.SEALED, Kind.IDENTITY, 512, name)).untouched());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Fix the login", "a=b;", "x\u00A0y", "{}", "if(a)"})
    void aSealedWorkspaceTakesNoNameThatIsASentenceOrCode(String name) {
        boolean plain = name.equals("if(a)");
        assertEquals(plain, policy.decide(Mode.SEALED, Kind.IDENTITY, 512, name) instanceof Outcome.Accepted);
    }

    @Test
    void aNameWithASecretIsRefusedAndNeverRewritten() {
        Outcome.Refused refused =
                assertInstanceOf(Outcome.Refused.class, policy.decide(Mode.OPEN, Kind.IDENTITY, 512, "a/" + KEY));
        assertEquals(Outcome.Cause.SECRET, refused.cause());
        assertFalse(refused.rules().isEmpty());
    }

    @Test
    void alogKeepsWhatIsNoBodyAndCountsTheRest() {
        Outcome.Accepted kept = accepted(policy.decide(
                Mode.GUARDED, Kind.LOG_TAIL, 500, "BUILD FAILURE\n@@ -1,4 +1,6 @@\nTests run: 3, Failures: 1"));
        assertEquals(1, kept.withheldLines());
        assertTrue(kept.text().contains("Tests run: 3, Failures: 1"), kept.text());
        assertFalse(kept.text().contains("@@"), kept.text());
        assertFalse(kept.untouched());
    }

    @Test
    void whatMarksMadeLongerIsCutBetweenMarksAndCodePoints() {
        assertEquals("ab\u2026", Cut.toCap("ab[secret:jwt] c", 6));
        assertEquals("ab[secret:jwt]\u2026", Cut.toCap("ab[secret:jwt] cd", 15));
        assertEquals("a\uD83D\uDE00\u2026", Cut.toCap("a\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00", 3));
        assertEquals("abc", Cut.toCap("abc", 3));
        assertEquals("[a] \u2026", Cut.toCap("[a] bcdef", 5));
    }

    private static Outcome.Accepted accepted(Outcome outcome) {
        return assertInstanceOf(Outcome.Accepted.class, outcome);
    }
}
