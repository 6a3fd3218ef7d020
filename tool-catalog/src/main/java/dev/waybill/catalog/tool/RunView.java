package dev.waybill.catalog.tool;

import dev.waybill.catalog.schema.Cap;
import dev.waybill.catalog.schema.MayOmit;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.run.RunStatus;
import dev.waybill.workflow.workspace.Grade;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/**
 * The answer of {@code run_get}: a run as it is kept. It names the run by its id and never by a live handle.
 * Absent text is empty; times are as {@link Moment#text} writes them.
 *
 * @param ticket      in the words of the agent that started the run, as is {@code title}
 * @param lastMessage in the words of the agent that reported it
 * @param violations  forbidden writes that were refused or found
 */
public record RunView(
        @Cap(Caps.HANDLE) String run,
        @Cap(Caps.PROJECT) String project,
        @MayOmit Quote ticket,
        @MayOmit Quote title,
        @Cap(Caps.REF) String branch,
        @Cap(Caps.REF) String baseBranch,
        RunStatus status,
        @Cap(Caps.PHASE) String phase,
        Grade grade,
        ReportedCounters counters,
        @Cap(Caps.SHA) String headSha,
        @Cap(Caps.URL) String prUrl,
        @MayOmit LastBuild lastBuild,
        @MayOmit Quote lastMessage,
        @Min(0) @Max(Integer.MAX_VALUE) int violations,
        @Cap(Caps.SHA) String scopeDigest,
        @Size(max = Caps.OPEN_CHECKPOINTS) List<OpenCheckpoint> openCheckpoints,
        @Cap(Caps.MOMENT) String startedAt,
        @Cap(Caps.MOMENT) String updatedAt,
        @Cap(Caps.MOMENT) String endedAt,
        NextStep next)
        implements ToolOutput {
    public RunView {
        openCheckpoints = List.copyOf(openCheckpoints);
    }

    @Override
    public void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("run", run);
        json.writeStringProperty("project", project);
        Json.quote(json, "ticket", ticket);
        Json.quote(json, "title", title);
        json.writeStringProperty("branch", branch);
        json.writeStringProperty("base_branch", baseBranch);
        Json.word(json, "status", status);
        json.writeStringProperty("phase", phase);
        Json.word(json, "grade", grade);
        json.writeName("counters");
        counters.write(json);
        json.writeStringProperty("head_sha", headSha);
        json.writeStringProperty("pr_url", prUrl);
        if (lastBuild.given()) {
            json.writeName("last_build");
            lastBuild.write(json);
        }
        Json.quote(json, "last_message", lastMessage);
        json.writeNumberProperty("violations", violations);
        json.writeStringProperty("scope_digest", scopeDigest);
        Json.openCheckpoints(json, openCheckpoints);
        json.writeStringProperty("started_at", startedAt);
        json.writeStringProperty("updated_at", updatedAt);
        json.writeStringProperty("ended_at", endedAt);
        json.writeStringProperty("next", next.text());
        json.writeEndObject();
    }
}
