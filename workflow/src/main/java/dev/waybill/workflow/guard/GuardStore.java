package dev.waybill.workflow.guard;

import dev.waybill.workflow.id.GuardId;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.key.KeyHash;
import java.util.List;
import java.util.Optional;

/** Guard credentials, which of their reports were taken, and when each run's guard was heard; of one workspace. */
public interface GuardStore {
    Optional<GuardCredential> find(GuardId id);

    Optional<GuardCredential> findByHash(KeyHash hash);

    /** The credentials of a key that were not revoked, newest first. */
    List<GuardCredential> valid(KeyId key, int limit);

    /** All, newest first, the revoked ones among them. */
    List<GuardCredential> list(int limit);

    void insert(GuardCredential credential);

    /** Writes when it was revoked; the row must exist. */
    void update(GuardCredential credential);

    /**
     * Remembers that a report was taken.
     *
     * @param report the id that the guard gave it
     * @return false when it was taken before
     */
    boolean take(KeyId key, long report, long nowMillis);

    /** Forgets reports that were taken before a moment. */
    void forgetBefore(long millis);

    Optional<GuardWatch> watch(RunId run);

    /** Keeps the watch, in the place of an earlier one. */
    void put(GuardWatch watch);
}
