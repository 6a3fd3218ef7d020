package dev.waybill.benchmarks.load;

import dev.waybill.storage.DataFolder;
import dev.waybill.storage.Settings;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.ledger.Backfill;
import dev.waybill.workflow.workspace.Workspace;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/**
 * What a newer version costs whoever opens a large workspace: the argument is a data folder with one workspace of an
 * earlier version. Tells how long the first read waited, and then, while tables are filled beside it, how long one caller
 * waits for its writes.
 */
public final class StepsLoad {
    private StepsLoad() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        Settings patient = new Settings(
                Duration.ofMinutes(30),
                Settings.DEFAULT.openWorkspaces(),
                Settings.DEFAULT.readersPerWorkspace(),
                Settings.DEFAULT.poll());
        try (DataFolder data =
                DataFolder.open(Path.of(arguments[0]), InstantSource.system(), new SecureRandom(), patient)) {
            List<Workspace> workspaces = data.control().list();
            WorkspaceId workspace = workspaces.getFirst().id();
            long began = System.nanoTime();
            data.ledger().read(workspace, transaction -> transaction.policy());
            tell(out, "opened", began);
            Latencies writes = new Latencies(Duration.ofSeconds(1));
            for (Backfill table : Backfill.values()) {
                while (!data.ledger().read(workspace, transaction -> transaction.whole(table))) {
                    SmallestWrite.time(data, workspace, writes);
                }
                tell(out, table.name() + " whole", began);
            }
            writes.print("writes beside the filling", out);
            Latencies after = new Latencies(Duration.ofSeconds(1));
            for (int call = 0; call < 1000; call++) {
                SmallestWrite.time(data, workspace, after);
            }
            after.print("writes after it", out);
        }
    }

    private static void tell(PrintStream out, String what, long began) {
        out.printf(
                Locale.ROOT,
                "%s after %.2f s, %d MB of heap%n",
                what,
                (System.nanoTime() - began) / 1e9,
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }
}
