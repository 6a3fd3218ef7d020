package dev.waybill.conformance.boundary;

import dev.waybill.conformance.fixture.Json;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One valid call of each tool, with every optional field in it: bad calls differ from it in one place. */
enum GoodCall {
    RUN_START("""
            {"project":"shop","ticket":"T-1","title":"A title","branch":"feat/x","base_branch":"main"}"""),
    RUN_GET("""
            {"run":"{{run}}"}"""),
    STATUS_REPORT("""
            {"run":"{{run}}","phase":"plan","message":"Going on.","head_sha":"%s","pr_url":"https://github.com/a/b/pull/1",\
            "counters":{"iterations":1,"tokens_in":1,"tokens_out":1,"cost_usd_micros":1}}""".formatted("a".repeat(40))),
    BUILD_REPORT("""
            {"run":"{{run}}","kind":"test","exit_code":0,"duration_ms":10,"tests":{"passed":1,"failed":0,"skipped":0},\
            "findings":{"critical":0,"high":0,"medium":0,"low":0},"log_tail":"all green"}"""),
    SCOPE_GET("""
            {"project":"shop"}"""),
    SCOPE_CHECK("""
            {"run":"{{run}}","intent":"read","paths":["src/a.txt"]}"""),
    CHECKPOINT_REQUEST("""
            {"run":"{{run}}","kind":"plan","summary":"May I?","wait_seconds":0}"""),
    CHECKPOINT_GET("""
            {"checkpoint":"chk_0000000000001","wait_seconds":0}""");

    private final String arguments;

    GoodCall(String arguments) {
        this.arguments = arguments;
    }

    String tool() {
        return name().toLowerCase(Locale.ROOT);
    }

    String arguments() {
        return arguments;
    }

    /** The call with one field set to any JSON; a dot leads into an object. */
    BadCall with(String field, String json, String what, String... named) {
        ObjectNode all = (ObjectNode) Json.parse(arguments);
        ObjectNode owner = all;
        int dot = field.indexOf('.');
        if (dot >= 0) {
            owner = (ObjectNode) all.get(field.substring(0, dot));
        }
        JsonNode value = Json.parse(json);
        owner.set(field.substring(dot + 1), value);
        return new BadCall(what, tool(), all.toString(), List.of(named));
    }

    /** The same with a text. */
    BadCall withText(String field, String text, String what, String... named) {
        return with(field, Json.quote(text), what, named);
    }
}
