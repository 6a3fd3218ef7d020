package dev.waybill.catalog.bind;

import dev.waybill.catalog.ServedSchemas;
import dev.waybill.catalog.tool.Tool;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.id.RunId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes arguments out of a seed: valid ones, valid ones with one change, and hostile ones. */
final class ArgumentMaker {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    /** An astral character, combining marks, a flag of two code points, a family with joiners. */
    private static final List<String> GRAPHEMES = List.of(
            "a", "ß", "\uD83D\uDE80", "e\u0301\u0323", "\uD83C\uDDE9\uD83C\uDDEA", "\uD83D\uDC68\u200D\uD83D\uDC69");

    private final RandomGenerator random;

    ArgumentMaker(RandomGenerator random) {
        this.random = random;
    }

    /** Fits the contract, with a random choice of what may be left out. */
    ObjectNode valid(Tool tool) {
        JsonNode schema = ServedSchemas.input(tool);
        ObjectNode arguments = object(schema);
        switch (tool) {
            case SCOPE_GET -> {
                arguments.remove(List.of("run", "project"));
                String which = random.nextBoolean() ? "run" : "project";
                arguments.set(which, value(which, schema.get("properties").get(which)));
            }
            case CHECKPOINT_REQUEST -> arguments.set("head_sha", NODES.stringNode(sha()));
            case RUN_START, RUN_GET, STATUS_REPORT, BUILD_REPORT, SCOPE_CHECK, CHECKPOINT_GET -> {}
        }
        return arguments;
    }

    /** Valid but for one change somewhere, which may happen to change nothing that matters. */
    ObjectNode nearlyValid(Tool tool) {
        ObjectNode arguments = valid(tool);
        ObjectNode target = arguments;
        List<String> names = new ArrayList<>(arguments.propertyNames());
        if (!names.isEmpty() && arguments.get(pick(names)) instanceof ObjectNode group && random.nextBoolean()) {
            target = group;
        }
        change(target, tool);
        return arguments;
    }

    /** The right names with anything behind them, and some wrong names. */
    ObjectNode hostile(Tool tool) {
        ObjectNode arguments = NODES.objectNode();
        JsonNode properties = ServedSchemas.input(tool).get("properties");
        for (String name : properties.propertyNames()) {
            if (random.nextInt(4) > 0) {
                arguments.set(name, random.nextInt(3) == 0 ? value(name, properties.get(name)) : hostileValue(2));
            }
        }
        if (random.nextInt(6) == 0) {
            arguments.set(pick(List.of("content", "diff", "Run", "x", "__proto__")), hostileValue(1));
        }
        return arguments;
    }

    private void change(ObjectNode target, Tool tool) {
        List<String> present = new ArrayList<>(target.propertyNames());
        String name = present.isEmpty() ? "run" : pick(present);
        switch (random.nextInt(8)) {
            case 0 -> target.remove(name);
            case 1 -> target.set(pick(List.of("content", "diff", "patch", "note")), hostileValue(1));
            case 2 -> target.set(name, NODES.nullNode());
            case 3, 4 -> target.set(name, nearMiss(tool, name, target.get(name)));
            default -> target.set(name, hostileValue(2));
        }
    }

    /** A value of the right type just outside its bound or its grammar. */
    private JsonNode nearMiss(Tool tool, String name, JsonNode now) {
        JsonNode schema = ServedSchemas.input(tool).get("properties").path(name);
        if (schema.has("maxLength")) {
            int cap = schema.get("maxLength").intValue();
            return NODES.stringNode(random.nextBoolean() ? text(cap + 1) : text(cap));
        }
        if (schema.has("maximum")) {
            long beyond = random.nextBoolean()
                    ? schema.get("maximum").longValue() + 1
                    : schema.get("minimum").longValue() - 1;
            return NODES.numberNode(beyond);
        }
        if (now instanceof ArrayNode list) {
            ArrayNode longer = list.deepCopy();
            int items = random.nextBoolean() ? 201 - longer.size() : random.nextInt(3);
            for (int i = 0; i < items; i++) {
                longer.add(random.nextInt(50) == 0 ? hostileText() : "src/a" + i + ".java");
            }
            return longer;
        }
        return now != null && now.isString() ? NODES.stringNode(now.stringValue() + " ") : hostileValue(1);
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode made = NODES.objectNode();
        for (String name : schema.get("properties").propertyNames()) {
            boolean required = false;
            for (JsonNode one : schema.path("required")) {
                required |= one.stringValue().equals(name);
            }
            if (required || random.nextBoolean()) {
                made.set(name, value(name, schema.get("properties").get(name)));
            }
        }
        return made;
    }

