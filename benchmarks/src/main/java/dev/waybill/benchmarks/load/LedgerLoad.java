package dev.waybill.benchmarks.load;

import dev.waybill.storage.DataFolder;
import dev.waybill.storage.Settings;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.run.Counters;
import dev.waybill.workflow.run.FenceDigest;
import dev.waybill.workflow.run.Hold;
import dev.waybill.workflow.run.Progress;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.run.WorkUnit;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.usecase.Caller;
import dev.waybill.workflow.usecase.ReportStatus;
import dev.waybill.workflow.workspace.Grade;
import dev.waybill.workflow.workspace.Workspace;
import dev.waybill.workflow.workspace.WorkspaceState;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The cost of a status report below the doors: callers on virtual threads, each with a run of its own, report
 * through the use case as fast as they are answered. Arguments: callers (64), seconds (10), data folder (a new
 * temporary one).
 */
public final class LedgerLoad {
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final WorkspaceId WORKSPACE = new WorkspaceId(1L << 40);
    private static final KeyId KEY = new KeyId(1L << 41);
    private static final ProjectId PROJECT = new ProjectId(1L << 42);

    private final Ledger ledger;
    private final ReportStatus reports;

    private LedgerLoad(Ledger ledger) {
        this.ledger = ledger;
        this.reports = new ReportStatus(ledger);
    }

    public static void main(String[] arguments) throws Exception {
        int callers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 64;
        Duration length = Duration.ofSeconds(arguments.length > 1 ? Long.parseLong(arguments[1]) : 10);
        Path folder = arguments.length > 2 ? Path.of(arguments[2]) : Files.createTempDirectory("waybill-load");
        InstantSource clock = InstantSource.system();
        try (DataFolder data = DataFolder.open(folder, clock, new SecureRandom(), Settings.DEFAULT)) {
            LedgerLoad load = new LedgerLoad(data.ledger());
            List<Handle> handles = load.prepare(data, new IdMint(clock, new SecureRandom()), callers);
            load.measure(handles, WARM_UP);
            ProcessorTime before = ProcessorTime.now();
            Latencies latencies = load.measure(handles, length);
            ProcessorTime used = ProcessorTime.now().since(before);
            latencies.print(callers + " callers, status reports", System.out);
            used.print(latencies.count(), System.out);
            print(data, System.out);
        }
    }

    private static void print(DataFolder data, PrintStream out) {
        long start = System.nanoTime();
        out.println(data.audit().verify(WORKSPACE) + " verified in "
                + Duration.ofNanos(System.nanoTime() - start).toMillis() + " ms");
    }

    private List<Handle> prepare(DataFolder data, IdMint ids, int callers) {
        data.control().create(new Workspace(WORKSPACE, "load", "Load", WorkspaceState.OPEN, 0));
        List<Handle> handles = new ArrayList<>();
        ledger.write(WORKSPACE, transaction -> {
            transaction.keys().insert(new PluginKey(KEY, "load", KeyHash.NONE, 1, 0, 0, 0, 0, 0));
            transaction.projects().insert(new Project(PROJECT, "load", ScopeManifest.EMPTY.digest(), 0, 0));
            for (int caller = 0; caller < callers; caller++) {
                Handle handle = new Handle(new RunId(ids.mint()), ids.randomBits());
                transaction.runs().insert(run(handle, "feature/load-" + caller));
                handles.add(handle);
            }
            return Answer.granted(callers);
        });
        return handles;
    }

    private static Run run(Handle handle, String branch) {
        return new Run(
                handle.run(),
                PROJECT,
                KEY,
                new WorkUnit("LOAD-1", "Put a load on the ledger", branch, "main", ""),
                Progress.BEGUN,
                new Hold(FenceDigest.of(handle), 0, Grade.SERVED, "claude-code", "2.1.0"),
                1,
                1,
                0);
    }

    private Latencies measure(List<Handle> handles, Duration length) throws Exception {
        Latencies all = new Latencies(length);
        long end = System.nanoTime() + length.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Latencies>> callers = new ArrayList<>();
            for (Handle handle : handles) {
                callers.add(threads.submit(() -> report(handle, length, end)));
            }
            for (Future<Latencies> caller : callers) {
                all.add(caller.get());
            }
        }
        return all;
    }

    private Latencies report(Handle handle, Duration length, long end) {
        Caller caller = new Caller(
                WORKSPACE, KEY, Grade.SERVED, new Origin("192.0.2.1", "claude-code/2.1.0"), "claude-code", "2.1.0", "");
        Latencies latencies = new Latencies(length);
        long before = System.nanoTime();
        for (int turn = 1; before < end; turn++) {
            reports.report(
                    caller,
                    new ReportStatus.Report(
                            handle,
                            Optional.empty(),
                            "implement",
                            "wrote the parser and its tests, next the error messages (turn " + turn + ")",
                            new Counters(turn, turn * 1000L, turn * 100L, turn * 10L),
                            "",
                            ""));
            long after = System.nanoTime();
            latencies.add(after - before);
            before = after;
        }
        return latencies;
    }
}
