package dev.waybill.workflow.refusal;

import java.util.Locale;

/** Why a call was refused. The name in lower case is what callers see and may rely on. */
public enum RefusalCode {
    /** The arguments don't fit the tool's schema: shape, type, bound or grammar. */
    INVALID_ARGUMENT,
    /** A text that may not cross: a piece of the work, a secret in a name, a word in a sealed workspace. */
    TEXT_REFUSED,
    /** No such thing in this workspace, or it belongs to another: the answer is the same. */
    NOT_FOUND,
    /** The key is missing, wrong, mistyped, revoked or expired. */
    UNAUTHENTICATED,
    /** Known, but not allowed. */
    FORBIDDEN,
    /** Another agent holds the run. */
    HELD,
    /** The handle is an old one: the run was taken over. */
    FENCED,
    /** The status machine has no such step. */
    FORBIDDEN_TRANSITION,
    /** The run has ended and takes no more reports. */
    RUN_ENDED,
    /** What the decision was bound to has moved since it was shown. */
    VOIDED,
    /** The checkpoint was answered already, or replaced. */
    NOT_PENDING,
    /** A list is full: checkpoints, keys, projects. */
    LIMIT_REACHED,
    /** Too much in too short a time; says when to come back. */
    RATE_LIMITED,
    /** The name is taken. */
    ALREADY_EXISTS,
    /** Setup or data on this machine needs an admin's hand first. */
    PRECONDITION_FAILED,
    /** The disk, the database or a deadline; the call changed nothing and may be sent again. */
    UNAVAILABLE,
    /** A defect of ours: logged with the request id, told to nobody. */
    INTERNAL;

    /** The code as callers see it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
