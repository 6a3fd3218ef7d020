package dev.waybill.server.exchange;

import dev.waybill.guard.spool.Report;
import dev.waybill.server.json.Json;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.digest.Sha256;
import dev.waybill.workflow.guard.GuardWords;
import dev.waybill.workflow.scope.RepositoryPath;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** What is sent: the worktree, what the guard has, and as many reports as fit into one request. */
final class SyncBody {
    /** Reports in one request, as a server takes them. */
    static final int MAX_REPORTS = 50;
    /** Kept free for what stands around the reports. */
    private static final int AROUND_BYTES = 2 * 1024;

    private SyncBody() {}

    /** As many of the reports, in order, as one request holds. */
    static List<Report> fitting(List<Report> reports) {
        List<Report> fitting = new ArrayList<>();
        int left = Caps.REQUEST_BYTES - AROUND_BYTES;
        for (Report report : reports) {
            left -= Json.bytes(Json.written(json -> write(json, report))).length + 1;
            if (left < 0 || fitting.size() == MAX_REPORTS) {
                break;
            }
            fitting.add(report);
        }
        return fitting;
    }

    /** The request. */
    static byte[] of(
            Sender sender,
            String project,
            String baseBranch,
            String worktree,
            String run,
            String manifestDigest,
            boolean start,
            List<Report> reports) {
        return Json.bytes(Json.written(json -> {
            json.writeStartObject();
            json.writeStringProperty("host", sender.host());
            optional(json, "host_version", sender.hostVersion());
            json.writeStringProperty("project", project);
            json.writeStringProperty("branch", sender.branch());
            optional(json, "base_branch", baseBranch);
            json.writeStringProperty("worktree", worktree);
            optional(json, "session", sender.session());
            optional(json, "run", run);
            optional(json, "manifest_digest", manifestDigest);
            json.writeBooleanProperty("start", start);
            json.writeName("reports");
            json.writeStartArray();
            reports.forEach(report -> write(json, report));
            json.writeEndArray();
            json.writeEndObject();
        }));
    }

    /** A report, in the grammar that servers take: a spool that was written by another hand can't block the rest. */
    private static void write(JsonGenerator json, Report report) {
        json.writeStartObject();
        json.writeStringProperty("id", report.id());
        json.writeStringProperty("kind", report.kind().text());
        json.writeNumberProperty("at", Math.max(0, report.at()));
        if (!report.path().isEmpty()) {
            if (RepositoryPath.parse(report.path()) instanceof RepositoryPath.Parsed.Valid) {
                json.writeStringProperty("path", report.path());
            } else {
                json.writeStringProperty("path_digest", Sha256.hex(report.path()));
            }
        }
        if (!report.rule().isEmpty()) {
            json.writeStringProperty("rule", GuardWords.rule(report.rule()) ? report.rule() : "unlisted");
        }
        if (GuardWords.tool(report.tool())) {
            json.writeStringProperty("tool", report.tool());
        }
        if (report.found().equals(Report.REFUSED) || report.found().equals(Report.AFTERWARDS)) {
            json.writeStringProperty("found", report.found());
        }
        number(json, "iterations", report.iterations(), Caps.COUNT);
        number(json, "tokens_in", report.tokensIn(), Caps.COUNTER);
        number(json, "tokens_out", report.tokensOut(), Caps.COUNTER);
        number(json, "count", report.count(), Caps.COUNT);
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, String name, long value, long cap) {
        if (value > 0) {
            json.writeNumberProperty(name, Math.min(value, cap));
        }
    }

    private static void optional(JsonGenerator json, String name, String text) {
        if (!text.isEmpty()) {
            json.writeStringProperty(name, text);
        }
    }
}
