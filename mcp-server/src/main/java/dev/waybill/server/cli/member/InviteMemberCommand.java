package dev.waybill.server.cli.member;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.Desk;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.server.config.SettingList;
import dev.waybill.server.config.Settings;
import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.person.SessionRules;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.InviteMember;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code waybill members invite}. */
@Command(
        name = "invite",
        description = "Print a link that lets a member into the console, once; an earlier one ends.",
        footer = {"", "Whoever opens the link chooses name and password and is that member from then on."})
final class InviteMemberCommand implements Callable<Integer> {
    private final CommandContext context;

    @Parameters(paramLabel = "NAME", description = "The member.")
    private String name = "";

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    InviteMemberCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        return context.inWorkspace(workspace, desk -> {
            Member member = named(desk);
            var clock = context.surroundings().clock();
            KeyText link = new InviteMember(
                            desk.store().people(),
                            desk.ledger(),
                            context.surroundings().random(),
                            clock)
                    .invite(desk.administrator(), member.id());
            context.output()
                    .one(MemberFacts.of(member)
                            .text(
                                    "link",
                                    console(context.settings())
                                            .resolve("/welcome/" + link.reveal())
                                            .toString())
                            .moment("expires_at", clock.millis() + SessionRules.INVITATION.toMillis()));
            context.output()
                    .remark("the link is shown this once, is good once, and is as good as a password till then");
            return ExitCode.DONE;
        });
    }

    private Member named(Desk desk) {
        return desk.read(transaction -> transaction.members().findByName(name))
                .orElseThrow(() ->
                        new RefusedException(RefusalCode.NOT_FOUND, "no member of that name: see 'members list'"));
    }

    /** Where people reach the console: as set, or on this machine. */
    private static URI console(Settings settings) {
        return settings.get(SettingList.CONSOLE_URL)
                .orElseGet(() -> URI.create("http://127.0.0.1:" + settings.get(SettingList.PORT)));
    }
}
