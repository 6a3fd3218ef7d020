package dev.waybill.benchmarks.load;

import dev.waybill.storage.DataFolder;
import dev.waybill.storage.Settings;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.usecase.Administrator;
import dev.waybill.workflow.usecase.ManageProjects;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/**
 * What disconnecting a project costs the others: arguments are a data folder with one workspace, which is changed, and
 * the project's slug. One caller writes all the time, before it, beside it and after it.
 */
public final class DisconnectLoad {
    private static final int CALLS = 1000;

    private DisconnectLoad() {}

    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = System.out;
        SecureRandom random = new SecureRandom();
        Settings patient = new Settings(
                Duration.ofMinutes(30),
                Settings.DEFAULT.openWorkspaces(),
                Settings.DEFAULT.readersPerWorkspace(),
                Settings.DEFAULT.poll());
        try (DataFolder data = DataFolder.open(Path.of(arguments[0]), InstantSource.system(), random, patient)) {
            WorkspaceId workspace = data.control().list().getFirst().id();
            calls(data, workspace).print("writes before it", out);
            long began = System.nanoTime();
            Thread disconnecting = Thread.ofPlatform()
                    .start(() -> new ManageProjects(data.ledger(), new IdMint(InstantSource.system(), random))
                            .disconnect(Administrator.operator(workspace), arguments[1]));
            Latencies beside = new Latencies(Duration.ofSeconds(1));
            while (disconnecting.isAlive()) {
                SmallestWrite.time(data, workspace, beside);
            }
            out.printf(Locale.ROOT, "disconnected after %.2f s%n", (System.nanoTime() - began) / 1e9);
            beside.print("writes beside it", out);
            calls(data, workspace).print("writes after it", out);
        }
    }

    private static Latencies calls(DataFolder data, WorkspaceId workspace) {
        Latencies latencies = new Latencies(Duration.ofSeconds(1));
        for (int call = 0; call < CALLS; call++) {
            SmallestWrite.time(data, workspace, latencies);
        }
        return latencies;
    }
}
