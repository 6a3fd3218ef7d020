package dev.waybill.server.cli.key;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.DurationConverter;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.workflow.id.KeyId;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waybill keys rotate}. */
@Command(
        name = "rotate",
        description = "Give a key a new text and print it, once; the old text ends at once, or after --overlap.")
final class RotateKeyCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "ID", converter = KeyIdConverter.class, description = "The key's id.")
    private @Nullable KeyId id;

    @Option(
            names = "--overlap",
            paramLabel = "SPAN",
            converter = DurationConverter.class,
            description =
                    "How long the old text works beside the new one, such as 24h, at most 7d (default: not at all).")
    private Duration overlap = Duration.ZERO;

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    RotateKeyCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        KeyId key = Objects.requireNonNull(id);
        return context.inWorkspace(workspace, desk -> {
            var made = KeyCommands.useCase(context, desk).rotate(desk.administrator(), key, overlap);
            context.output().one(KeyFacts.made(made, desk.workspace()));
            context.output().remark("the key is shown this once and kept as a hash only");
            return ExitCode.DONE;
        });
    }
}
