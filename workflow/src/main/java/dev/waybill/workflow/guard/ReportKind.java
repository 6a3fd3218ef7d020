package dev.waybill.workflow.guard;

/** What a guard can report. */
public enum ReportKind {
    /** A write that the manifest forbids: refused, or found when it was done. */
    VIOLATION,
    /** The agent's turn has ended. */
    WAITING,
    /** A hook of a working agent ran. */
    HEARD,
    /** What the host's own transcript says was used. */
    COUNTERS,
    /** Something that could hide a change from git. */
    FLAGGED,
    /** Reports that found no room on the machine. */
    DROPPED
}
