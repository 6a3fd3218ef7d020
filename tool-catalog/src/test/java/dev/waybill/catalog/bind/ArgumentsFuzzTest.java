package dev.waybill.catalog.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.waybill.catalog.tool.Tool;
import dev.waybill.promise.Work;
import dev.waybill.workflow.text.InvisibleCharacters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tries every binder with any JSON object. */
final class ArgumentsFuzzTest {
    private static final JsonMapper JSON = new JsonMapper();
    /** No message is longer, whatever was sent: it is words of ours and a number or two. */
    private static final int LONGEST_MESSAGE = 400;

    private static final long MOST_MICROS = 4_000;
    private static final Oracle ORACLE = new Oracle();

    /** A seed is a JSON object. */
    @FuzzTest(maxDuration = "10m")
    void areBoundOrRefusedInAFewWords(byte[] data) {
        ObjectNode arguments;
        try {
            if (!(JSON.readTree(data) instanceof ObjectNode object)) {
                return;
            }
            arguments = object;
        } catch (JacksonException noJson) {
            return;
        }
        ObjectNode before = arguments.deepCopy();
        for (Tool tool : Tool.values()) {
            switch (Work.within(MOST_MICROS, () -> Binders.of(tool).bind(arguments))) {
                case Binding.Bound<?> bound -> ORACLE.compare(tool, arguments);
                case Binding.Unbound<?> unbound -> {
                    String message = unbound.problem().message();
                    assertTrue(message.length() <= LONGEST_MESSAGE, message);
                    assertFalse(message.isBlank() || InvisibleCharacters.in(message), message);
                }
            }
        }
        assertEquals(before, arguments, "a binder changed what it read");
    }
}
