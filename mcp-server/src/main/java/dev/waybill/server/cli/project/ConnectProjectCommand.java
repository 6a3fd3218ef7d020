package dev.waybill.server.cli.project;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.server.screen.PeoplesTexts;
import dev.waybill.workflow.usecase.ManageProjects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code waybill projects connect}. */
@Command(name = "connect", description = "Make a repository known, by name. Nothing of it is read.")
final class ConnectProjectCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "SLUG", description = "What agents name it by: a-z 0-9 - _ .")
    private String slug = "";

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    ConnectProjectCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.inWorkspace(workspace, desk -> {
            var connected = new ManageProjects(desk.ledger(), context.ids())
                    .connect(desk.administrator(), PeoplesTexts.name(slug));
            context.output().one(ProjectFacts.of(connected));
            context.output()
                    .remark("nothing in it is editable yet: 'waybill scope set " + slug
                            + " --file scope.yaml' says what" + " is");
            return ExitCode.DONE;
        });
    }
}
