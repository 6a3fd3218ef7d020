package dev.waybill.catalog.tool;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The eight tools, in the order in which they are listed. */
public enum Tool {
    RUN_START("Start a run", RunStart.DESCRIPTION, RunStart.class, RunStarted.class, Effect.ADDS),
    RUN_GET("Read a run", RunGet.DESCRIPTION, RunGet.class, RunView.class, Effect.READS),
    STATUS_REPORT("Report status", StatusReport.DESCRIPTION, StatusReport.class, StatusReported.class, Effect.REPEATS),
    BUILD_REPORT("Report a build", BuildReport.DESCRIPTION, BuildReport.class, BuildReported.class, Effect.ADDS),
    SCOPE_GET("Read the scope", ScopeGet.DESCRIPTION, ScopeGet.class, ScopeView.class, Effect.READS),
    SCOPE_CHECK("Check paths", ScopeCheck.DESCRIPTION, ScopeCheck.class, ScopeChecked.class, Effect.ADDS),
    CHECKPOINT_REQUEST(
            "Ask a human",
            CheckpointRequest.DESCRIPTION,
            CheckpointRequest.class,
            CheckpointView.class,
            Effect.REPEATS),
    CHECKPOINT_GET(
            "Read a checkpoint", CheckpointGet.DESCRIPTION, CheckpointGet.class, CheckpointView.class, Effect.READS);

    private final String text = name().toLowerCase(Locale.ROOT);
    private final String title;
    private final String description;
    private final Class<? extends Record> input;
    private final Class<? extends ToolOutput> output;
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

    Tool(
            String title,
            String description,
            Class<? extends Record> input,
            Class<? extends ToolOutput> output,
            Effect effect) {
        this.title = title;
        this.description = description;
        this.input = input;
        this.output = output;
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

    public Class<? extends Record> input() {
        return input;
    }

    public Class<? extends ToolOutput> output() {
        return output;
    }

    public Effect effect() {
        return effect;
    }
}
