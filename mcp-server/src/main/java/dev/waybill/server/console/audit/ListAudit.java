package dev.waybill.server.console.audit;

import dev.waybill.server.console.page.Fact;
import dev.waybill.server.console.page.Moment;
import dev.waybill.server.console.page.Sequences;
import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Parameters;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.audit.AuditEntry;
import dev.waybill.workflow.audit.AuditFilter;
import dev.waybill.workflow.audit.ChainState;
import dev.waybill.workflow.usecase.CheckChain;
import dev.waybill.workflow.usecase.ViewAudit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code GET /w/{workspace}/audit}. */
public final class ListAudit implements Action {
    private static final int ROWS = 100;
    /** What of an asked-for text is shown again and looked for. */
    private static final int LONGEST = 160;

    private final ViewAudit audit;
    private final CheckChain chain;

    public ListAudit(ViewAudit audit, CheckChain chain) {
        this.audit = audit;
        this.chain = chain;
    }

    @Override
    public Answer answer(Visit visit) {
        AuditListPage.Chosen chosen = chosen(visit.query());
        ViewAudit.AuditPage page = audit.page(
                visit.administrator(),
                filter(chosen),
                Sequences.before(visit.query().text("before")),
                ROWS);
        String base = visit.requirePlace().base() + "/audit?" + query(chosen);
        return Answer.page(
                "audit/list",
                "Audit log",
                new AuditListPage(
                        visit.requirePlace().workspace().slug(),
                        chain(chain.state(visit.administrator()), page.nowMillis()),
                        chosen,
                        ViewAudit.actions(),
                        page.projects(),
                        page.lines().stream()
                                .map(line -> row(line, page.nowMillis()))
                                .toList(),
                        page.next() == 0 ? "" : base + "before=" + page.next()));
    }

    private static AuditListPage.Chain chain(ChainState state, long now) {
        return new AuditListPage.Chain(
                state.checkedTo(),
                Moment.of(state.checkedAtMillis(), now),
                state.broken(),
                state.whole(),
                state.headSequence(),
                state.headHash());
    }

    private static AuditListPage.Chosen chosen(Parameters query) {
        return new AuditListPage.Chosen(
                text(query, "who"),
                text(query, "kind"),
                text(query, "subject"),
                text(query, "project"),
                day(text(query, "from")).map(LocalDate::toString).orElse(""),
                day(text(query, "to")).map(LocalDate::toString).orElse(""));
    }

    private static String text(Parameters query, String name) {
        String text = query.text(name);
        return text.length() > LONGEST ? text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) : text;
    }

    private static AuditFilter filter(AuditListPage.Chosen chosen) {
        return new AuditFilter(
                chosen.who(),
                chosen.kind(),
                chosen.subject(),
                chosen.project(),
                day(chosen.from()).map(ListAudit::begins).orElse(0L),
                day(chosen.to()).map(last -> begins(last.plusDays(1))).orElse(Long.MAX_VALUE));
    }

    /** A day between 1970 and 9999; what is none filters nothing. */
    private static Optional<LocalDate> day(String text) {
        try {
            return text.length() == 10
                    ? Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 1970)
                    : Optional.empty();
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    private static long begins(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    /** What was asked for, for the address of the next page; ends with {@code &} unless nothing was. */
    private static String query(AuditListPage.Chosen chosen) {
        StringBuilder query = new StringBuilder();
        List<String> names = List.of("who", "kind", "subject", "project", "from", "to");
        List<String> values =
                List.of(chosen.who(), chosen.kind(), chosen.subject(), chosen.project(), chosen.from(), chosen.to());
        for (int i = 0; i < names.size(); i++) {
            if (!values.get(i).isEmpty()) {
                query.append(names.get(i))
                        .append('=')
                        .append(URLEncoder.encode(values.get(i), StandardCharsets.UTF_8))
                        .append('&');
            }
        }
        return query.toString();
    }

    private static AuditListPage.Row row(ViewAudit.AuditLine line, long now) {
        AuditEntry entry = line.row().entry();
        return new AuditListPage.Row(
                entry.sequence(),
                entry.action().toLowerCase(Locale.ROOT).replace('_', ' '),
                line.name().isEmpty() ? entry.actor().text() : line.name(),
                entry.about(),
                Fact.of(entry.detail()),
                line.row().address(),
                Moment.of(entry.atMillis(), now));
    }
}
