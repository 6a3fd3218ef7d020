package dev.waybill.server.door;

/** How a tool tells how far it is. Lost without harm: a client need not ask for it, nor show it. */
@FunctionalInterface
public interface Progress {
    /** Nobody asked. */
    Progress UNHEARD = (done, total) -> {};

    /**
     * Reports a step. What does not go beyond the last report is not sent (2026-07-28, basic/patterns/progress).
     *
     * @param total 0 where it is not known
     */
    void report(long done, long total);
}
