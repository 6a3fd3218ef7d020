package dev.waybill.server.cli.member;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.Desk;
import dev.waybill.server.cli.command.Group;
import dev.waybill.workflow.usecase.ManageMembers;
import picocli.CommandLine;

/** {@code waybill members}. */
public final class MemberCommands {
    private MemberCommands() {}

    public static CommandLine group(CommandContext context) {
        return Group.of(
                "members",
                "Add and remove the people of a workspace, and give them roles.",
                new AddMemberCommand(context),
                new ListMembersCommand(context),
                new ChangeRoleCommand(context),
                new InviteMemberCommand(context),
                new RenewTokenCommand(context),
                new RemoveMemberCommand(context));
    }

    static ManageMembers useCase(CommandContext context, Desk desk) {
        return new ManageMembers(
                desk.ledger(), context.ids(), context.surroundings().random());
    }
}
