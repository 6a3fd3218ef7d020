package dev.waybill.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.audit.AuditFilter;
import dev.waybill.workflow.audit.AuditNote;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuditSearchTest {
    private final Office office = new Office();
    private final ViewAudit audit = new ViewAudit(office.ledger);

    private ViewAudit.AuditPage page(AuditFilter filter, long before) {
        return audit.page(office.olga, filter, before, 3);
    }

    private static AuditFilter who(String who) {
        return new AuditFilter(who, "", "", "", 0, Long.MAX_VALUE);
    }

    private static AuditFilter kind(String kind) {
        return new AuditFilter("", kind, "", "", 0, Long.MAX_VALUE);
    }

    private void keep(int notes, Actor actor) {
        office.ledger.write(office.workspace, transaction -> {
            for (int i = 0; i < notes; i++) {
                transaction.record(actor, Origin.NONE, new AuditNote(AuditAction.REFUSED, "key_1", "{}"));
            }
            return Answer.granted(notes);
        });
    }

    @Test
    void pagesFollowEachOtherWithoutAGapOrARepetition() {
        long before = Long.MAX_VALUE;
        long expected = office.auditLength();
        while (before != 0) {
            ViewAudit.AuditPage page = page(AuditFilter.NONE, before);
            for (ViewAudit.AuditLine line : page.lines()) {
                assertEquals(expected, line.row().entry().sequence());
                expected--;
            }
            before = page.next();
        }
        assertEquals(0, expected);
    }

    @Test
    void aSearchThatFindsNothingForLongSaysHowFarItCame() {
        keep(AuditSearch.LOOKED_AT + 5, Actor.SYSTEM);
        ViewAudit.AuditPage first = page(who("laptop"), Long.MAX_VALUE);
        assertTrue(first.lines().isEmpty());
        assertEquals(office.auditLength() - AuditSearch.LOOKED_AT + 1, first.next());
        office.start("feature");
        assertEquals(1, page(who("laptop"), Long.MAX_VALUE).lines().size());
        ViewAudit.AuditPage rest = page(who("olga"), first.next());
        assertEquals(3, rest.lines().size());
    }

    @Test
    void aMemberIsKnownByNameAndByIdAndNamesAreNoIds() {
        keep(2, office.ann.actor());
        assertEquals(2, page(who("ann"), Long.MAX_VALUE).lines().size());
        assertEquals(
                2, page(who(office.ann.actor().text()), Long.MAX_VALUE).lines().size());
        assertEquals(List.of(), page(who("mem_"), Long.MAX_VALUE).lines());
        assertEquals(List.of(), page(who("ANN\0"), Long.MAX_VALUE).lines());
    }

    @Test
    void whatAgentsReportAllDayIsNoKindToLookFor() {
        assertTrue(ViewAudit.actions().contains("violation_refused"));
        assertTrue(ViewAudit.actions().contains("key_created"));
        assertTrue(ViewAudit.actions().stream().noneMatch("message_reported"::equals));
        assertEquals(List.of(), page(kind("message_reported"), Long.MAX_VALUE).lines());
    }

    @Test
    void whoMayNotReadTheLogMayNotSearchItEither() {
        Office.assertRefused(
                RefusalCode.FORBIDDEN, () -> audit.page(office.dev, kind("key_created"), Long.MAX_VALUE, 3));
    }
}
