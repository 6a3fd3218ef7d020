package dev.waybill.server.tools;

import dev.waybill.catalog.bind.Binder;
import dev.waybill.catalog.bind.Binders;
import dev.waybill.catalog.tool.Tool;
import dev.waybill.server.feature.RawTool;
import dev.waybill.server.screen.Screener;
import dev.waybill.server.screen.ToolScreen;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.usecase.CheckScope;
import dev.waybill.workflow.usecase.CommentCheckpoint;
import dev.waybill.workflow.usecase.GetCheckpoint;
import dev.waybill.workflow.usecase.GetRun;
import dev.waybill.workflow.usecase.GetScope;
import dev.waybill.workflow.usecase.ReportBuild;
import dev.waybill.workflow.usecase.ReportStatus;
import dev.waybill.workflow.usecase.RequestCheckpoint;
import dev.waybill.workflow.usecase.StartRun;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts a handler and its use case behind each of the eight names. */
public final class AgentTools {
    private final Ledger ledger;
    private final IdMint ids;
    private final PullRequestHosts hosts;
    private final CheckpointLinks links;
    private final Screener screener;
    private final Streaks streaks = new Streaks();

    public AgentTools(Ledger ledger, IdMint ids, PullRequestHosts hosts, CheckpointLinks links, Screener screener) {
        this.ledger = ledger;
        this.ids = ids;
        this.hosts = hosts;
        this.links = links;
        this.screener = screener;
    }

    /** One tool for each name of the catalogue. */
    public Map<String, RawTool> byName() {
        return Arrays.stream(Tool.values()).collect(Collectors.toUnmodifiableMap(Tool::text, this::tool));
    }

    private RawTool tool(Tool tool) {
        CheckpointAnswers answers = new CheckpointAnswers(new GetCheckpoint(ledger), links);
        return switch (tool) {
            case RUN_START ->
                bound(tool, Binders.RUN_START, ToolScreen.RUN_START, new RunStartTool(new StartRun(ledger, ids)));
            case RUN_GET -> bound(tool, Binders.RUN_GET, ToolScreen.RUN_GET, new RunGetTool(new GetRun(ledger)));
            case STATUS_REPORT ->
                bound(
                        tool,
                        Binders.STATUS_REPORT,
                        ToolScreen.STATUS_REPORT,
                        new StatusReportTool(new ReportStatus(ledger), hosts));
            case BUILD_REPORT ->
                bound(
                        tool,
                        Binders.BUILD_REPORT,
                        ToolScreen.BUILD_REPORT,
                        new BuildReportTool(new ReportBuild(ledger)));
            case SCOPE_GET ->
                bound(tool, Binders.SCOPE_GET, ToolScreen.SCOPE_GET, new ScopeGetTool(new GetScope(ledger)));
            case SCOPE_CHECK ->
                bound(tool, Binders.SCOPE_CHECK, ToolScreen.SCOPE_CHECK, new ScopeCheckTool(new CheckScope(ledger)));
            case CHECKPOINT_REQUEST ->
                bound(
                        tool,
                        Binders.CHECKPOINT_REQUEST,
                        ToolScreen.CHECKPOINT_REQUEST,
                        new CheckpointRequestTool(
                                new RequestCheckpoint(ledger, ids),
                                new CommentCheckpoint(ledger),
                                new HostDialogue(links, screener),
                                answers));
            case CHECKPOINT_GET ->
                bound(tool, Binders.CHECKPOINT_GET, ToolScreen.CHECKPOINT_GET, new CheckpointGetTool(answers));
        };
    }

    private <I extends Record> RawTool bound(
            Tool tool, Binder<I> binder, ToolScreen<I> screen, ToolHandler<I> handler) {
        return new BoundTool<>(tool, binder, screen, handler, screener, streaks);
    }
}
