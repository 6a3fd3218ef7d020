package dev.waybill.workflow.ledger;

import dev.waybill.workflow.reply.ReplyStore;
import dev.waybill.workflow.reply.SavedReply;
import java.util.List;
import java.util.Map;

/** Saved replies, in memory. */
record MemoryReplies(Map<String, SavedReply> kept, MemoryStores.Guard guard) implements ReplyStore {
    @Override
    public List<SavedReply> list() {
        return List.copyOf(kept.values());
    }

    @Override
    public void put(SavedReply reply) {
        guard.beforeWriting();
        kept.put(reply.name(), reply);
    }

    @Override
    public boolean delete(String name) {
        guard.beforeWriting();
        return kept.remove(name) != null;
    }
}
