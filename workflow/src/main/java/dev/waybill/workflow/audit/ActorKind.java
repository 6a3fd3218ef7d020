package dev.waybill.workflow.audit;

/** Who can act. */
public enum ActorKind {
    /** An agent with a plugin key. */
    KEY,
    /** A signed-in person. */
    MEMBER,
    /** Somebody who signs in to the console, where no workspace is meant: their sessions, their password. */
    PERSON,
    /** Whoever runs commands on the machine that holds the data folder. */
    OPERATOR,
    /** Waybill itself: sweeps, expiry. */
    SYSTEM
}
