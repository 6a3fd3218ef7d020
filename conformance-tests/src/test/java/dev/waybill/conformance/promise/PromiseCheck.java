package dev.waybill.conformance.promise;

import dev.waybill.conformance.promise.PromiseTable.Row;
import dev.waybill.conformance.promise.PromiseTable.Status;
import java.util.ArrayList;
import java.util.List;

/** Holds the list of promises against the tests. */
record PromiseCheck(PromiseTable promises, Proofs proofs) {
    /** What is wrong, one sentence each; empty where list and tests agree. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Row row : promises.rows().values()) {
            if (row.status() == Status.KEPT && proofs.of(row.id()).isEmpty()) {
                faults.add(row.id() + " is marked kept and no test carries @Promise(\"" + row.id() + "\")");
            }
        }
        proofs.tests().forEach((id, tests) -> {
            if (!promises.rows().containsKey(id)) {
                faults.add(String.join(", ", tests) + " carries @Promise(\"" + id + "\"), which is not in the list");
            }
        });
        return faults;
    }

    /** What the build prints: every promise that has a proof, and how many have none. */
    String report() {
        StringBuilder text = new StringBuilder("Promises and their proofs\n");
        int bare = 0;
        for (Row row : promises.rows().values()) {
            var tests = proofs.of(row.id());
            if (tests.isEmpty()) {
                bare++;
            } else {
                String status = row.status() == Status.KEPT ? "kept   " : "planned";
                text.append("%-4s %s %s%n".formatted(row.id(), status, String.join(", ", tests)));
            }
        }
        long kept = promises.rows().values().stream()
                .filter(row -> row.status() == Status.KEPT)
                .count();
        return text.append("%d promises: %d kept, %d without a proof yet%n"
                        .formatted(promises.rows().size(), kept, bare))
                .toString();
    }
}
