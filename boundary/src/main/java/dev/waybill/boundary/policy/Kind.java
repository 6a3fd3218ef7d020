package dev.waybill.boundary.policy;

/** What a field is for, and so what may be done to a text in it. */
public enum Kind {
    /** Words of somebody's own: refused where they are a body, rewritten where they hold a secret. */
    FREE_TEXT,
    /** The end of a log: lines that are a body are taken out and counted, secrets replaced. */
    LOG_TAIL,
    /** A name that others hold something against: kept as it is or refused, since rewritten it would name another. */
    IDENTITY,
    /** A text whose grammar leaves no room for words: an id, a digest, a cursor. */
    BOUND
}
