package dev.waybill.catalog.bind;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.catalog.ServedSchemas;
import dev.waybill.catalog.tool.Tool;
import dev.waybill.promise.Promise;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.refusal.RefusalCode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One named case for everything that must be refused, and what must be said then. */
@Promise({"R2", "R6", "K8"})
final class HostileArgumentsTest {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String CANARY = "kanarie7";
    private static final String ROCKET = "\uD83D\uDE80";

    /** Every text field of every tool, with its cap. */
    static Stream<Arguments> textFields() {
        List<Arguments> fields = new ArrayList<>();
        for (Tool tool : Tool.values()) {
            ServedSchemas.input(tool).get("properties").properties().forEach(property -> {
                if (property.getValue().has("maxLength")) {
                    fields.add(Arguments.of(
                            tool,
                            property.getKey(),
                            property.getValue().get("maxLength").intValue()));
                }
            });
        }
        return fields.stream();
    }

    @ParameterizedTest
    @MethodSource("textFields")
    void aTextOneOverItsCapIsRefusedWithSizeCapAndTarget(Tool tool, String field, int cap) {
        assertAll(Stream.of(
                        "a".repeat(cap + 1),
                        ROCKET.repeat(cap + 1),
                        "e" + "\u0301".repeat(cap),
                        "\u0B95\u0BBF".repeat(cap).substring(0, cap + 1))
                .map(text -> () -> {
                    Problem problem = refused(tool, valid(tool).put(field, text));
                    assertEquals(Rule.LENGTH, problem.rule());
                    assertEquals(field, problem.field());
                    assertTrue(
                            problem.message()
                                    .startsWith(field + ": is too long: sent " + (cap + 1) + " characters, cap " + cap
                                            + ", aim for "),
                            problem::message);
                }));
    }

    @ParameterizedTest
    @CsvSource({"status_report,message,500", "build_report,log_tail,500", "checkpoint_request,summary,2000"})
    void aTextAtItsCapIsTakenHoweverManyBytesItHas(String tool, String field, int cap) {
        Tool found = Tool.find(tool).orElseThrow();

        assertInstanceOf(
                Binding.Bound.class, Binders.of(found).bind(valid(found).put(field, ROCKET.repeat(cap))));
    }

    @ParameterizedTest
    @MethodSource("textFields")
    void halfASurrogatePairAndNulAreRefusedInEveryText(Tool tool, String field, int cap) {
        for (String text : List.of("a\uD83D", "\uDE80a", "\uDE80\uD83D", "a\u0000")) {
            assertEquals(
                    Rule.CHARACTERS, refused(tool, valid(tool).put(field, text)).rule());
        }
        assertTrue(cap >= 4);
    }

    @ParameterizedTest
    @MethodSource("textFields")
    void noOtherTypeIsTakenForAText(Tool tool, String field, int cap) {
        ObjectNode object = NODES.objectNode();
        for (JsonNode other : List.of(
                NODES.numberNode(cap),
                NODES.booleanNode(true),
                NODES.nullNode(),
                NODES.arrayNode().add("a"),
                object)) {
            assertEquals(Rule.TYPE, refused(tool, valid(tool).set(field, other)).rule());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"content", "diff", "file", "patch", "prompt", "code", "body", "text", "file_contents"})
    void whoSendsABodyIsToldThatThereIsNoFieldForOne(String name) {
        Problem problem = refused(Tool.STATUS_REPORT, valid(Tool.STATUS_REPORT).put(name, CANARY));

        assertEquals(Rule.UNKNOWN_FIELD, problem.rule());
        assertTrue(problem.message().contains("never takes file contents"), problem::message);
        assertFalse(problem.message().contains(CANARY));
    }

    @ParameterizedTest
    @EnumSource
    void anUnknownFieldIsRefusedAndNotNamed(Tool tool) {
        Problem problem = refused(tool, valid(tool).put(CANARY, 1));

        assertEquals(Rule.UNKNOWN_FIELD, problem.rule());
        assertFalse((problem.message() + problem.field()).contains(CANARY));
        assertTrue(problem.message().startsWith(tool.text() + ": "), problem::message);
    }

    @Test
    void anUnknownFieldInsideAGroupIsRefusedAndNotNamed() {
        ObjectNode arguments = valid(Tool.STATUS_REPORT);
        arguments.putObject("counters").put(CANARY, 1);

        Problem problem = refused(Tool.STATUS_REPORT, arguments);

        assertEquals("counters", problem.field());
        assertFalse(problem.message().contains(CANARY));
    }

    static Stream<JsonNode> noCounters() {
        return Stream.of(
                NODES.numberNode(-1),
                NODES.numberNode(Caps.COUNTER + 1),
                NODES.numberNode(Long.MAX_VALUE),
                NODES.numberNode(new BigInteger("9".repeat(40))),
                NODES.numberNode(1.0),
                NODES.numberNode(1.5),
                NODES.numberNode(1e300),
                NODES.numberNode(Double.NaN),
                NODES.numberNode(Double.POSITIVE_INFINITY),
                NODES.stringNode("5"),
                NODES.booleanNode(true),
                NODES.nullNode());
    }

