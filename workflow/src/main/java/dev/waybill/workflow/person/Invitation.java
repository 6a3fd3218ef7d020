package dev.waybill.workflow.person;

import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.key.KeyHash;

/**
 * A link that lets somebody in once, as this member.
 *
 * @param hash    of the link's secret
 * @param inviter the member who made it, whose right to is read again when it is used; 0 for the operator
 */
public record Invitation(KeyHash hash, WorkspaceId workspace, MemberId member, long inviter, long expiresAtMillis) {
    public Membership membership() {
        return new Membership(workspace, member);
    }

    public boolean expired(long nowMillis) {
        return nowMillis >= expiresAtMillis;
    }
}
