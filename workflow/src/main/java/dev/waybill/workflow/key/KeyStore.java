package dev.waybill.workflow.key;

import dev.waybill.workflow.id.KeyId;
import java.util.List;
import java.util.Optional;

/** The plugin keys of one workspace, inside one transaction. */
public interface KeyStore {
    Optional<PluginKey> find(KeyId id);

    /** The key without text that stdio uses on a data folder of one's own. */
    Optional<PluginKey> findLocal();

    /** All keys, newest first, the revoked ones among them; at most {@code limit}. */
    List<PluginKey> list(int limit);

    void insert(PluginKey key);

    /** Writes every column that may change; the row must exist. */
    void update(PluginKey key);
}
