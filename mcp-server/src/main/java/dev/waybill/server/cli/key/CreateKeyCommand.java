package dev.waybill.server.cli.key;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.DurationConverter;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.server.screen.PeoplesTexts;
import dev.waybill.workflow.usecase.ManageKeys;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code waybill keys create}. */
@Command(name = "create", description = "Make a plugin key and print it, once.")
final class CreateKeyCommand implements Callable<Integer> {
    private final CommandContext context;

    @Option(names = "--name", paramLabel = "N", required = true, description = "What people know it by.")
    private String name = "";

    @Option(
            names = "--expires",
            paramLabel = "SPAN",
            converter = DurationConverter.class,
            description = "How long it is valid, such as 90d or 12h (default: until it is revoked).")
    private Duration life = Duration.ZERO;

    @Option(names = "--project", paramLabel = "SLUG", description = "The only project it may touch (default: all).")
    private String project = "";

    @Option(
            names = "--owner",
            paramLabel = "NAME",
            description = "The member it works for (default: who makes it, for the operator the first owner).")
    private String owner = "";

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    CreateKeyCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.inWorkspace(workspace, desk -> {
            var made = KeyCommands.useCase(context, desk)
                    .create(
                            desk.administrator(),
                            new ManageKeys.KeyRequest(PeoplesTexts.name(name), project, life, owner));
            context.output().one(KeyFacts.made(made, desk.workspace()));
            context.output().remark("the key is shown this once and kept as a hash only");
            return ExitCode.DONE;
        });
    }
}
