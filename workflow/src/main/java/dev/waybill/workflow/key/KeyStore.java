package dev.waybill.workflow.key;

import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.project.ProjectLimit;
import java.util.List;
import java.util.Optional;

/** The plugin keys of one workspace, inside one transaction. */
public interface KeyStore {
    Optional<PluginKey> find(KeyId id);

    /** The key without text that stdio uses on a data folder of one's own. */
    Optional<PluginKey> findLocal();

    /** All keys, newest first, the revoked ones among them; at most {@code limit}. */
    List<PluginKey> list(int limit);

    /** How many keys there are, the revoked ones among them; {@code most} for that many or more. */
    int count(int most);

    /** Whether a key with a text was ever made. */
    boolean anyWithText();

    /** Whether a key with a text is not revoked. */
    boolean anyOpen();

    /**
     * A page of all keys, newest first, the revoked ones among them.
     *
     * @param before only keys with a smaller id; {@code Long.MAX_VALUE} for the newest
     */
    List<ListedKey> page(long before, int limit);

    /** A page, as {@link #page}, of a member's keys. */
    List<ListedKey> pageOf(MemberId owner, long before, int limit);

    /** A page, as {@link #page}, of a member's keys and of those that are limited to one of these projects. */
    List<ListedKey> pageOf(MemberId owner, ProjectLimit.Only projects, long before, int limit);

    void insert(PluginKey key);

    /** Writes every column that may change; the row must exist. */
    void update(PluginKey key);

    /** Keeps that a key was used, in place of what was kept before. */
    void used(KeyId id, KeyUse use);
}
