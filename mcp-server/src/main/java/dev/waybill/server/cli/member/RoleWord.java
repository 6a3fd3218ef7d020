package dev.waybill.server.cli.member;

import dev.waybill.server.cli.command.WordConverter;
import dev.waybill.workflow.member.Role;

/** The words for roles. */
final class RoleWord extends WordConverter<Role> {
    RoleWord() {
        super(Role.class);
    }
}
