package dev.waybill.server.console.notice;

import dev.waybill.server.console.live.Tickets;
import dev.waybill.server.console.page.Moment;
import dev.waybill.server.console.page.Sequences;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.notice.Notice;
import dev.waybill.workflow.notice.NoticeKind;
import dev.waybill.workflow.usecase.ViewNotices;
import java.util.List;
import java.util.Optional;

/** {@code GET /w/{workspace}/notices}. */
public final class ListNotices implements Action {
    private static final int ROWS = 50;

    private final ViewNotices notices;
    private final Tickets tickets;

    public ListNotices(ViewNotices notices, Tickets tickets) {
        this.notices = notices;
        this.tickets = tickets;
    }

    @Override
    public Answer answer(Visit visit) {
        long before = Sequences.before(visit.query().text("before"));
        ViewNotices.NoticePage page = notices.page(visit.administrator(), before, ROWS);
        String base = visit.requirePlace().base();
        String here = base + "/notices";
        List<NoticeListPage.Row> rows = page.lines().stream()
                .map(line -> row(base, line, page.nowMillis()))
                .toList();
        return Answer.page(
                "notice/list",
                "Notifications",
                new NoticeListPage(
                        rows,
                        rows.isEmpty() ? 0 : rows.getFirst().sequence(),
                        rows.stream().anyMatch(NoticeListPage.Row::unread),
                        page.next() == 0 ? "" : here + "?before=" + page.next(),
                        before == Long.MAX_VALUE ? base + "/live?ticket=" + ticket(visit) : "",
                        here));
    }

    private String ticket(Visit visit) {
        return tickets.mint(
                new Tickets.Grant(visit.requireVisitor().session().id(), visit.workspace(), Optional.empty(), 0));
    }

    private static NoticeListPage.Row row(String base, ViewNotices.NoticeLine line, long now) {
        Notice notice = line.notice();
        String href = notice.checkpoint()
                .map(checkpoint -> base + "/checkpoints/" + checkpoint.text())
                .orElseGet(() -> base + "/runs/" + notice.run().text());
        return new NoticeListPage.Row(
                notice.sequence(),
                href,
                NoticeWords.tone(notice.kind()),
                NoticeWords.mark(notice.kind()),
                NoticeWords.of(line),
                line.project(),
                line.ticket().isEmpty() ? notice.run().text() : line.ticket(),
                line.unread(),
                notice.kind() == NoticeKind.CHECKPOINT_OPENED,
                Moment.of(notice.atMillis(), now));
    }
}
