package dev.waybill.server.console.run;

import dev.waybill.server.console.page.Fact;
import dev.waybill.server.console.page.Moment;
import dev.waybill.workflow.event.Event;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.usecase.TimelineEntry;
import java.util.List;

/**
 * An event as a timeline shows it.
 *
 * @param words  what happened, in words of ours
 * @param facts  the server's own facts of it; empty for none
 * @param actor  who did it: what a member or key is called, {@code operator} or {@code system}
 * @param quoted somebody's words, shown as theirs; empty for none
 * @param tone   {@code good}, {@code bad}, {@code ask} or {@code quiet}
 */
public record TimelineItem(
        long sequence, String words, List<Fact> facts, String actor, String quoted, Moment at, String tone) {
    static TimelineItem of(TimelineEntry entry, long nowMillis) {
        Event event = entry.event();
        return new TimelineItem(
                event.sequence(),
                words(event.type()),
                Fact.of(event.detail()),
                entry.by(),
                event.text(),
                Moment.of(event.atMillis(), nowMillis),
                tone(event.type()));
    }

    private static String words(EventType type) {
        String text = type.text().replace('_', ' ');
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private static String tone(EventType type) {
        return switch (type) {
            case RUN_COMPLETED, CHECKPOINT_APPROVED, CHECKPOINT_APPROVED_BY_INITIATOR -> "good";
            case RUN_FAILED,
                    VIOLATION_REFUSED,
                    VIOLATION_FOUND,
                    CHECKPOINT_REJECTED,
                    FENCED_WRITE_REFUSED,
                    LATE_WRITE_REFUSED,
                    BODY_REFUSED,
                    SECRET_REFUSED,
                    FREE_TEXT_REFUSED,
                    GUARD_SILENT,
                    GUARD_FLAGGED,
                    GUARD_REPORTS_DROPPED,
                    CHECKPOINT_DECISION_REFUSED,
                    BUDGET_EXHAUSTED -> "bad";
            case CHECKPOINT_REQUESTED, CHECKPOINT_CHANGES_REQUESTED, CHECKPOINT_COMMENTED -> "ask";
            default -> "quiet";
        };
    }
}
