package dev.waybill.conformance.promise;

import dev.waybill.conformance.promise.PromiseTable.Row;
import dev.waybill.conformance.promise.PromiseTable.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Holds the list of promises against the tests. */
record PromiseCheck(PromiseTable promises, Proofs proofs) {
    /** What is wrong, one sentence each; empty where list and tests agree. */
    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (Row row : promises.rows().values()) {
            if (row.status() != Status.PLANNED && proofs.of(row.id()).isEmpty()) {
                faults.add(
                        row.id() + " is marked " + word(row) + " and no test carries @Promise(\"" + row.id() + "\")");
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
                text.append("%-4s %-7s %s%n".formatted(row.id(), word(row), String.join(", ", tests)));
                if (row.status() == Status.PART) {
                    text.append("             missing: ").append(row.missing()).append('\n');
                }
            }
        }
        return text.append("%d promises: %d kept, %d in part, %d without a proof yet%n"
                        .formatted(promises.rows().size(), count(Status.KEPT), count(Status.PART), bare))
                .toString();
    }

    private long count(Status status) {
        return promises.rows().values().stream()
                .filter(row -> row.status() == status)
                .count();
    }

    private static String word(Row row) {
        return row.status().name().toLowerCase(Locale.ROOT);
    }
}
