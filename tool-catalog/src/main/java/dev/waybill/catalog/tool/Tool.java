package dev.waybill.catalog.tool;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The eight tools, in the order in which they are listed. */
public enum Tool {
    RUN_START("Start a run", RunStart.DESCRIPTION, Effect.ADDS),
    RUN_GET("Read a run", RunGet.DESCRIPTION, Effect.READS),
    STATUS_REPORT("Report status", StatusReport.DESCRIPTION, Effect.REPEATS),
    BUILD_REPORT("Report a build", BuildReport.DESCRIPTION, Effect.ADDS),
    SCOPE_GET("Read the scope", ScopeGet.DESCRIPTION, Effect.READS),
    SCOPE_CHECK("Check paths", ScopeCheck.DESCRIPTION, Effect.ADDS),
    CHECKPOINT_REQUEST("Ask a human", CheckpointRequest.DESCRIPTION, Effect.REPEATS),
    CHECKPOINT_GET("Read a checkpoint", CheckpointGet.DESCRIPTION, Effect.READS);

    private final String text = name().toLowerCase(Locale.ROOT);
    private final String title;
    private final String description;
    private final Effect effect;

    /** What a call changes, as the hints of the protocol tell it. No tool destroys, none leaves this server. */
    public enum Effect {
        /** Nothing: hosts may run it beside others. */
        READS,
        /** The same call again changes nothing more. */
        REPEATS,
        /** Every call leaves its trace. */
        ADDS
    }

    Tool(String title, String description, Effect effect) {
        this.title = title;
        this.description = description;
        this.effect = effect;
    }

    /** The tool of this name, as a call gives it. */
    public static Optional<Tool> find(String name) {
        return Arrays.stream(values()).filter(tool -> tool.text.equals(name)).findFirst();
    }

    /** The name that agents call. */
    public String text() {
        return text;
    }

    /** For people, in a host's own lists. */
    public String title() {
        return title;
    }

    /** For models; a constant under 2 KB. */
    public String description() {
        return description;
    }

    /** The record of its arguments. A switch and no field: naming the tools then loads none of the records. */
    public Class<? extends Record> input() {
        return switch (this) {
            case RUN_START -> RunStart.class;
            case RUN_GET -> RunGet.class;
            case STATUS_REPORT -> StatusReport.class;
            case BUILD_REPORT -> BuildReport.class;
            case SCOPE_GET -> ScopeGet.class;
            case SCOPE_CHECK -> ScopeCheck.class;
            case CHECKPOINT_REQUEST -> CheckpointRequest.class;
            case CHECKPOINT_GET -> CheckpointGet.class;
        };
    }

    /** The record of its answer. */
    public Class<? extends ToolOutput> output() {
        return switch (this) {
            case RUN_START -> RunStarted.class;
            case RUN_GET -> RunView.class;
            case STATUS_REPORT -> StatusReported.class;
            case BUILD_REPORT -> BuildReported.class;
            case SCOPE_GET -> ScopeView.class;
            case SCOPE_CHECK -> ScopeChecked.class;
            case CHECKPOINT_REQUEST, CHECKPOINT_GET -> CheckpointView.class;
        };
    }

    public Effect effect() {
        return effect;
    }
}