    @ParameterizedTest
    @MethodSource("noCounters")
    void whatIsNoCounterIsRefusedWithItsBounds(JsonNode value) {
        ObjectNode arguments = valid(Tool.STATUS_REPORT);
        arguments.putObject("counters").set("tokens_in", value);

        Problem problem = refused(Tool.STATUS_REPORT, arguments);

        assertEquals("counters.tokens_in", problem.field());
        assertTrue(problem.message().contains("from 0 to " + Caps.COUNTER), problem::message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..",
                "../x",
                "a/../b",
                "a/./b",
                "./a",
                "a//b",
                "a/",
                "/etc/passwd",
                "\\windows",
                "C:\\x",
                "c:/x",
                "\\\\host\\share\\x",
                "//host/share",
                "file:///x",
                "a\nb",
                "a\u0007b",
                "a\u2028b",
                "a\u202Eb",
                "a\u200Bb",
                "~/x",
                "a./b",
                "a:stream"
            })
    void aPathThatLeadsElsewhereIsRefusedWithItsPlaceInTheList(String path) {
        ObjectNode arguments = valid(Tool.SCOPE_CHECK);
        arguments.putArray("paths").add("src/fine.java").add(path);

        Problem problem = refused(Tool.SCOPE_CHECK, arguments);

        assertEquals(Rule.FORM, problem.rule());
        assertEquals("paths", problem.field());
        assertTrue(problem.message().startsWith("paths[1]: a path "), problem::message);
    }

    @ParameterizedTest
    @CsvSource({
        "run_start,title",
        "run_start,ticket",
        "run_start,project",
        "run_start,branch",
        "run_start,base_branch",
        "status_report,phase",
        "status_report,head_sha",
        "status_report,pr_url",
        "run_get,run",
        "checkpoint_get,checkpoint",
        "scope_get,cursor"
    })
    void aLineBreakIsRefusedInASingleLine(String tool, String field) {
        Tool found = Tool.find(tool).orElseThrow();
        for (String lineBreak : List.of("\n", "\r", "\u2028", "\u0085")) {
            Problem problem = refused(found, valid(found).put(field, "a" + lineBreak + "b"));
            assertEquals(Rule.FORM, problem.rule());
            assertEquals(field, problem.field());
        }
    }

    @Test
    void pathsAreCountedBeforeTheyAreRead() {
        ObjectNode arguments = valid(Tool.SCOPE_CHECK);
        var paths = arguments.putArray("paths");
        for (int i = 0; i <= Caps.PATHS; i++) {
            paths.add("../" + i);
        }

        Problem problem = refused(Tool.SCOPE_CHECK, arguments);

        assertEquals(Rule.ITEMS, problem.rule());
        assertTrue(problem.message().contains("sent 201, cap 200"), problem::message);
    }

    @Test
    void aWordOutsideTheListIsAnsweredWithTheList() {
        Problem problem = refused(Tool.STATUS_REPORT, valid(Tool.STATUS_REPORT).put("status", CANARY));

        assertEquals("status: must be one of: running, waiting, complete, failed, cancelled", problem.message());
    }

    @ParameterizedTest
    @ValueSource(strings = {"unchanged", "pending", "RUNNING", "running ", ""})
    void onlyTheListedStatusesAreWords(String status) {
        assertEquals(
                Rule.WORD,
                refused(Tool.STATUS_REPORT, valid(Tool.STATUS_REPORT).put("status", status))
                        .rule());
    }

    @Test
    void aScopeIsOfARunOrOfAProjectAndNotOfBoth() {
        String run = valid(Tool.RUN_GET).get("run").stringValue();
        ObjectNode neither = NODES.objectNode();
        ObjectNode both = NODES.objectNode().put("run", run).put("project", "waybill");

        assertEquals(Rule.TOGETHER, refused(Tool.SCOPE_GET, neither).rule());
        assertEquals("project", refused(Tool.SCOPE_GET, both).field());
    }

    @ParameterizedTest
    @ValueSource(strings = {"review", "merge", "deploy"})
    void aQuestionAboutACommitNamesIt(String kind) {
        ObjectNode arguments = valid(Tool.CHECKPOINT_REQUEST).put("kind", kind);
        arguments.remove("head_sha");

        Problem problem = refused(Tool.CHECKPOINT_REQUEST, arguments);

        assertEquals("head_sha", problem.field());
        assertFalse(problem.mayOmit());
    }

    @Test
    void theFirstProblemIsToldInTheOrderOfTheRecord() {
        ObjectNode arguments =
                NODES.objectNode().put("base_branch", "-x").put("branch", "..").put("title", "\n");

        assertEquals("project", refused(Tool.RUN_START, arguments).field());
        arguments.put("project", "waybill").put("ticket", "A-1");
        assertEquals("title", refused(Tool.RUN_START, arguments).field());
        arguments.put("title", "t");
        assertEquals("branch", refused(Tool.RUN_START, arguments).field());
    }

    @Test
    void noMessageHoldsWhatWasSent() {
        Random random = new Random(7);
        ArgumentMaker maker = new ArgumentMaker(random);
        for (Tool tool : Tool.values()) {
            for (String field : ServedSchemas.input(tool).get("properties").propertyNames()) {
                for (String text : List.of(CANARY + "\u0000", CANARY.repeat(1000), CANARY + "\n..:\u202E")) {
                    ObjectNode arguments = maker.valid(tool).put(field, text);
                    if (Binders.of(tool).bind(arguments) instanceof Binding.Unbound<?> unbound) {
                        assertFalse(unbound.problem().message().contains(CANARY));
                        assertEquals(
                                RefusalCode.INVALID_ARGUMENT,
                                unbound.problem().refusal().code());
                    }
                }
            }
        }
    }

    private static ObjectNode valid(Tool tool) {
        ObjectNode arguments = new ArgumentMaker(new Random(1)).valid(tool);
        if (tool == Tool.SCOPE_GET) {
            arguments.remove(List.of("run", "project"));
            arguments.put("run", valid(Tool.RUN_GET).get("run").stringValue());
        }
        return arguments;
    }

    private static Problem refused(Tool tool, ObjectNode arguments) {
        return switch (Binders.of(tool).bind(arguments)) {
            case Binding.Bound<?> bound -> throw new AssertionError("taken: " + arguments);
            case Binding.Unbound<?> unbound -> unbound.problem();
        };
    }
}
