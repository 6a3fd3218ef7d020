package dev.waybill.server.cli.command;

import dev.waybill.server.cli.output.Output;
import dev.waybill.server.config.Settings;
import dev.waybill.workflow.id.IdMint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** What a command is given: its surroundings, the global options as they were parsed, and the parts of the server. */
public final class CommandContext {
    private final Surroundings surroundings;
    private final GlobalOptions options;
    private final Parts parts;

    public CommandContext(Surroundings surroundings, GlobalOptions options, Parts parts) {
        this.surroundings = surroundings;
        this.options = options;
        this.parts = parts;
    }

    public Surroundings surroundings() {
        return surroundings;
    }

    public Parts parts() {
        return parts;
    }

    public Output output() {
        return new Output(surroundings.out(), surroundings.err(), options.json());
    }

    /** The settings as defaults, environment and command line give them. */
    public Settings settings() {
        return settings(List.of());
    }

    /** As {@link #settings()}, with options of the command's own, which win. */
    public Settings settings(List<String> more) {
        List<String> assignments = new ArrayList<>(options.assignments());
        assignments.addAll(more);
        return Settings.of(surroundings.environment(), assignments);
    }

    public IdMint ids() {
        return new IdMint(surroundings.clock(), surroundings.random());
    }

    /** Runs {@code command} on the open data folder. */
    public int inStore(ToIntFunction<Store> command) {
        try (Store store = parts.openStore(settings())) {
            return command.applyAsInt(store);
        }
    }

    /** Runs {@code command} in one workspace, as whoever the surroundings say it is. */
    public int inWorkspace(WorkspaceOption option, ToIntFunction<Desk> command) {
        return inStore(store -> {
            var workspace = option.choose(store.control());
            return command.applyAsInt(
                    new Desk(store, workspace, SignIn.administrator(this, store, workspace.id(), option.tokenFile())));
        });
    }
}
