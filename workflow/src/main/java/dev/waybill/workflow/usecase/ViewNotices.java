package dev.waybill.workflow.usecase;

import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.member.Permission;
import dev.waybill.workflow.notice.Notice;
import dev.waybill.workflow.project.ProjectLimit;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.run.Run;
import java.util.ArrayList;
import java.util.List;

/** Shows members what they are told of, in the projects that they may see, and keeps how far they have read. */
public final class ViewNotices {
    /** A menu says no more than "so many or more". */
    public static final int MOST_COUNTED = 100;
    /** Notices of others' projects that one page steps over before it ends early. */
    private static final int LOOKED_AT = 1_000;

    private final Ledger ledger;

    /**
     * A notice and what it is about.
     *
     * @param project slug; the project's id once it is disconnected
     * @param ticket  the agent's word for the work; empty for none
     * @param kind    of the question that it is about; empty where it is about none
     * @param unread  whether the viewer has not read it
     */
    public record NoticeLine(Notice notice, String project, String ticket, String kind, boolean unread) {}

    /**
     * A page, the latest first.
     *
     * @param next      the sequence before which the next page begins; 0 on the last
     * @param nowMillis the moment, milliseconds since 1970
     */
    public record NoticePage(List<NoticeLine> lines, long next, long nowMillis) {}

    /**
     * What the menu says.
     *
     * @param count  of unread notices, at most {@link #MOST_COUNTED}
     * @param newest sequence of the newest notice; 0 for none
     */
    public record Unread(int count, long newest) {}

    public ViewNotices(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * A page.
     *
     * @param before only those with a smaller sequence; {@code Long.MAX_VALUE} for the latest
     * @throws dev.waybill.workflow.refusal.RefusedException {@code FORBIDDEN}
     */
    public NoticePage page(Administrator viewer, long before, int limit) {
        return ledger.read(viewer.workspace(), transaction -> {
            Authority.require(transaction, viewer, Permission.VIEW_RUNS);
            ProjectLimit reach = Authority.limit(transaction, viewer);
            long readTo = transaction
                    .notices()
                    .readTo(Authority.signedIn(transaction, viewer).id());
            List<NoticeLine> lines = new ArrayList<>();
            long next = 0;
            for (Notice notice : transaction.notices().page(before, LOOKED_AT)) {
                if (old(transaction, notice)) {
                    break;
                }
                if (lines.size() == limit) {
                    return new NoticePage(lines, next, transaction.nowMillis());
                }
                next = notice.sequence();
                if (reach.reaches(notice.project())) {
                    lines.add(line(transaction, notice, notice.sequence() > readTo));
                }
            }
            return new NoticePage(lines, 0, transaction.nowMillis());
        });
    }

    /**
     * How many the viewer has not read.
     *
     * @throws dev.waybill.workflow.refusal.RefusedException {@code FORBIDDEN}
     */
    public Unread unread(Administrator viewer) {
        return ledger.read(viewer.workspace(), transaction -> {
            Authority.require(transaction, viewer, Permission.VIEW_RUNS);
            ProjectLimit reach = Authority.limit(transaction, viewer);
            long readTo = transaction
                    .notices()
                    .readTo(Authority.signedIn(transaction, viewer).id());
            int count = 0;
            long newest = 0;
            for (Notice notice : transaction.notices().page(Long.MAX_VALUE, MOST_COUNTED)) {
                newest = Math.max(newest, notice.sequence());
                if (notice.sequence() <= readTo || old(transaction, notice)) {
                    break;
                }
                if (reach.reaches(notice.project())) {
                    count++;
                }
            }
            return new Unread(count, newest);
        });
    }

    /**
     * Keeps that the viewer has read up to a notice: later ones stay unread, and what was read stays read.
     *
     * @throws dev.waybill.workflow.refusal.RefusedException {@code FORBIDDEN}
     */
    public void markRead(Administrator viewer, long sequence) {
        ledger.write(viewer.workspace(), transaction -> {
            Authority.require(transaction, viewer, Permission.VIEW_RUNS);
            MemberId reader = Authority.signedIn(transaction, viewer).id();
            List<Notice> newest = transaction.notices().page(Long.MAX_VALUE, 1);
            long last = newest.isEmpty() ? 0 : newest.getFirst().sequence();
            long to = Math.min(sequence, last);
            if (to > transaction.notices().readTo(reader)) {
                transaction.notices().markRead(reader, to);
            }
            transaction.notices().forgetBefore(transaction.nowMillis() - Notices.KEPT.toMillis());
            return Answer.granted(to);
        });
    }

    private static boolean old(ReadTransaction transaction, Notice notice) {
        return notice.atMillis() < transaction.nowMillis() - Notices.KEPT.toMillis();
    }

    private static NoticeLine line(ReadTransaction transaction, Notice notice, boolean unread) {
        return new NoticeLine(
                notice,
                ViewRuns.slug(transaction, notice.project()),
                transaction
                        .runs()
                        .find(notice.run())
                        .map(Run::unit)
                        .map(unit -> unit.ticket())
                        .orElse(""),
                notice.checkpoint()
                        .flatMap(transaction.checkpoints()::find)
                        .map(checkpoint -> checkpoint.kind().text())
                        .orElse(""),
                unread);
    }
}
