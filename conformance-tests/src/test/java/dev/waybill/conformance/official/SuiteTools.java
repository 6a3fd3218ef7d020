package dev.waybill.conformance.official;

import dev.waybill.server.feature.Answer;
import dev.waybill.server.feature.Call;
import dev.waybill.server.feature.LogLevel;
import dev.waybill.server.feature.RawTool;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The tools that answer at once; those that ask first are {@link AskingTools}. */
final class SuiteTools {
    Map<String, RawTool> byName() {
        Map<String, RawTool> tools = new HashMap<>(AskingTools.byName());
        tools.put("test_simple_text", (call, arguments) -> Blocks.answer(Blocks.text("This is plain text.")));
        tools.put("test_image_content", (call, arguments) -> Blocks.answer(Blocks.image()));
        tools.put("test_audio_content", (call, arguments) -> Blocks.answer(Blocks.audio()));
        tools.put(
                "test_embedded_resource",
                (call, arguments) ->
                        Blocks.answer(Blocks.resource("test://embedded-resource", "text/plain", "Embedded.")));
        tools.put(
                "test_multiple_content_types",
                (call, arguments) -> Blocks.answer(
                        Blocks.text("Several kinds:"),
                        Blocks.image(),
                        Blocks.resource("test://mixed-content-resource", "application/json", "{\"test\":\"data\"}")));
        tools.put(
                "test_error_handling",
                (call, arguments) -> Answer.blocks("[" + Blocks.text("This tool always fails.") + "]", true));
        tools.put("test_tool_with_logging", SuiteTools::logging);
        tools.put("test_logging_tool", SuiteTools::logging);
        tools.put("test_tool_with_progress", SuiteTools::progress);
        tools.put("test_streaming_elicitation", SuiteTools::progress);
        tools.put("json_schema_2020_12_tool", (call, arguments) -> Blocks.answer(Blocks.text("Taken.")));
        tools.put("test_x_mcp_header", (call, arguments) -> Blocks.answer(Blocks.text("Taken.")));
        return tools;
    }

    private static Answer logging(Call call, ObjectNode arguments) {
        call.notices().log(LogLevel.INFO, "\"Tool execution started\"");
        call.notices().log(LogLevel.INFO, "\"Tool processing data\"");
        call.notices().log(LogLevel.INFO, "\"Tool execution completed\"");
        return Blocks.answer(Blocks.text("Logged."));
    }

    private static Answer progress(Call call, ObjectNode arguments) {
        call.notices().progress(0, 100);
        call.notices().progress(50, 100);
        call.notices().progress(100, 100);
        return Blocks.answer(Blocks.text("Done."));
    }
}
