package dev.waybill.storage;

import dev.waybill.storage.kit.Samples;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.ledger.Backfill;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.run.BuildKind;
import dev.waybill.workflow.run.BuildResult;
import dev.waybill.workflow.run.Counters;
import dev.waybill.workflow.run.RunStatus;
import dev.waybill.workflow.scope.Intent;
import dev.waybill.workflow.scope.RepositoryPath;
import dev.waybill.workflow.usecase.Caller;
import dev.waybill.workflow.usecase.CheckScope;
import dev.waybill.workflow.usecase.ReportBuild;
import dev.waybill.workflow.usecase.ReportStatus;
import dev.waybill.workflow.usecase.StartRun;
import dev.waybill.workflow.workspace.Grade;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/** What three agents do in two projects over some weeks, by a seed; much of it is refused, and leaves nothing. */
final class MixedHistory {
    private static final List<RunStatus> ENDS = List.of(RunStatus.COMPLETE, RunStatus.FAILED, RunStatus.CANCELLED);
    private static final int MOST_HOURS = 4;

    private final Path folder;
    private final Random random;
    private final List<Caller> callers = new ArrayList<>();
    private final List<Started> runs = new ArrayList<>();
    private int refusals;
    private long now = 1_700_000_000_000L;
    private DataFolder data;

    private record Started(Caller caller, Handle handle) {}

    private MixedHistory(Path folder, long seed) {
        this.folder = folder;
        this.random = new Random(seed);
        this.data = open();
    }

    static MixedHistory begin(Path folder, long seed) {
        MixedHistory history = new MixedHistory(folder, seed);
        history.data.control().create(Samples.workspace(Samples.WORKSPACE, "first"));
        history.data.ledger().write(Samples.WORKSPACE, transaction -> {
            for (int i = 0; i < 2; i++) {
                transaction.projects().insert(Samples.project(new ProjectId(21 + i), "project-" + i));
            }
            for (int i = 0; i < 3; i++) {
                KeyId key = new KeyId(11 + i);
                transaction.keys().insert(unlimited(key, String.valueOf(i + 1)));
                history.callers.add(new Caller(
                        Samples.WORKSPACE, key, Grade.SERVED, new Origin("127.0.0.1", "test"), "host", "1", ""));
            }
            return Answer.granted("begun");
        });
        return history;
    }

    private static PluginKey unlimited(KeyId key, String digit) {
        return new PluginKey(key, "laptop-" + digit, new KeyHash(digit.repeat(64)), 0, 0, 0, 1, 0, 0);
    }

    private DataFolder open() {
        InstantSource clock = () -> Instant.ofEpochMilli(now);
        return DataFolder.open(folder, clock, new SecureRandom(), Settings.DEFAULT);
    }

    /** How many steps were refused. */
    int refusals() {
        return refusals;
    }

    void restart() {
        data.close();
        data = open();
    }

    void close() {
        data.close();
    }

    <R> R read(Ledger.Query<R> query) {
        return data.ledger().read(Samples.WORKSPACE, query);
    }

    /** Returns once the workspace, which is open, has filled its newer tables. */
    void awaitWhole() throws InterruptedException {
        long seen = data.ledger().version(Samples.WORKSPACE);
        while (!whole()) {
            seen = data.ledger().awaitChange(Samples.WORKSPACE, seen, Settings.DEFAULT.patience());
        }
    }

    boolean whole() {
        return read(transaction -> Stream.of(Backfill.values()).allMatch(transaction::whole));
    }

    void go(int steps) {
        for (int step = 0; step < steps; step++) {
            now += random.nextLong(MOST_HOURS * 3_600_000L);
            try {
                step();
            } catch (RefusedException refused) {
                // An agent that reports into a run that has ended, or takes an impossible step: nothing is to be added.
                refusals++;
            }
        }
    }

    private void step() {
        int choice = runs.isEmpty() ? 0 : random.nextInt(8);
        switch (choice) {
            case 0 -> start();
            case 1 -> end(one());
            case 2 -> build(one());
            case 3 -> violate(one());
            default -> count(one());
        }
    }

    private Started one() {
        return runs.get(random.nextInt(runs.size()));
    }

    /** On one of a few branches, so that some go on with a run and some take one over. */
    private void start() {
        Caller caller = callers.get(random.nextInt(callers.size()));
        Handle handle = new StartRun(data.ledger(), new IdMint(() -> Instant.ofEpochMilli(now), new SecureRandom()))
                .start(
                        caller,
                        new StartRun.Request(
                                "project-" + random.nextInt(2),
                                "T-1",
                                "A title",
                                "branch-" + random.nextInt(20),
                                "main",
                                "",
                                random.nextBoolean()))
                .handle();
        runs.add(new Started(caller, handle));
    }

    private void end(Started run) {
        report(run, Optional.of(ENDS.get(random.nextInt(ENDS.size()))), Counters.ZERO);
    }

    /** Now and then less than before, which counts for nothing. */
    private void count(Started run) {
        report(
                run,
                Optional.empty(),
                new Counters(random.nextInt(50), random.nextInt(90_000), random.nextInt(9_000), random.nextInt(700)));
    }

    private void report(Started run, Optional<RunStatus> status, Counters counters) {
        new ReportStatus(data.ledger())
                .report(run.caller(), new ReportStatus.Report(run.handle(), status, "", "", counters, "", ""));
    }

    private void build(Started run) {
        List<BuildKind> kinds = List.of(BuildKind.values());
        BuildKind kind = kinds.get(random.nextInt(kinds.size()));
        BuildResult result = new BuildResult(kind, random.nextInt(3) - 1, 10, Optional.empty(), Optional.empty());
        new ReportBuild(data.ledger()).report(run.caller(), new ReportBuild.Report(run.handle(), result, "", 0));
    }

    private void violate(Started run) {
        List<RepositoryPath> paths = List.of(RepositoryPath.of("src/A.java"), RepositoryPath.of("src/B.java"));
        new CheckScope(data.ledger()).check(run.caller(), run.handle(), Intent.WRITE, paths);
    }
}