    private JsonNode value(String name, JsonNode schema) {
        if (schema.has("enum")) {
            return schema.get("enum").get(random.nextInt(schema.get("enum").size()));
        }
        return switch (schema.get("type").stringValue()) {
            case "object" -> object(schema);
            case "integer" ->
                NODES.numberNode(random.nextLong(
                        schema.get("minimum").longValue(), schema.get("maximum").longValue() + 1));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "array" -> {
                ArrayNode list = NODES.arrayNode();
                int size = 1 + random.nextInt(random.nextInt(10) == 0 ? 200 : 5);
                for (int i = 0; i < size; i++) {
                    list.add("src/main/" + i + "/\u00C4 b.java");
                }
                yield list;
            }
            default -> NODES.stringNode(text(name, schema.get("maxLength").intValue()));
        };
    }

    private String text(String name, int cap) {
        return switch (name) {
            case "run" -> new Handle(new RunId(1 + random.nextLong(Long.MAX_VALUE)), random.nextLong()).text();
            case "checkpoint" -> new CheckpointId(1 + random.nextLong(Long.MAX_VALUE)).text();
            case "project" -> pick(List.of("waybill", "a", "web-shop_2.0", "x".repeat(cap)));
            case "branch", "base_branch" -> pick(List.of("main", "feature/ABC-1_x", "v1.0", "r".repeat(cap)));
            case "head_sha" -> sha();
            case "phase" -> pick(List.of("plan", "code-review", "p".repeat(cap)));
            case "pr_url" -> pick(List.of("https://github.com/o/r/pull/1", "https://git.corp:8443/x?y=%20#z"));
            case "cursor" -> pick(List.of("c1", "A-_z09"));
            default -> text(1 + random.nextInt(cap));
        };
    }

    /** So many code points, of characters that take from one to four bytes. */
    private String text(int codePoints) {
        StringBuilder text = new StringBuilder("a");
        int length = 1;
        while (length < codePoints) {
            String next = pick(GRAPHEMES);
            int more = next.codePointCount(0, next.length());
            text.append(length + more <= codePoints ? next : "b");
            length += length + more <= codePoints ? more : 1;
        }
        return text.toString();
    }

    private String sha() {
        return pick(List.of("0123456789abcdef0123456789abcdef01234567", "a".repeat(40), "b".repeat(64)));
    }

    private JsonNode hostileValue(int depth) {
        return switch (random.nextInt(depth == 0 ? 10 : 12)) {
            case 0 -> NODES.numberNode(random.nextInt());
            case 1 -> NODES.numberNode(pick(List.of(-1L, Long.MAX_VALUE, Long.MIN_VALUE, 0L)));
            // No 1e300: the schema validator throws at it. HostileArgumentsTest has it.
            case 2 -> NODES.numberNode(pick(List.of(1.0, 1.5, 1e17, -0.0, 20.0)));
            case 3 -> NODES.numberNode(new BigInteger("9".repeat(30)));
            case 4 ->
                NODES.numberNode(pick(List.of(new BigDecimal("1.00"), new BigDecimal("1e2"), new BigDecimal("0.1"))));
            case 5 -> NODES.booleanNode(random.nextBoolean());
            case 6 -> NODES.nullNode();
            case 7 -> NODES.stringNode(pick(List.of("5", "true", "", "null", "RUNNING", "running")));
            case 8, 9 -> NODES.stringNode(hostileText());
            case 10 -> {
                ArrayNode list = NODES.arrayNode();
                for (int i = random.nextInt(3); i > 0; i--) {
                    list.add(hostileValue(depth - 1));
                }
                yield list;
            }
            default -> {
                ObjectNode made = NODES.objectNode();
                for (int i = random.nextInt(3); i > 0; i--) {
                    made.set(pick(List.of("passed", "iterations", "low", "content")), hostileValue(depth - 1));
                }
                yield made;
            }
        };
    }

    private String hostileText() {
        return pick(List.of(
                "../../etc/passwd",
                "/etc/passwd",
                "C:\\Windows",
                "\\\\host\\share",
                "a/../b",
                "a\u0000b",
                "a\uD800b",
                "\uDC00",
                "two\nlines",
                "bell\u0007",
                "\u202Eevil",
                "-rf",
                "refs/heads/../x",
                "a.lock",
                "http://x.y/z",
                "https://user:pw@x.y/",
                "run_0000000000000",
                "x".repeat(3000),
                "\uD83D\uDE80".repeat(501)));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
