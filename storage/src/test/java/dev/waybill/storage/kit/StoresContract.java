package dev.waybill.storage.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.waybill.workflow.guard.GuardWatch;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.workspace.Policy;
import dev.waybill.workflow.workspace.TextMode;
import org.junit.jupiter.api.Test;

/**
 * What every store does with its rows, seen from the same transaction and from a later reader. One interface a store holds
 * the tests; each engine and each migrated file is to pass all of them, so it extends this class and no other.
 */
public abstract class StoresContract extends Contract
        implements RunStoreContract,
                CheckpointStoreContract,
                ProjectStoreContract,
                KeyStoreContract,
                GuardStoreContract,
                BudgetStoreContract,
                UsageStoreContract,
                QuorumStoreContract,
                NoticeStoreContract,
                MemberStoreContract {
    @Test
    void a_policy_begins_as_the_default_and_is_kept_when_set() {
        Policy policy = new Policy(TextMode.SEALED, true, true);
        assertEquals(Policy.DEFAULT, read(transaction -> transaction.policy()));
        write(transaction -> {
            transaction.setPolicy(new Policy(TextMode.OPEN, false, true));
            transaction.setPolicy(policy);
            assertEquals(policy, transaction.policy());
        });
        assertEquals(policy, read(transaction -> transaction.policy()));
    }

    @Test
    void a_reader_can_write_through_no_store() {
        ledger().read(Samples.WORKSPACE, transaction -> {
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> transaction.runs().insert(Samples.run(Samples.RUN, "feature")));
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> transaction.runs().update(Samples.run(Samples.RUN, "feature")));
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> transaction.keys().insert(Samples.key(Samples.KEY, "1")));
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> transaction.keys().update(Samples.key(Samples.KEY, "1")));
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> transaction.projects().insert(Samples.project(Samples.PROJECT, "p")));
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> transaction.projects().update(Samples.project(Samples.PROJECT, "p")));
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> transaction.members().insert(Samples.member(Samples.MEMBER, "m", "")));
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> transaction.members().update(Samples.member(Samples.MEMBER, "m", "")));
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> transaction.checkpoints().insert(Samples.checkpoint(new CheckpointId(1), "")));
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> transaction.checkpoints().update(Samples.checkpoint(new CheckpointId(1), "")));
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> transaction.scopes().insert(Samples.PROJECT, ScopeManifest.EMPTY, 1));
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> transaction.scopes().deleteAll(Samples.PROJECT));
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> transaction.guards().take(Samples.KEY, 1, 1));
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> transaction.guards().forgetBefore(1));
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> transaction.guards().put(new GuardWatch(Samples.RUN, 1, 0)));
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> transaction.runs().rename(Samples.run(Samples.RUN, "feature")));
            return "nothing was written";
        });
    }
}
