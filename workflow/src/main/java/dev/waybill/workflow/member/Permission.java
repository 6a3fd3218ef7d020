package dev.waybill.workflow.member;

/** What a member may be allowed to do. */
public enum Permission {
    VIEW_RUNS,
    VIEW_SCOPE,
    VIEW_AUDIT,
    MAKE_OWN_KEYS,
    MANAGE_KEYS,
    MANAGE_PROJECTS,
    SET_SCOPE,
    RECORD_VIOLATIONS,
    DECIDE_CHECKPOINTS,
    MANAGE_MEMBERS,
    CHANGE_POLICY,
    CLOSE_WORKSPACE
}
