package dev.waybill.workflow.person;

import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.key.KeyHash;

/**
 * A link that is good once, for whoever is to be this member.
 *
 * @param hash    of the link's secret
 * @param inviter the member who made it, whose right to is read again when it is used; 0 for the operator
 */
public record Invitation(
        KeyHash hash, WorkspaceId workspace, MemberId member, long inviter, long expiresAtMillis, Purpose purpose) {
    /** What a link does. */
    public enum Purpose {
        /** Makes somebody the person behind the member. */
        LET_IN,
        /** Lets the person behind the member choose another password. */
        NEW_PASSWORD,
        /** As {@link #NEW_PASSWORD}, and ends their second factor. */
        NEW_PASSWORD_ALONE
    }

    /** A link that makes somebody the person behind the member. */
    public Invitation(KeyHash hash, WorkspaceId workspace, MemberId member, long inviter, long expiresAtMillis) {
        this(hash, workspace, member, inviter, expiresAtMillis, Purpose.LET_IN);
    }

    public Membership membership() {
        return new Membership(workspace, member);
    }

    public boolean expired(long nowMillis) {
        return nowMillis >= expiresAtMillis;
    }
}
