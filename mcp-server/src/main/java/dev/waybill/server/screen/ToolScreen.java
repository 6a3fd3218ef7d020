package dev.waybill.server.screen;

import dev.waybill.catalog.tool.BuildReport;
import dev.waybill.catalog.tool.CheckpointGet;
import dev.waybill.catalog.tool.CheckpointRequest;
import dev.waybill.catalog.tool.RunGet;
import dev.waybill.catalog.tool.RunStart;
import dev.waybill.catalog.tool.ScopeCheck;
import dev.waybill.catalog.tool.ScopeGet;
import dev.waybill.catalog.tool.StatusReport;

/**
 * Shows each text of a tool's input to the boundary and puts what is left of it in its place. Written out and not found
 * by reflection, since every call goes this way; a test holds the list against the records.
 *
 * @param <I> the input record
 */
@FunctionalInterface
public interface ToolScreen<I extends Record> {
    /**
     * The input as it may go on.
     *
     * @throws StoppedException for the first text that may not pass
     */
    I screened(I input, Screening screening);

    ToolScreen<RunStart> RUN_START = (input, screening) -> {
        screening.aboutLiveRun(input.project(), input.branch());
        return new RunStart(
                screening.take(TextField.PROJECT, input.project()),
                screening.take(TextField.TICKET, input.ticket()),
                screening.take(TextField.TITLE, input.title()),
                screening.take(TextField.BRANCH, input.branch()),
                screening.take(TextField.BASE_BRANCH, input.baseBranch()),
                screening.take(TextField.RUN, input.run()),
                input.takeOver());
    };

    ToolScreen<RunGet> RUN_GET = (input, screening) -> new RunGet(screening.take(TextField.RUN, input.run()));

    ToolScreen<StatusReport> STATUS_REPORT = (input, screening) -> {
        screening.about(input.handle().run());
        return new StatusReport(
                screening.take(TextField.RUN, input.run()),
                input.status(),
                screening.take(TextField.PHASE, input.phase()),
                screening.take(TextField.MESSAGE, input.message()),
                input.counters(),
                screening.take(TextField.HEAD_SHA, input.headSha()),
                screening.take(TextField.PR_URL, input.prUrl()));
    };

    ToolScreen<BuildReport> BUILD_REPORT = (input, screening) -> {
        screening.about(input.handle().run());
        return new BuildReport(
                screening.take(TextField.RUN, input.run()),
                input.kind(),
                input.exitCode(),
                input.durationMs(),
                input.tests(),
                input.findings(),
                screening.take(TextField.LOG_TAIL, input.logTail()));
    };

    ToolScreen<ScopeGet> SCOPE_GET = (input, screening) -> new ScopeGet(
            screening.take(TextField.RUN, input.run()),
            screening.take(TextField.PROJECT, input.project()),
            screening.take(TextField.CURSOR, input.cursor()));

    ToolScreen<ScopeCheck> SCOPE_CHECK = (input, screening) -> {
        screening.about(input.handle().run());
        return new ScopeCheck(
                screening.take(TextField.RUN, input.run()),
                input.intent(),
                screening.takeAll(TextField.PATHS, input.paths()));
    };

    ToolScreen<CheckpointRequest> CHECKPOINT_REQUEST = (input, screening) -> {
        screening.about(input.handle().run());
        return new CheckpointRequest(
                screening.take(TextField.RUN, input.run()),
                input.kind(),
                screening.take(TextField.SUMMARY, input.summary()),
                screening.take(TextField.HEAD_SHA, input.headSha()),
                input.waitSeconds());
    };

    ToolScreen<CheckpointGet> CHECKPOINT_GET = (input, screening) ->
            new CheckpointGet(screening.take(TextField.CHECKPOINT, input.checkpoint()), input.waitSeconds());
}
