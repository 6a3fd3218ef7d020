package dev.waybill.workflow.ledger;

import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.key.KeyStore;
import dev.waybill.workflow.key.KeyUse;
import dev.waybill.workflow.key.ListedKey;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.project.ProjectLimit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The plugin keys, in memory. */
record MemoryKeys(MemoryData data, MemoryStores.Guard guard) implements KeyStore {
    @Override
    public Optional<PluginKey> find(KeyId id) {
        return data.keys.find(id.value());
    }

    @Override
    public Optional<PluginKey> findLocal() {
        return data.keys.first(key -> key.hash().equals(KeyHash.NONE));
    }

    @Override
    public List<PluginKey> list(int limit) {
        return data.keys.newestFirst(key -> true, Long.MAX_VALUE, limit);
    }

    @Override
    public int count(int most) {
        return list(most).size();
    }

    @Override
    public boolean anyWithText() {
        return list(Integer.MAX_VALUE).stream().anyMatch(key -> !key.hash().equals(KeyHash.NONE));
    }

    @Override
    public boolean anyOpen() {
        return list(Integer.MAX_VALUE).stream()
                .anyMatch(key -> !key.hash().equals(KeyHash.NONE) && key.revokedAtMillis() == 0);
    }

    @Override
    public List<ListedKey> page(long before, int limit) {
        return page(key -> true, before, limit);
    }

    @Override
    public List<ListedKey> pageOf(MemberId owner, long before, int limit) {
        return page(key -> key.owner() == owner.value(), before, limit);
    }

    @Override
    public List<ListedKey> pageOf(MemberId owner, ProjectLimit.Only projects, long before, int limit) {
        return page(
                key -> key.owner() == owner.value()
                        || (key.project() != 0 && projects.reaches(new ProjectId(key.project()))),
                before,
                limit);
    }

    private List<ListedKey> page(Predicate<PluginKey> wanted, long before, int limit) {
        return data.keys.newestFirst(wanted, before, limit).stream()
                .map(key -> new ListedKey(
                        key,
                        data.members.find(key.owner()).map(Member::name).orElse(""),
                        key.project() == 0 ? "" : project(new ProjectId(key.project())),
                        data.keyUses.getOrDefault(key.id().value(), KeyUse.NEVER)))
                .toList();
    }

    private String project(ProjectId id) {
        String slug = data.projects.find(id.value()).orElseThrow().slug();
        return slug.isEmpty() ? id.text() : slug;
    }

    @Override
    public void insert(PluginKey key) {
        guard.beforeWriting();
        data.keys.insert(key);
    }

    @Override
    public void update(PluginKey key) {
        guard.beforeWriting();
        data.keys.update(key);
    }

    @Override
    public void used(KeyId id, KeyUse use) {
        guard.beforeWriting();
        data.keyUses.put(id.value(), use);
    }
}
