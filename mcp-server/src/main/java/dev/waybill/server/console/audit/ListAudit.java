package dev.waybill.server.console.audit;

import dev.waybill.server.console.page.FlatJson;
import dev.waybill.server.console.page.Moment;
import dev.waybill.server.console.page.Sequences;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.audit.AuditEntry;
import dev.waybill.workflow.usecase.ViewAudit;
import java.util.List;
import java.util.Locale;

/** {@code GET /w/{workspace}/audit}. */
public final class ListAudit implements Action {
    private static final int ROWS = 100;

    private final ViewAudit audit;

    public ListAudit(ViewAudit audit) {
        this.audit = audit;
    }

    @Override
    public Answer answer(Visit visit) {
        ViewAudit.AuditPage page =
                audit.page(visit.administrator(), Sequences.before(visit.query().text("before")), ROWS);
        List<AuditListPage.Row> rows =
                page.lines().stream().map(line -> row(line, page.nowMillis())).toList();
        return Answer.page(
                "audit/list",
                "Audit log",
                new AuditListPage(
                        visit.requirePlace().workspace().slug(),
                        rows.isEmpty() ? 0 : rows.getFirst().sequence(),
                        rows,
                        page.more()
                                ? visit.requirePlace().base() + "/audit?before="
                                        + rows.getLast().sequence()
                                : ""));
    }

    private static AuditListPage.Row row(ViewAudit.AuditLine line, long now) {
        AuditEntry entry = line.row().entry();
        return new AuditListPage.Row(
                entry.sequence(),
                entry.action().toLowerCase(Locale.ROOT).replace('_', ' '),
                line.name().isEmpty() ? entry.actor().text() : line.name(),
                entry.about(),
                FlatJson.read(entry.detail()),
                line.row().address(),
                Moment.of(entry.atMillis(), now));
    }
}
