package dev.waybill.server.cli.workspace;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.screen.PeoplesTexts;
import dev.waybill.workflow.usecase.CreateWorkspace;
import dev.waybill.workflow.workspace.Policy;
import dev.waybill.workflow.workspace.TextMode;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code waybill workspaces create}. */
@Command(name = "create", description = "Make a workspace with its first owner.")
final class CreateWorkspaceCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "SLUG", description = "Its name in commands and addresses: a-z 0-9 - _ .")
    private String slug = "";

    @Option(names = "--name", paramLabel = "NAME", description = "Its name for people (default: the slug).")
    private String name = "";

    @Option(names = "--owner", paramLabel = "NAME", description = "The first owner's name (default: owner).")
    private String owner = "owner";

    @Option(
            names = "--local-approvals",
            description = "Let merge and deploy be approved where the agent could edit the data itself; can be switched"
                    + " off later and never on.")
    private boolean localApprovals;

    @Option(
            names = "--text-mode",
            paramLabel = "MODE",
            converter = TextModeWord.class,
            description = "What free text may do: open, guarded or sealed (default: guarded).")
    private TextMode textMode = Policy.DEFAULT.textMode();

    CreateWorkspaceCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.inStore(store -> {
            var create = new CreateWorkspace(
                    store.control(),
                    store.ledger(),
                    context.ids(),
                    context.surroundings().clock());
            var workspace = create.create(
                    PeoplesTexts.name(slug),
                    name.isEmpty() ? slug : PeoplesTexts.name(name),
                    PeoplesTexts.name(owner),
                    new Policy(textMode, Policy.DEFAULT.selfApproval(), localApprovals));
            context.output().one(WorkspaceFacts.of(workspace));
            context.output()
                    .remark("its owner '" + owner + "' can't sign in yet: 'waybill members token " + owner
                            + " --workspace " + slug + "' makes a token");
            return ExitCode.DONE;
        });
    }
}
