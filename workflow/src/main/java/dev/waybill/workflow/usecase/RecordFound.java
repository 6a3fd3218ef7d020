package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.Detail;
import dev.waybill.workflow.digest.Sha256;
import dev.waybill.workflow.event.EventDraft;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.guard.ViolationLines;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.notice.NoticeKind;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.run.Run;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Keeps what a look at a branch found outside its scope, when all is done, as violations of the run that worked there: of
 * CI, say, where no guard is. What was kept for the same commit before is not kept again.
 */
public final class RecordFound {
    /** Findings that are kept of one look; a branch with more is counted. */
    public static final int MOST = 200;

    private static final String TOOL = "reconcile";
    private static final int RUNS = 1000;

    private final Ledger ledger;

    /**
     * One path out of scope.
     *
     * @param place the path as it may be kept, or {@code sha256:} and its digest
     * @param rule  what decided
     */
    public record Found(String place, String rule) {}

    /**
     * What was looked at.
     *
     * @param run    the run to tell; empty for the latest on the branch
     * @param commit that was checked out
     */
    public record Look(String project, Optional<RunId> run, String branch, String commit) {}

    /**
     * What was kept.
     *
     * @param known kept for that commit before
     */
    public record Recorded(RunId run, int recorded, int known) {}

    public RecordFound(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Records.
     *
     * @throws RefusedException {@code FORBIDDEN}; {@code NOT_FOUND} where no run of the project worked on the branch
     */
    public Recorded record(Administrator administrator, Look look, List<Found> found) {
        return ledger.write(administrator.workspace(), transaction -> {
            Authority.require(transaction, administrator, Permission.RECORD_VIOLATIONS);
            Project project = Projects.reached(transaction, administrator, look.project());
            Run run = run(transaction, project, look);
            int recorded = 0;
            int known = 0;
            for (Found one : found.subList(0, Math.min(MOST, found.size()))) {
                if (transaction.guards().take(run.key(), mark(run, look, one), transaction.nowMillis())) {
                    record(transaction, administrator, run, one);
                    recorded++;
                } else {
                    known++;
                }
            }
            if (recorded > 0) {
                Run after = run.progressed(run.progress().violated(recorded), transaction.nowMillis());
                RunSteps.keep(transaction, run, after);
            }
            return Answer.granted(new Recorded(run.id(), recorded, known));
        });
    }

    private static void record(WriteTransaction transaction, Administrator administrator, Run run, Found one) {
        ViolationLines lines = new ViolationLines();
        lines.add(one.place(), one.rule(), TOOL);
        long sequence = transaction.record(
                administrator.actor(),
                administrator.origin(),
                run.id(),
                new EventDraft(
                        EventType.VIOLATION_FOUND,
                        new Detail().with("by", TOOL).with("paths", 1).json(),
                        lines.text()));
        Notices.tell(transaction, sequence, NoticeKind.VIOLATION, run);
    }

    /** The run that was named; else the latest live one of the branch, else the latest. */
    private static Run run(ReadTransaction transaction, Project project, Look look) {
        if (look.run().isPresent()) {
            return transaction
                    .runs()
                    .find(look.run().get())
                    .filter(run -> run.project().equals(project.id()))
                    .orElseThrow(() -> new RefusedException(
                            RefusalCode.NOT_FOUND, "no such run of this project: 'waybill runs list' shows them"));
        }
        List<Run> live = of(transaction.runs().live(project.id(), 0, RUNS), project, look);
        if (!live.isEmpty()) {
            return live.getLast();
        }
        return of(transaction.runs().page(Long.MAX_VALUE, RUNS), project, look).stream()
                .findFirst()
                .orElseThrow(() -> new RefusedException(
                        RefusalCode.NOT_FOUND,
                        "no run of this project worked on that branch, so there is none to tell: name the branch"
                                + " (--branch) or the run (--run)"));
    }

    private static List<Run> of(List<Run> runs, Project project, Look look) {
        return runs.stream()
                .filter(run -> run.project().equals(project.id())
                        && run.unit().branch().equals(look.branch()))
                .toList();
    }

    /** What the finding is known by: 64 bits of its digest. */
    private static long mark(Run run, Look look, Found one) {
        byte[] digest = Sha256.of(
                (TOOL + '\n' + run.id().text() + '\n' + look.commit() + '\n' + one.rule() + '\n' + one.place())
                        .getBytes(StandardCharsets.UTF_8));
        long mark = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            mark = (mark << Byte.SIZE) | (digest[i] & 0xFF);
        }
        return mark;
    }
}
