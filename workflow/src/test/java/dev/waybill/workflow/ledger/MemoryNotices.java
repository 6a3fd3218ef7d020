package dev.waybill.workflow.ledger;

import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.notice.Notice;
import dev.waybill.workflow.notice.NoticeStore;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Notices, in memory. */
record MemoryNotices(Kept kept, MemoryStores.Guard guard) implements NoticeStore {
    /** What is kept of them. */
    record Kept(Map<String, Notice> notices, Map<Long, Long> read) {
        Kept() {
            this(new TreeMap<>(), new TreeMap<>());
        }

        Kept copy() {
            return new Kept(new TreeMap<>(notices), new TreeMap<>(read));
        }
    }

    @Override
    public void put(Notice notice) {
        guard.beforeWriting();
        kept.notices.merge(
                notice.topic(),
                notice,
                (before, now) -> new Notice(
                        now.sequence(),
                        now.kind(),
                        now.project(),
                        now.run(),
                        now.checkpoint(),
                        before.count() + 1,
                        now.atMillis()));
    }

    @Override
    public void drop(CheckpointId checkpoint) {
        guard.beforeWriting();
        kept.notices.remove(checkpoint.text());
    }

    @Override
    public List<Notice> page(long before, int limit) {
        return kept.notices.values().stream()
                .filter(notice -> notice.sequence() < before)
                .sorted(Comparator.comparingLong(Notice::sequence).reversed())
                .limit(limit)
                .toList();
    }

    @Override
    public long readTo(MemberId member) {
        return kept.read.getOrDefault(member.value(), 0L);
    }

    @Override
    public void markRead(MemberId member, long sequence) {
        guard.beforeWriting();
        kept.read.put(member.value(), sequence);
    }

    @Override
    public void forgetBefore(long millis) {
        guard.beforeWriting();
        kept.notices.values().removeIf(notice -> notice.atMillis() < millis);
    }
}
