package dev.waybill.catalog.bind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.waybill.catalog.ServedSchemas;
import dev.waybill.catalog.tool.Tool;
import dev.waybill.promise.Work;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tries the binders with arguments that come near to fitting, so that the tries get past the first rules. */
final class BinderFuzzTest {
    /** How many bytes choose the arguments' shape; what follows is a text inside them. */
    private static final int CHOICES = 64;

    private static final String CANARY = "kanarie";
    /** Twice the worst that 4 KiB caused, and it was the list of paths. */
    private static final long MOST_MICROS = 4_000;

    private static final List<Tool> TOOLS = List.of(Tool.values());
    private static final Oracle ORACLE = new Oracle();

    /** A seed is a tool and choices among what its schema has, 64 bytes, and a text that is put somewhere. */
    @FuzzTest(maxDuration = "10m")
    void judgesAsSchemaAndValidatorDo(byte[] data) {
        FuzzedRandom random = new FuzzedRandom(Arrays.copyOf(data, Math.min(CHOICES, data.length)));
        Tool tool = TOOLS.get(random.nextInt(TOOLS.size()));
        List<String> names =
                List.copyOf(ServedSchemas.input(tool).get("properties").propertyNames());
        String name = names.get(random.nextInt(names.size()));
        int place = random.nextInt(4);
        ArgumentMaker maker = new ArgumentMaker(random);
        ObjectNode arguments = switch (random.nextInt(4)) {
            case 0 -> maker.nearlyValid(tool);
            case 1 -> maker.hostile(tool);
            default -> maker.valid(tool);
        };
        if (data.length > CHOICES) {
            String text = new String(data, CHOICES, data.length - CHOICES, StandardCharsets.UTF_8);
            put(arguments, name, place, text);
            repeatsNothing(tool, arguments, name, place, text);
        }
        ObjectNode before = arguments.deepCopy();
        ORACLE.compare(tool, arguments);
        Binding<?> binding = Work.within(MOST_MICROS, () -> Binders.of(tool).bind(arguments));
        assertEquals(binding, Binders.of(tool).bind(before));
        assertEquals(before, arguments, "the binder changed what it read");
    }

    /** Puts a text where a value stands, inside it, or in the place of its name. */
    private static void put(ObjectNode arguments, String name, int place, String text) {
        if (place == 0) {
            arguments.put(text, 1);
        } else if (arguments.get(name) instanceof ArrayNode list && !list.isEmpty()) {
            list.set(list.size() - 1, text);
        } else if (arguments.get(name) instanceof ObjectNode group && !group.isEmpty()) {
            List<String> inside = new ArrayList<>(group.propertyNames());
            group.put(place == 1 ? text : inside.getLast(), text);
        } else {
            arguments.put(name, text);
        }
    }

    private static void repeatsNothing(Tool tool, ObjectNode arguments, String name, int place, String text) {
        ObjectNode marked = arguments.deepCopy();
        put(marked, name, place, text + CANARY);
        if (Binders.of(tool).bind(marked) instanceof Binding.Unbound<?> unbound) {
            Problem problem = unbound.problem();
            assertFalse((problem.message() + problem.field()).contains(CANARY), "the message repeats what was sent");
            assertFalse(problem.message().isBlank());
        }
    }
}
