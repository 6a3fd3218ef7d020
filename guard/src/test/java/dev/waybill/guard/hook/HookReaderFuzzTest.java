package dev.waybill.guard.hook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.waybill.promise.Work;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tries the reader of hook inputs with any bytes, against a JSON library that reads the whole. */
final class HookReaderFuzzTest {
    private static final JsonMapper JSON = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNumberLength(1 << 20).build())
            .build());
    private static final List<String> PATHS = List.of("file_path", "notebook_path", "path", "target_file");
    private static final int LONGEST_PROBLEM = 100;
    /** With Jazzer's own counting; the worst 4 KiB took 1,047. */
    private static final long MOST_MICROS = 5_000;

    /** A seed is a hook's input. */
    @FuzzTest(maxDuration = "10m")
    void takesWhatAJsonLibraryTakes(byte[] data) {
        HookInput input = Work.within(MOST_MICROS, () -> HookReader.read(new ByteArrayInputStream(data)));
        assertEquals(input, HookReader.read(new Dripping(data)), "it matters how the bytes arrive");
        assertTrue(input.problem().length() <= LONGEST_PROBLEM, input::problem);
        // What is passed over is never made a text, so that its bytes may be no UTF-8; the library reads them.
        if (input.whole() && isUtf8(data)) {
            hold(input.call(), JSON.readTree(data));
        }
    }

    private static void hold(HookCall call, JsonNode all) {
        assertEquals(text(all, "hook_event_name"), call.event());
        assertEquals(text(all, "tool_name"), call.tool());
        assertEquals(text(all, "tool_use_id"), call.toolUse());
        assertEquals(text(all, "transcript_path"), call.transcript());
        assertEquals(text(all, "cursor_version"), call.cursorVersion());
        List<String> paths = new ArrayList<>();
        paths.add(text(all, "file_path"));
        PATHS.forEach(name -> paths.add(text(all.path("tool_input"), name)));
        paths.removeIf(String::isEmpty);
        assertEquals(
                paths.stream().sorted().toList(), call.paths().stream().sorted().toList());
    }

    private static String text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isString() ? value.stringValue() : "";
    }

    private static boolean isUtf8(byte[] data) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(data));
            return true;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }

    /** Gives a byte a read, as a slow pipe may. */
    private static final class Dripping extends ByteArrayInputStream {
        Dripping(byte[] data) {
            super(data);
        }

        @Override
        public synchronized int read(byte[] into, int from, int most) {
            return super.read(into, from, Math.min(most, 1));
        }
    }
}
