package dev.waybill.workflow.usecase;

import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.audit.AuditNote;
import dev.waybill.workflow.audit.Detail;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.event.EventDraft;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.run.Run;
import java.util.Collection;
import java.util.Optional;

/**
 * Keeps that the boundary refused a text or changed one: by which rules and in which field, never what it was. It stands
 * in the timeline of the run that the call was about, else in the log.
 */
public final class RecordScreening {
    /** As many names of rules or kinds as a detail holds. */
    private static final int NAMES = 12;

    private final Ledger ledger;

    /**
     * What a call was about.
     *
     * @param run     as the call named it; empty where it named none
     * @param project slug of the project whose live run on {@code branch} is meant, where {@code run} is empty; empty
     *     for none
     */
    public record Subject(Optional<RunId> run, String project, String branch) {
        public static final Subject NONE = new Subject(Optional.empty(), "", "");
    }

    /**
     * What was done to a text.
     *
     * @param type  an event type of the boundary's
     * @param field as the contract names it
     * @param names rules or kinds of secrets
     * @param count of the line that was refused, or of lines that were withheld; 0 where there is nothing to count
     */
    public record Entry(EventType type, String field, Collection<String> names, int count) {}

    public RecordScreening(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Keeps entries, in their order.
     *
     * @throws dev.waybill.workflow.refusal.RefusedException {@code UNAUTHENTICATED}
     */
    public void record(Caller caller, Subject subject, Collection<Entry> entries) {
        ledger.write(caller.workspace(), transaction -> {
            Admission.admit(transaction, caller);
            Optional<Run> run = run(transaction, caller, subject);
            for (Entry entry : entries) {
                record(transaction, caller, run, entry);
            }
            return Answer.granted(true);
        });
    }

    private static void record(WriteTransaction transaction, Caller caller, Optional<Run> run, Entry entry) {
        if (run.isPresent()) {
            transaction.record(
                    caller.actor(),
                    caller.origin(),
                    run.get().id(),
                    EventDraft.of(entry.type(), detail(entry).json()));
        } else {
            transaction.record(
                    caller.actor(),
                    caller.origin(),
                    new AuditNote(
                            changed(entry.type()) ? AuditAction.TEXT_SCRUBBED : AuditAction.TEXT_REFUSED,
                            caller.key().text(),
                            detail(entry).with("as", entry.type().text()).json()));
        }
    }

    private static boolean changed(EventType type) {
        return type == EventType.SECRET_SCRUBBED || type == EventType.LOG_LINES_WITHHELD;
    }

    private static Detail detail(Entry entry) {
        String names = String.join(
                ",",
                entry.names().stream()
                        .filter(name -> name.length() <= Caps.WORD)
                        .limit(NAMES)
                        .toList());
        Detail detail = new Detail().with("field", entry.field()).with("rules", names);
        return entry.count() == 0
                ? detail
                : detail.with(entry.type() == EventType.LOG_LINES_WITHHELD ? "lines" : "line", entry.count());
    }

    private static Optional<Run> run(WriteTransaction transaction, Caller caller, Subject subject) {
        if (subject.run().isPresent()) {
            return transaction
                    .runs()
                    .find(subject.run().get())
                    .filter(run -> run.key().equals(caller.key()));
        }
        return transaction
                .projects()
                .findBySlug(subject.project())
                .flatMap(project ->
                        transaction.runs().findLive(caller.key(), project.id(), subject.branch(), caller.worktree()));
    }
}
