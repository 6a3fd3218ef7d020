package dev.waybill.workflow.guard;

import dev.waybill.workflow.id.GuardId;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.key.KeyHash;

/**
 * What is kept of a guard credential: it lets a hook report for a plugin key, and do nothing else. An absent time or
 * id is 0.
 *
 * @param key             the plugin key that it belongs to, and ends with
 * @param project         the only project it may speak of; 0 for all that the key reaches
 * @param hash            of its text, which is shown once
 * @param createdAtMillis milliseconds since 1970, as all times here
 */
public record GuardCredential(
        GuardId id, KeyId key, long project, KeyHash hash, long createdAtMillis, long revokedAtMillis) {
    public boolean revoked() {
        return revokedAtMillis != 0;
    }

    /** The credential after its end. */
    public GuardCredential endedAt(long nowMillis) {
        return new GuardCredential(id, key, project, hash, createdAtMillis, nowMillis);
    }
}
