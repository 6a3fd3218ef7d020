package dev.waybill.workflow.ledger;

import dev.waybill.workflow.guard.GuardCredential;
import dev.waybill.workflow.guard.GuardStore;
import dev.waybill.workflow.guard.GuardWatch;
import dev.waybill.workflow.id.GuardId;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.key.KeyHash;
import java.util.List;
import java.util.Optional;

/** What is kept of guards, in memory. */
record MemoryGuards(MemoryData data, MemoryStores.Guard guard) implements GuardStore {
    @Override
    public Optional<GuardCredential> find(GuardId id) {
        return data.guards.find(id.value());
    }

    @Override
    public Optional<GuardCredential> findByHash(KeyHash hash) {
        return data.guards.first(credential -> credential.hash().equals(hash));
    }

    @Override
    public List<GuardCredential> valid(KeyId key, int limit) {
        return data.guards.newestFirst(
                credential -> credential.key().equals(key) && !credential.revoked(), Long.MAX_VALUE, limit);
    }

    @Override
    public List<GuardCredential> list(int limit) {
        return data.guards.newestFirst(credential -> true, Long.MAX_VALUE, limit);
    }

    @Override
    public void insert(GuardCredential credential) {
        guard.beforeWriting();
        data.guards.insert(credential);
    }

    @Override
    public void update(GuardCredential credential) {
        guard.beforeWriting();
        data.guards.update(credential);
    }

    @Override
    public boolean take(KeyId key, long report, long nowMillis) {
        guard.beforeWriting();
        return data.taken.putIfAbsent(key.text() + report, nowMillis) == null;
    }

    @Override
    public void forgetBefore(long millis) {
        guard.beforeWriting();
        data.taken.values().removeIf(taken -> taken < millis);
    }

    @Override
    public Optional<GuardWatch> watch(RunId run) {
        return data.watches.find(run.value());
    }

    @Override
    public void put(GuardWatch watch) {
        guard.beforeWriting();
        if (data.watches.find(watch.run().value()).isPresent()) {
            data.watches.update(watch);
        } else {
            data.watches.insert(watch);
        }
    }
}
