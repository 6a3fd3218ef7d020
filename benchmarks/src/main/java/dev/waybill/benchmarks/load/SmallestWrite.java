package dev.waybill.benchmarks.load;

import dev.waybill.storage.DataFolder;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.refusal.Answer;

/** The smallest thing that a workspace's writer does: a setting is put to what it is. */
final class SmallestWrite {
    private SmallestWrite() {}

    /** Does it once, and adds how long the caller waited. */
    static void time(DataFolder data, WorkspaceId workspace, Latencies latencies) {
        long began = System.nanoTime();
        data.ledger().write(workspace, transaction -> {
            transaction.setPolicy(transaction.policy());
            return Answer.granted(true);
        });
        latencies.add(System.nanoTime() - began);
    }
}
