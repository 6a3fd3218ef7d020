package dev.waybill.storage.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.key.PluginKey;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the store of plugin keys does with its rows. */
interface KeyStoreContract extends OpenedWorkspace {
    @Test
    default void a_key_is_read_back_changed_and_listed_newest_first() {
        PluginKey key = Samples.key(Samples.KEY, "1");
        PluginKey later = Samples.key(new KeyId(12), "2");
        PluginKey revoked = new PluginKey(key.id(), "old", new KeyHash("3".repeat(64)), 51, 52, 53, 101, 54, 55);
        write(transaction -> {
            transaction.keys().insert(key);
            transaction.keys().insert(later);
            assertEquals(Optional.of(key), transaction.keys().find(key.id()));
            transaction.keys().update(revoked);
            assertEquals(Optional.of(revoked), transaction.keys().find(key.id()));
        });
        assertEquals(
                Optional.of(revoked), read(transaction -> transaction.keys().find(key.id())));
        assertEquals(
                List.of(later, revoked), read(transaction -> transaction.keys().list(10)));
        assertEquals(List.of(later), read(transaction -> transaction.keys().list(1)));
        assertEquals(Optional.empty(), read(transaction -> transaction.keys().findLocal()));
    }

    @Test
    default void the_local_key_is_the_one_without_a_hash_that_is_not_revoked() {
        PluginKey local = Samples.key(new KeyId(13), "0");
        write(transaction -> transaction.keys().insert(local));
        assertEquals(Optional.of(local), read(transaction -> transaction.keys().findLocal()));
        write(transaction -> transaction
                .keys()
                .update(new PluginKey(local.id(), local.name(), local.hash(), 41, 42, 21, 101, 102, 1)));
        assertEquals(Optional.empty(), read(transaction -> transaction.keys().findLocal()));
    }
}
