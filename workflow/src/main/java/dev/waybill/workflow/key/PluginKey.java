package dev.waybill.workflow.key;

import dev.waybill.workflow.id.KeyId;

/**
 * What is kept of a plugin key. An absent time or id is 0.
 *
 * @param name            for people, at most {@code Caps.NAME}
 * @param hash            of its text; the all-zero hash for the local key, which has no text
 * @param earlier         the text before the last rotation, which may still open for a while
 * @param owner           the member it works for
 * @param maker           the member who made or last rotated it; 0 for the operator
 * @param project         the only project it may touch; 0 for all
 * @param createdAtMillis milliseconds since 1970, as all times here
 */
public record PluginKey(
        KeyId id,
        String name,
        KeyHash hash,
        EarlierText earlier,
        long owner,
        long maker,
        long project,
        long createdAtMillis,
        long expiresAtMillis,
        long revokedAtMillis) {
    /** A key that has one text only. */
    public PluginKey(
            KeyId id,
            String name,
            KeyHash hash,
            long owner,
            long maker,
            long project,
            long createdAtMillis,
            long expiresAtMillis,
            long revokedAtMillis) {
        this(
                id,
                name,
                hash,
                EarlierText.NONE,
                owner,
                maker,
                project,
                createdAtMillis,
                expiresAtMillis,
                revokedAtMillis);
    }

    /** Whether it opens anything at this moment. */
    public boolean valid(long nowMillis) {
        return revokedAtMillis == 0 && (expiresAtMillis == 0 || nowMillis < expiresAtMillis);
    }

    /** Whether a text of this hash opens anything at this moment. */
    public boolean opensWith(KeyHash text, long nowMillis) {
        return valid(nowMillis) && (hash.equals(text) || (earlier.hash().equals(text) && earlier.valid(nowMillis)));
    }

    /**
     * From when on a text of this hash opens nothing, if nobody revokes the key before: {@code Long.MAX_VALUE} for
     * never.
     */
    public long opensUntilMillis(KeyHash text) {
        long expiry = expiresAtMillis == 0 ? Long.MAX_VALUE : expiresAtMillis;
        return hash.equals(text) ? expiry : Math.min(expiry, earlier.untilMillis());
    }

    /**
     * The key under a new text that {@code newMaker} made. Of the texts before, the last one opens until {@code untilMillis},
     * and any other no more.
     *
     * @param untilMillis 0 to end the text before at once
     */
    public PluginKey rotated(KeyHash newHash, long newMaker, long untilMillis) {
        return new PluginKey(
                id,
                name,
                newHash,
                untilMillis == 0 ? EarlierText.NONE : new EarlierText(hash, untilMillis),
                owner,
                newMaker,
                project,
                createdAtMillis,
                expiresAtMillis,
                revokedAtMillis);
    }

    /** The key with its last text only. */
    public PluginKey withoutEarlier() {
        return new PluginKey(
                id,
                name,
                hash,
                EarlierText.NONE,
                owner,
                maker,
                project,
                createdAtMillis,
                expiresAtMillis,
                revokedAtMillis);
    }

    /** The key after its end. */
    public PluginKey revoked(long nowMillis) {
        return new PluginKey(
                id, name, hash, earlier, owner, maker, project, createdAtMillis, expiresAtMillis, nowMillis);
    }
}
