package dev.waybill.workflow.audit;

/** What an audit entry says was done: a closed list. An event's entry carries its type instead. */
public enum AuditAction {
    WORKSPACE_CREATED,
    WORKSPACE_POLICY_CHANGED,
    WORKSPACE_CLOSED,
    WORKSPACE_DELETED,
    MEMBER_ADDED,
    MEMBER_ROLE_CHANGED,
    /** A member was limited to a project, or a limit was lifted. */
    MEMBER_LIMITED,
    MEMBER_REMOVED,
    /** A member made a token for themselves, with which they sign commands. */
    MEMBER_TOKEN_MADE,
    /** They ended it. */
    MEMBER_TOKEN_ENDED,
    /** A one-time link was made for a member. */
    MEMBER_INVITED,
    /** Somebody accepted such a link: from now on they sign in as this member. */
    PERSON_JOINED,
    SIGNED_IN,
    SIGNED_OUT,
    /** A wrong name, password or code; at most one entry a minute and address once guessing is slowed down. */
    SIGN_IN_FAILED,
    /** A session ended otherwise than by signing out; the detail says why. */
    SESSION_ENDED,
    PASSWORD_CHANGED,
    /** A one-time link was made with which whoever is a member chooses another password. */
    PASSWORD_LINK_MADE,
    /** That link was chosen to end their second factor, too. */
    SECOND_FACTOR_WAIVED,
    /** Another password was chosen by such a link. */
    PASSWORD_RENEWED,
    SECOND_FACTOR_ENABLED,
    SECOND_FACTOR_DISABLED,
    BACKUP_CODE_USED,
    BACKUP_CODES_RENEWED,
    KEY_CREATED,
    KEY_ROTATED,
    /** A rotated key's earlier text ended before its time. */
    KEY_OVERLAP_ENDED,
    KEY_REVOKED,
    GUARD_CREATED,
    GUARD_REVOKED,
    /** A key's hash now leads to a workspace; logged in the control database. */
    ROUTE_ADDED,
    /** It no longer does. */
    ROUTE_REMOVED,
    PROJECT_CONNECTED,
    PROJECT_DISCONNECTED,
    SCOPE_SET,
    /** How many members have to approve a kind of question. */
    QUORUM_SET,
    REPLY_SAVED,
    REPLY_DELETED,
    /** A call that the rules forbade: a role without the right, a self-approval. */
    REFUSED,
    /** A text that may not cross, in a call that names no run. */
    TEXT_REFUSED,
    /** Secrets were replaced in a text of such a call. */
    TEXT_SCRUBBED,
    /** A key or a workspace has used up its bytes of this hour. */
    BUDGET_SPENT
}
