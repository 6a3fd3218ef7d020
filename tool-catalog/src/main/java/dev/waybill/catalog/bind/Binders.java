package dev.waybill.catalog.bind;

import dev.waybill.catalog.tool.BuildReport;
import dev.waybill.catalog.tool.CheckpointGet;
import dev.waybill.catalog.tool.CheckpointRequest;
import dev.waybill.catalog.tool.RunGet;
import dev.waybill.catalog.tool.RunStart;
import dev.waybill.catalog.tool.ScopeCheck;
import dev.waybill.catalog.tool.ScopeGet;
import dev.waybill.catalog.tool.StatusReport;
import dev.waybill.catalog.tool.Tool;

/** One binder a tool. They are the only makers of input records outside tests. */
public final class Binders {
    public static final Binder<RunStart> RUN_START = new RunStartBinder();
    public static final Binder<RunGet> RUN_GET = new RunGetBinder();
    public static final Binder<StatusReport> STATUS_REPORT = new StatusReportBinder();
    public static final Binder<BuildReport> BUILD_REPORT = new BuildReportBinder();
    public static final Binder<ScopeGet> SCOPE_GET = new ScopeGetBinder();
    public static final Binder<ScopeCheck> SCOPE_CHECK = new ScopeCheckBinder();
    public static final Binder<CheckpointRequest> CHECKPOINT_REQUEST = new CheckpointRequestBinder();
    public static final Binder<CheckpointGet> CHECKPOINT_GET = new CheckpointGetBinder();

    private Binders() {}

    public static Binder<?> of(Tool tool) {
        return switch (tool) {
            case RUN_START -> RUN_START;
            case RUN_GET -> RUN_GET;
            case STATUS_REPORT -> STATUS_REPORT;
            case BUILD_REPORT -> BUILD_REPORT;
            case SCOPE_GET -> SCOPE_GET;
            case SCOPE_CHECK -> SCOPE_CHECK;
            case CHECKPOINT_REQUEST -> CHECKPOINT_REQUEST;
            case CHECKPOINT_GET -> CHECKPOINT_GET;
        };
    }
}
