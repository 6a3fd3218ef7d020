package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.Detail;
import dev.waybill.workflow.event.EventDraft;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.guard.ViolationLines;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.notice.NoticeKind;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.scope.Intent;
import dev.waybill.workflow.scope.RepositoryPath;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.scope.Verdict;
import java.util.ArrayList;
import java.util.List;

/** Holds paths against a run's manifest. A write that it forbids is a violation, and kept as one. */
public final class CheckScope {
    private final Ledger ledger;

    /** A path that is not editable, and the rule that says so. */
    public record Restricted(RepositoryPath path, Verdict verdict) {}

    /**
     * What the manifest says.
     *
     * @param restricted the paths that are not editable, in the order asked
     * @param denied     how many of them the intent may not touch
     */
    public record Checked(ScopeManifest manifest, List<Restricted> restricted, int denied) {}

    public CheckScope(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Checks.
     *
     * @throws dev.waybill.workflow.refusal.RefusedException {@code FENCED}, {@code RUN_ENDED}, {@code NOT_FOUND},
     *     {@code UNAUTHENTICATED}
     */
    public Checked check(Caller caller, Handle handle, Intent intent, List<RepositoryPath> paths) {
        return ledger.write(
                caller.workspace(),
                transaction -> Admission.writing(transaction, caller, handle, run -> {
                    Checked checked = judge(transaction, run, intent, paths);
                    if (intent == Intent.WRITE && checked.denied() > 0) {
                        violation(transaction, caller, run, checked);
                    }
                    return Answer.granted(checked);
                }));
    }

    private static Checked judge(ReadTransaction transaction, Run run, Intent intent, List<RepositoryPath> paths) {
        ScopeManifest manifest = Projects.manifest(
                transaction, transaction.projects().find(run.project()).orElseThrow(Projects::unknown));
        List<Restricted> restricted = new ArrayList<>();
        int denied = 0;
        for (RepositoryPath path : paths) {
            Verdict verdict = manifest.verdict(path);
            if (!Intent.WRITE.permittedBy(verdict.access())) {
                restricted.add(new Restricted(path, verdict));
            }
            if (!intent.permittedBy(verdict.access())) {
                denied++;
            }
        }
        return new Checked(manifest, List.copyOf(restricted), denied);
    }

    private static void violation(WriteTransaction transaction, Caller caller, Run run, Checked checked) {
        Run after = run.heldBy(run.hold().weakenedBy(caller.grade()), transaction.nowMillis())
                .progressed(run.progress().violated(checked.denied()), transaction.nowMillis());
        RunSteps.keep(transaction, run, after);
        long sequence = transaction.record(
                caller.actor(),
                caller.origin(),
                run.id(),
                new EventDraft(
                        EventType.VIOLATION_REFUSED,
                        new Detail()
                                .with("paths", checked.denied())
                                .with("digest", checked.manifest().digest())
                                .json(),
                        named(checked.restricted())));
        Notices.tell(transaction, sequence, NoticeKind.VIOLATION, after);
    }

    /** As many of the paths with their rules as an event's text holds, one a line. */
    private static String named(List<Restricted> restricted) {
        ViolationLines lines = new ViolationLines();
        for (Restricted one : restricted) {
            if (!lines.add(one.path().text(), one.verdict().rule(), "scope_check")) {
                break;
            }
        }
        return lines.text();
    }
}
