package dev.waybill.storage.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.key.KeyUse;
import dev.waybill.workflow.key.ListedKey;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.project.ProjectLimit;
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
    default void keys_are_counted_and_the_local_one_has_no_text() {
        PluginKey local = new PluginKey(Samples.KEY, "local", KeyHash.NONE, 51, 52, 53, 101, 0, 0);
        PluginKey revoked = new PluginKey(new KeyId(12), "old", new KeyHash("3".repeat(64)), 51, 52, 53, 101, 54, 55);
        assertEquals(List.of(false, false), texts());
        write(transaction -> transaction.keys().insert(local));
        assertEquals(List.of(false, false), texts());
        write(transaction -> transaction.keys().insert(revoked));
        assertEquals(List.of(true, false), texts());
        write(transaction -> transaction.keys().insert(Samples.key(new KeyId(13), "2")));
        assertEquals(List.of(true, true), texts());
        assertEquals(
                List.of(3, 2),
                read(transaction ->
                        List.of(transaction.keys().count(10), transaction.keys().count(2))));
    }

    private List<Boolean> texts() {
        return read(transaction ->
                List.of(transaction.keys().anyWithText(), transaction.keys().anyOpen()));
    }

    @Test
    default void a_rotated_keys_earlier_text_is_kept_with_it() {
        PluginKey key = Samples.key(Samples.KEY, "1").rotated(new KeyHash("2".repeat(64)), 43, 103);
        write(transaction -> transaction.keys().insert(key));
        assertEquals(Optional.of(key), read(transaction -> transaction.keys().find(key.id())));
        write(transaction -> transaction.keys().update(key.withoutEarlier()));
        assertEquals(
                Optional.of(key.withoutEarlier()),
                read(transaction -> transaction.keys().find(key.id())));
    }

    @Test
    default void keys_are_listed_with_names_and_use_by_the_page() {
        KeyUse use = new KeyUse(901, "claude-code", "2.1");
        ProjectId gone = new ProjectId(22);
        ListedKey first = new ListedKey(Samples.key(Samples.KEY, "1"), "ann", "shop", use);
        ListedKey second = new ListedKey(of(12, 49, 0), "", "", KeyUse.NEVER);
        ListedKey third = new ListedKey(of(13, 49, gone.value()), "", gone.text(), KeyUse.NEVER);
        write(transaction -> {
            transaction.members().insert(Samples.member(Samples.MEMBER, "ann", ""));
            transaction.projects().insert(Samples.project(Samples.PROJECT, "shop"));
            transaction.projects().insert(Samples.project(gone, ""));
            for (ListedKey line : List.of(first, second, third)) {
                transaction.keys().insert(line.key());
            }
            transaction.keys().used(Samples.KEY, new KeyUse(900, "other", "1"));
            transaction.keys().used(Samples.KEY, use);
        });
        assertEquals(
                List.of(third, second, first),
                read(transaction -> transaction.keys().page(Long.MAX_VALUE, 10)));
        assertEquals(List.of(second), read(transaction -> transaction.keys().page(13, 1)));
        assertEquals(
                List.of(first), read(transaction -> transaction.keys().pageOf(Samples.MEMBER, Long.MAX_VALUE, 10)));
        assertEquals(
                List.of(third, first),
                read(transaction -> transaction
                        .keys()
                        .pageOf(
                                Samples.MEMBER,
                                new ProjectLimit.Only(List.of(gone, Samples.PROJECT)),
                                Long.MAX_VALUE,
                                10)));
        assertEquals(
                List.of(first),
                read(transaction ->
                        transaction.keys().pageOf(Samples.MEMBER, new ProjectLimit.Only(List.of(gone)), 13, 10)));
        assertEquals(
                List.of(first),
                read(transaction ->
                        transaction.keys().pageOf(Samples.MEMBER, new ProjectLimit.Only(List.of()), 99, 10)),
                "a limit that names nothing adds nothing");
    }

    private static PluginKey of(long id, long owner, long project) {
        return new PluginKey(
                new KeyId(id), "desk", new KeyHash(Long.toHexString(id).repeat(64)), owner, 0, project, 1, 2, 0);
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
