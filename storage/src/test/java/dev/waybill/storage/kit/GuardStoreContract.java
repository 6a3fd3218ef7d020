package dev.waybill.storage.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.guard.GuardCredential;
import dev.waybill.workflow.guard.GuardWatch;
import dev.waybill.workflow.id.GuardId;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.key.KeyHash;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the store of guards does with its rows. */
interface GuardStoreContract extends OpenedWorkspace {
    @Test
    default void a_guards_credential_is_read_back_by_id_and_hash_and_ended() {
        GuardCredential first = credential(71, "7");
        GuardCredential second = credential(72, "8");
        write(transaction -> {
            Samples.groundwork(transaction);
            transaction.guards().insert(first);
            transaction.guards().insert(second);
        });
        read(transaction -> {
            assertEquals(Optional.of(first), transaction.guards().find(first.id()));
            assertEquals(Optional.of(second), transaction.guards().findByHash(second.hash()));
            assertEquals(Optional.empty(), transaction.guards().findByHash(new KeyHash("9".repeat(64))));
            assertEquals(List.of(second, first), transaction.guards().valid(Samples.KEY, 9));
            assertEquals(List.of(second), transaction.guards().valid(Samples.KEY, 1));
            assertEquals(List.of(), transaction.guards().valid(new KeyId(99), 9));
            return "read";
        });
        write(transaction -> transaction.guards().update(second.endedAt(777)));
        read(transaction -> {
            assertEquals(List.of(first), transaction.guards().valid(Samples.KEY, 9));
            assertEquals(
                    List.of(second.endedAt(777), first), transaction.guards().list(9));
            return "read";
        });
    }

    @Test
    default void a_guards_report_is_taken_once_for_each_key_until_it_is_forgotten() {
        KeyId other = new KeyId(12);
        write(transaction -> {
            assertTrue(transaction.guards().take(Samples.KEY, Long.MIN_VALUE, 1_000));
            assertFalse(transaction.guards().take(Samples.KEY, Long.MIN_VALUE, 2_000));
            assertTrue(transaction.guards().take(other, Long.MIN_VALUE, 3_000));
            assertTrue(transaction.guards().take(Samples.KEY, -1, 3_000));
        });
        write(transaction -> {
            transaction.guards().forgetBefore(3_000);
            assertTrue(transaction.guards().take(Samples.KEY, Long.MIN_VALUE, 4_000));
            assertFalse(transaction.guards().take(other, Long.MIN_VALUE, 4_000));
            assertFalse(transaction.guards().take(Samples.KEY, -1, 4_000));
        });
    }

    @Test
    default void a_runs_watch_is_replaced_by_the_next() {
        GuardWatch first = new GuardWatch(Samples.RUN, 801, 2);
        write(transaction -> {
            Samples.groundwork(transaction);
            transaction.runs().insert(Samples.run(Samples.RUN, "feature"));
            assertEquals(Optional.empty(), transaction.guards().watch(Samples.RUN));
            transaction.guards().put(first);
            assertEquals(Optional.of(first), transaction.guards().watch(Samples.RUN));
            transaction.guards().put(first.heard(901, 3));
        });
        assertEquals(
                Optional.of(new GuardWatch(Samples.RUN, 901, 5)),
                read(transaction -> transaction.guards().watch(Samples.RUN)));
    }

    private static GuardCredential credential(long id, String hashDigit) {
        return new GuardCredential(new GuardId(id), Samples.KEY, 21, new KeyHash(hashDigit.repeat(64)), 701, 0);
    }
}
