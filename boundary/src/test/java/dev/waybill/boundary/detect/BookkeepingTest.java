package dev.waybill.boundary.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What tools write below a message passes with it, and nothing else does for standing there. */
final class BookkeepingTest {
    private static final String LONG_PATH =
            "projects/shop-core/src/main/kotlin/org/example/shop/features/CheckoutFeatureFactory.kt";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Merge remote-tracking branch 'upstream/2.1.0' into gh-658\n\n# Conflicts:\n#\t" + LONG_PATH + "\n#\t"
                        + LONG_PATH,
                "Merge branch 'sink' of https://example.org/ann/log\n\nConflicts:\n\tLog.sln\n\t" + LONG_PATH + "\n\t"
                        + LONG_PATH,
                "moved classes around\n\n--HG--\nrename : " + LONG_PATH + " => " + LONG_PATH
                        + "\nextra : convert_revision : svn%3Aaa2aecf3-ea3e-0410-9d70-716747e7c967/trunk%40982"
            })
    void whatVersionControlWroteIsNotRead(String message) {
        assertEquals(List.of(), BodyDetector.standard().judge(message).firings());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"run\":\"if(a[i]>b){c=a;a=b;b=c}\",\"more\":\"while(i--){d[i]=e(f)}\"}",
                "{\"a\":{\"b\":\"c\",\"d\":\"e\"},\"f\":\"no room for what stands below something else\"}",
                "{\"createdInVer\":\"37.431.4\",\"targetBranch\":\"main\",\"labels\":[\"type: chore\"]}",
                // The scrubber sees no secret in what is encoded, so that nothing encoded may stay.
                "{\"label\":\"ghp_16C7e42F292c6912E7710c838347Ae178B4a\"}",
                "{\"text\":\"a sentence that is longer than any name or label is allowed to be in here\"}"
            })
    void whatIsEncodedThereIsRefusedWhateverItHolds(String object) {
        String message = "Update the plugin\n\n<!--robot-debug:" + encoded(object) + "-->";
        assertTrue(BodyDetector.standard().judge(message).body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "int total = 0;",
                "for (Item item : items) {",
                "return total(items, 0);",
                "if (item == null) {",
                "var a = b(c);"
            })
    void aLineThatHoldsMoreThanAPathStays(String line) {
        assertTrue(Bookkeeping.blanked("Conflicts:\n\t" + line).contains(line));
        assertTrue(Bookkeeping.blanked("--HG--\n" + line).contains(line));
        assertTrue(Bookkeeping.blanked("<!--" + line + "-->").contains(line));
        assertTrue(Bookkeeping.blanked("[//]: # (" + line + ")").contains(line));
    }

    @Test
    void codeBelowItIsRefused() {
        String code = "\tint total = 0;\n\tfor (Item item : items) {\n\t\ttotal += item.price() * item.count();\n\t}\n"
                + "\treturn total;";
        assertTrue(BodyDetector.standard().judge("Conflicts:\n" + code).body());
        assertTrue(BodyDetector.standard()
                .judge("# Conflicts:\n#\tshop/Cart.java\n" + code)
                .body());
        assertTrue(BodyDetector.standard()
                .judge("--HG--\nrename : a => b\n" + code)
                .body());
    }

    @Test
    void whatIsEncodedAsAPathIsRefused() {
        String line = encoded("for (Item item : items) { total += item.price() * item.count(); } return total;")
                .replace("=", "");
        assertTrue(BodyDetector.standard().judge("Conflicts:\n\t" + line).body());
    }

    @Test
    void everyPlaceStays() {
        String text = "One.\n\nConflicts:\n\ta/b.c\n\nTwo.";
        assertEquals(text.indexOf("Two."), Bookkeeping.blanked(text).indexOf("Two."));
        assertFalse(Bookkeeping.blanked(text).contains("a/b.c"));
        assertEquals("One.", Bookkeeping.blanked("One.\n\n[//]: # (automerge-start)\n[//]: # (automerge-end)"));
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
