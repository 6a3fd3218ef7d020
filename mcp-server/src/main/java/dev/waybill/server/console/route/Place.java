package dev.waybill.server.console.route;

import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.workspace.Workspace;

/** A workspace and who the visitor is in it, as both were when the request came. */
public record Place(Workspace workspace, Member member) {
    public boolean may(Permission permission) {
        return member.role().may(permission);
    }

    /** Where this workspace's pages are. */
    public String base() {
        return "/w/" + workspace.slug();
    }
}
