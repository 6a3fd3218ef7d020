package dev.waybill.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RecordScreeningTest {
    private final Office office = new Office();
    private final RecordScreening screening = new RecordScreening(office.ledger);
    private final RecordScreening.Entry scrubbed =
            new RecordScreening.Entry(EventType.SECRET_SCRUBBED, "message", List.of("secret:jwt"), 0);

    @Test
    void standsInTheTimelineOfTheRunThatTheCallNamed() {
        Handle handle = office.start("feature");
        screening.record(
                office.agent, new RecordScreening.Subject(Optional.of(handle.run()), "", ""), List.of(scrubbed));
        assertEquals(EventType.SECRET_SCRUBBED, office.lastEvent(handle).type());
        assertEquals(
                "{\"field\":\"message\",\"rules\":\"secret:jwt\"}",
                office.lastEvent(handle).detail());
        assertEquals("", office.lastEvent(handle).text());
    }

    @Test
    void findsTheLiveRunOfABranch() {
        Handle handle = office.start("feature");
        screening.record(
                office.agent,
                new RecordScreening.Subject(Optional.empty(), "shop", "feature"),
                List.of(new RecordScreening.Entry(EventType.BODY_REFUSED, "title", List.of("diff", "fence"), 3)));
        assertEquals(
                "{\"field\":\"title\",\"rules\":\"diff,fence\",\"line\":3}",
                office.lastEvent(handle).detail());
    }

    @Test
    void isAnEntryOfTheLogWhereThereIsNoRunOfThatKey() {
        Handle handle = office.start("feature");
        Caller other = office.limitedTo("");
        screening.record(other, new RecordScreening.Subject(Optional.of(handle.run()), "", ""), List.of(scrubbed));
        screening.record(other, RecordScreening.Subject.NONE, List.of(scrubbed));
        List<String> actions = office.ledger.read(
                office.workspace,
                transaction -> transaction.audit().page(Long.MAX_VALUE, 2).stream()
                        .map(row -> row.entry().action())
                        .toList());
        String action = AuditAction.TEXT_SCRUBBED.name().toLowerCase(Locale.ROOT);
        assertEquals(List.of(action, action), actions);
    }

    @Test
    void aRevokedKeyLeavesNothing() {
        office.revokeKey();
        assertThrows(
                RefusedException.class,
                () -> screening.record(office.agent, RecordScreening.Subject.NONE, List.of(scrubbed)));
    }
}
