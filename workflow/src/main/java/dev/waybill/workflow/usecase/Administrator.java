package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.WorkspaceId;

/**
 * Who administers a workspace in this call: a signed-in member, or the operator, who runs commands on the machine
 * that holds the data. What they may do is read from the member's row inside each transaction.
 */
public record Administrator(WorkspaceId workspace, Actor actor, Origin origin) {
    /** Whoever can run commands on the data folder. */
    public static Administrator operator(WorkspaceId workspace) {
        return new Administrator(workspace, Actor.OPERATOR, new Origin("cli", ""));
    }

    /** A member who proved who they are. */
    public static Administrator member(WorkspaceId workspace, MemberId member, Origin origin) {
        return new Administrator(workspace, Actor.member(member), origin);
    }
}
