package dev.waybill.server.cli.scope;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.waybill.promise.Work;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.text.InvisibleCharacters;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import tools.jackson.databind.json.JsonMapper;

/** Tries the reader of scope.yaml with any bytes. */
@NullMarked
final class ScopeFileFuzzTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_MESSAGE = 300;
    private static final long MOST_MICROS = 20_000;

    /** A seed is a scope file. */
    @FuzzTest(maxDuration = "10m")
    void givesAManifestOrSaysWhatIsWrong(byte[] data) {
        ScopeManifest manifest;
        try {
            manifest = Work.within(MOST_MICROS, () -> ScopeFile.parse("scope.yaml", data));
        } catch (RefusedException refused) {
            assertEquals(RefusalCode.INVALID_ARGUMENT, refused.refusal().code());
            String message = refused.refusal().message();
            assertTrue(message.length() <= LONGEST_MESSAGE, message);
            assertFalse(InvisibleCharacters.in(message), "a terminal would obey what the file says");
            return;
        }
        int patterns = manifest.editable().size()
                + manifest.readOnly().size()
                + manifest.excluded().size();
        assertTrue(patterns <= Caps.PATTERNS);
        assertEquals(
                manifest.digest(), ScopeFile.parse("again", written(manifest)).digest());
    }

    private static String written(ScopeManifest manifest) {
        return "editable: " + list(manifest.editable()) + "\nread_only: " + list(manifest.readOnly()) + "\nexcluded: "
                + list(manifest.excluded()) + "\n";
    }

    /** A list of JSON's strings is one of YAML's. */
    private static String list(List<String> patterns) {
        return JSON.writeValueAsString(patterns);
    }
}
