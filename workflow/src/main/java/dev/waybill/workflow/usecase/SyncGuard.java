package dev.waybill.workflow.usecase;

import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.guard.GuardCredential;
import dev.waybill.workflow.guard.GuardReport;
import dev.waybill.workflow.guard.ReportKind;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.scope.ScopeManifest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One exchange with a guard: it begins or resumes the run of its working tree where the guard asks to, takes what the
 * guard has to report, each report once, and gives back what the guard needs to go on: the manifest where it has another
 * one, and the answers of people that came since.
 */
public final class SyncGuard {
    /** Reports in one exchange. */
    public static final int MAX_REPORTS = 50;
    /** Answers given in one exchange: the latest. */
    static final int MAX_ANSWERS = 10;
    /** How long the same report is known again; a spool that is older is taken as new. */
    static final Duration MEMORY = Duration.ofDays(30);

    private final Ledger ledger;
    private final GuardRuns runs;

    /**
     * What a guard says. Absent text is empty.
     *
     * @param worktree       16 hex digits that stand for the working tree
     * @param held           the handle that the guard was given earlier
     * @param manifestDigest of the manifest that it has
     * @param start          whether a session begins, so that a run is begun or resumed
     * @param answersAfter   the latest answer that it told its agent, milliseconds since 1970; 0 for none
     */
    public record Request(
            String host,
            String hostVersion,
            String project,
            String branch,
            String baseBranch,
            String worktree,
            String held,
            String manifestDigest,
            boolean start,
            long answersAfter,
            List<GuardReport> reports) {
        public Request {
            reports = List.copyOf(reports);
        }

        /** The same without anything that would be kept: it begins no run and reports nothing. */
        public Request withoutWords() {
            return new Request(
                    host,
                    hostVersion,
                    project,
                    branch,
                    baseBranch,
                    worktree,
                    held,
                    manifestDigest,
                    false,
                    answersAfter,
                    List.of());
        }
    }

    /**
     * A person's answer to a checkpoint.
     *
     * @param by the member's name; empty when they have left
     */
    public record Told(Checkpoint checkpoint, String by) {}

    /** A report that will never be taken, and why. */
    public record Spoilt(long id, String rule) {}

    /**
     * What the guard gets.
     *
     * @param run             the run that its reports are told of; empty where none was begun
     * @param handle          the live handle, where the guard may give it to its agent
     * @param heldIdleSeconds set where another agent holds the run: how long nothing was heard of it
     * @param scope           the manifest in force, where it is another than the guard has
     * @param accepted        reports that are kept now or were kept before
     */
    public record Synced(
            Optional<Run> run,
            Optional<Handle> handle,
            OptionalLong heldIdleSeconds,
            String scopeDigest,
            Optional<ScopeManifest> scope,
            List<Told> answers,
            List<Long> accepted,
            List<Spoilt> spoilt) {}

    public SyncGuard(Ledger ledger, IdMint ids) {
        this.ledger = ledger;
        this.runs = new GuardRuns(ids);
    }

    /**
     * Does one exchange.
     *
     * @throws RefusedException {@code UNAUTHENTICATED}; {@code NOT_FOUND} for a project that is not connected or not
     *     this credential's
     */
    public Synced sync(GuardCaller caller, Request request) {
        return ledger.write(caller.workspace(), transaction -> {
            Project project = reached(transaction, caller, request);
            return Answer.granted(exchange(
                    transaction,
                    caller.asAgent(request.host(), request.hostVersion(), request.worktree()),
                    project,
                    request));
        });
    }

    private Synced exchange(WriteTransaction transaction, Caller caller, Project project, Request request) {
        GuardRuns.Place place = request.start()
                ? runs.start(transaction, caller, project, request)
                : runs.find(transaction, caller, project, request);
        List<Long> accepted = new ArrayList<>();
        List<Spoilt> spoilt = new ArrayList<>();
        for (GuardReport report : inOrder(request.reports())) {
            Optional<String> broken = report.brokenRule();
            if (broken.isPresent()) {
                spoilt.add(new Spoilt(report.id(), broken.get()));
                continue;
            }
            if (transaction.guards().take(caller.key(), report.id(), transaction.nowMillis())) {
                if (place.run().isEmpty() && finds(report)) {
                    // Nobody began a run, and yet something forbidden was done here: it is kept as a run's event.
                    place = runs.start(transaction, caller, project, request);
                }
                place = place.with(place.run().map(run -> GuardReports.apply(transaction, caller, run, report)));
            }
            accepted.add(report.id());
        }
        if (!accepted.isEmpty()) {
            transaction.guards().forgetBefore(transaction.nowMillis() - MEMORY.toMillis());
        }
        place.run().ifPresent(run -> GuardReports.heard(transaction, caller, run));
        ScopeManifest manifest = Projects.manifest(transaction, project);
        return new Synced(
                place.run(),
                place.handle(),
                place.heldIdleSeconds(),
                manifest.digest(),
                Optional.of(manifest).filter(inForce -> !inForce.digest().equals(request.manifestDigest())),
                place.run().map(run -> answers(transaction, run, request)).orElse(List.of()),
                List.copyOf(accepted),
                List.copyOf(spoilt));
    }

    private static Project reached(ReadTransaction transaction, GuardCaller caller, Request request) {
        GuardCredential credential = transaction
                .guards()
                .find(caller.credential())
                .filter(found -> AuthenticateGuard.good(transaction, found))
                .orElseThrow(AuthenticateGuard::invalid);
        Project project = Projects.connected(transaction, request.project());
        boolean ofCredential = credential.project() == 0
                || credential.project() == project.id().value();
        boolean ofKey = transaction
                .keys()
                .find(credential.key())
                .filter(key -> Admission.reaches(key, project.id()))
                .isPresent();
        if (!ofCredential || !ofKey) {
            throw Projects.unknown();
        }
        return project;
    }

    private static boolean finds(GuardReport report) {
        return report.kind() == ReportKind.VIOLATION || report.kind() == ReportKind.FLAGGED;
    }

    private static List<GuardReport> inOrder(List<GuardReport> reports) {
        return reports.stream()
                .sorted(Comparator.comparingLong(GuardReport::atMillis))
                .toList();
    }

    private static List<Told> answers(ReadTransaction transaction, Run run, Request request) {
        return transaction.checkpoints().answered(run.id(), request.answersAfter(), MAX_ANSWERS).stream()
                .filter(checkpoint -> checkpoint.state() != CheckpointState.PENDING)
                .map(checkpoint -> new Told(
                        checkpoint,
                        transaction
                                .members()
                                .find(new MemberId(checkpoint.decidedBy()))
                                .map(Member::name)
                                .orElse("")))
                .toList();
    }
}
