package dev.waybill.benchmarks.seed;

import dev.waybill.workflow.checkpoint.Binding;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.checkpoint.Decision;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.run.BuildKind;
import dev.waybill.workflow.run.BuildResult;
import dev.waybill.workflow.run.Counters;
import dev.waybill.workflow.run.RunStatus;
import dev.waybill.workflow.scope.Intent;
import dev.waybill.workflow.scope.RepositoryPath;
import dev.waybill.workflow.usecase.DecideCheckpoint;
import dev.waybill.workflow.usecase.ReportBuild;
import dev.waybill.workflow.usecase.ReportStatus;
import dev.waybill.workflow.usecase.RequestCheckpoint;
import dev.waybill.workflow.usecase.StartRun;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * An agent at one run, call by call: it starts, reads its scope, reports, builds, asks, strays now and then, and ends.
 * Most runs are short, one in ten has some dozens of calls, one in a thousand has {@value #LONGEST}.
 */
final class SeededAgent implements Crowd.Member {
    static final int LONGEST = 1000;
    /** One run in so many is given up without an end, as when a machine goes away. */
    private static final int GIVEN_UP = 1000;

    private static final List<String> PHASES = List.of("plan", "implement", "verify", "review");
    private static final List<RepositoryPath> FORBIDDEN = List.of(RepositoryPath.of("db/schema.sql"));

    private final UseCases cases;
    private final Team team;
    private final Team.Seat seat;
    private final RandomGenerator random;
    private final Phrases phrases;
    private final int number;
    private final int calls;
    private final boolean endsInOrder;
    private int made;
    private Handle handle;
    private String head = "";
    private Optional<Checkpoint> asked = Optional.empty();
    private Counters counters = Counters.ZERO;

    /** Starts the run. */
    SeededAgent(UseCases cases, Team team, RandomGenerator random, int number) {
        this.cases = cases;
        this.team = team;
        this.random = random;
        this.phrases = new Phrases(random);
        this.number = number;
        this.seat = team.seats().get(random.nextInt(team.seats().size()));
        this.calls = length(random);
        this.endsInOrder = random.nextInt(GIVEN_UP) > 0;
        this.made = 1;
        this.handle = start(phrases.title(), false);
    }

    private static int length(RandomGenerator random) {
        int kind = random.nextInt(1000);
        if (kind == 0) {
            return LONGEST;
        }
        return kind < 100 ? 20 + random.nextInt(25) : 4 + random.nextInt(6);
    }

    /** What a run of this number is about; two share a ticket. */
    static String ticket(int number) {
        return "WB-" + (number / 2 + 1);
    }

    static String branch(int number) {
        return "feature/wb-" + (number / 2 + 1) + "-" + number;
    }

    /** Makes the next call. */
    @Override
    public boolean step() {
        made++;
        if (made == 2) {
            cases.scope().ofRun(seat.caller(), handle.run());
        } else if (made < calls) {
            work();
        } else if (endsInOrder) {
            end();
        }
        return made < calls;
    }

    private void work() {
        int what = random.nextInt(100);
        if (asked.isPresent() && what < 60) {
            answer(asked.get());
        } else if (what < 50) {
            report(Optional.empty(), random.nextInt(4) == 0);
        } else if (what < 75) {
            build();
        } else if (what < 83) {
            cases.check().check(seat.caller(), handle, Intent.WRITE, FORBIDDEN);
        } else if (what < 95 && asked.isEmpty()) {
            ask();
        } else if (what < 97) {
            handle = start("", true);
        } else {
            report(Optional.empty(), false);
        }
    }

    private Handle start(String title, boolean takeOver) {
        return cases.start()
                .start(
                        seat.caller(),
                        new StartRun.Request(
                                seat.project(), ticket(number), title, branch(number), "main", "", takeOver))
                .handle();
    }

    private void report(Optional<RunStatus> status, boolean moves) {
        counters = new Counters(
                counters.iterations() + 1,
                counters.tokensIn() + 2_000 + random.nextInt(20_000),
                counters.tokensOut() + 200 + random.nextInt(3_000),
                counters.costUsdMicros() + 10_000 + random.nextInt(200_000));
        if (moves) {
            head = phrases.commit();
            // A question about the commit before is void now.
            asked = asked.filter(checkpoint -> checkpoint.headSha().isEmpty());
        }
        cases.status()
                .report(
                        seat.caller(),
                        new ReportStatus.Report(
                                handle,
                                status,
                                PHASES.get(Math.min(PHASES.size() - 1, made * PHASES.size() / calls)),
                                random.nextInt(3) == 0 ? "" : phrases.message(),
                                counters,
                                moves ? head : "",
                                status.isPresent() ? pullRequest() : ""));
    }

    private String pullRequest() {
        return "https://git.example.org/seeded/" + seat.project() + "/pull/" + (number + 1);
    }

    private void build() {
        int failed = random.nextInt(4) == 0 ? 1 + random.nextInt(5) : 0;
        BuildResult result = new BuildResult(
                BuildKind.TEST,
                failed == 0 ? 0 : 1,
                1_000 + random.nextInt(300_000),
                Optional.of(new BuildResult.Tests(200 + random.nextInt(50), failed, 3)),
                Optional.empty());
        cases.build().report(seat.caller(), new ReportBuild.Report(handle, result, phrases.log(), 0));
    }

    private void ask() {
        boolean plan = head.isEmpty();
        asked = Optional.of(cases.ask()
                .request(
                        seat.caller(),
                        new RequestCheckpoint.Request(
                                handle,
                                plan ? CheckpointKind.PLAN : CheckpointKind.REVIEW,
                                phrases.question(),
                                plan ? "" : head)));
    }

    private void answer(Checkpoint checkpoint) {
        Decision decision = random.nextInt(5) == 0 ? Decision.REJECT : Decision.APPROVE;
        cases.decide()
                .decide(
                        team.approver(),
                        new DecideCheckpoint.Request(
                                checkpoint.id(), decision, Binding.of(checkpoint), phrases.answer()));
        asked = Optional.empty();
    }

    private void end() {
        int how = random.nextInt(100);
        report(Optional.of(how < 85 ? RunStatus.COMPLETE : how < 94 ? RunStatus.FAILED : RunStatus.CANCELLED), false);
    }
}
