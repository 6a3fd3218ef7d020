package dev.waybill.server.view;

import dev.waybill.catalog.tool.FindingCounts;
import dev.waybill.catalog.tool.LastBuild;
import dev.waybill.catalog.tool.TestCounts;
import dev.waybill.workflow.run.BuildKind;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads back the JSON that a build report left in its run: the server's own, flat, numbers and one word. */
final class LastBuildReader {
    private static final JsonMapper JSON = new JsonMapper();

    private LastBuildReader() {}

    static LastBuild read(String json) {
        if (json.isEmpty()) {
            return LastBuild.NONE;
        }
        JsonNode build = JSON.readTree(json);
        return new LastBuild(
                BuildKind.valueOf(build.get("kind").stringValue().toUpperCase(Locale.ROOT)),
                build.get("exit_code").intValue(),
                build.get("duration_ms").longValue(),
                build.has("passed")
                        ? new TestCounts(count(build, "passed"), count(build, "failed"), count(build, "skipped"))
                        : TestCounts.NOT_GIVEN,
                build.has("critical")
                        ? new FindingCounts(
                                count(build, "critical"),
                                count(build, "high"),
                                count(build, "medium"),
                                count(build, "low"))
                        : FindingCounts.NOT_GIVEN);
    }

    private static int count(JsonNode build, String name) {
        return build.get(name).intValue();
    }
}
