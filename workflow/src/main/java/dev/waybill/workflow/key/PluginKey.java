package dev.waybill.workflow.key;

import dev.waybill.workflow.id.KeyId;

/**
 * What is kept of a plugin key. An absent time or id is 0.
 *
 * @param name            for people, at most {@code Caps.NAME}
 * @param hash            of its text; the all-zero hash for the local key, which has no text
 * @param owner           the member it works for
 * @param maker           the member who made or last rotated it; 0 for the operator
 * @param project         the only project it may touch; 0 for all
 * @param createdAtMillis milliseconds since 1970, as all times here
 */
public record PluginKey(
        KeyId id,
        String name,
        KeyHash hash,
        long owner,
        long maker,
        long project,
        long createdAtMillis,
        long expiresAtMillis,
        long revokedAtMillis) {
    /** Whether it opens anything at this moment. */
    public boolean valid(long nowMillis) {
        return revokedAtMillis == 0 && (expiresAtMillis == 0 || nowMillis < expiresAtMillis);
    }

    /** The key under a new text that {@code newMaker} made; the old text opens nothing any more. */
    public PluginKey rotated(KeyHash newHash, long newMaker) {
        return new PluginKey(
                id, name, newHash, owner, newMaker, project, createdAtMillis, expiresAtMillis, revokedAtMillis);
    }

    /** The key after its end. */
    public PluginKey revoked(long nowMillis) {
        return new PluginKey(id, name, hash, owner, maker, project, createdAtMillis, expiresAtMillis, nowMillis);
    }
}
