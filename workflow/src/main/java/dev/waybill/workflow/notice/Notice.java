package dev.waybill.workflow.notice;

import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.id.RunId;
import java.util.Optional;

/**
 * One thing to tell. A question has one, which says how it stands; of a run, what is of one kind is one with a count, so
 * that a flood of violations is a line.
 *
 * @param sequence   of the latest entry of the log that it tells of: what newer ones are newer by
 * @param checkpoint the question; empty for what is about the run
 * @param count      how often it came up
 * @param atMillis   when it came up last, milliseconds since 1970
 */
public record Notice(
        long sequence,
        NoticeKind kind,
        ProjectId project,
        RunId run,
        Optional<CheckpointId> checkpoint,
        long count,
        long atMillis) {
    /** What the next of its like takes the place of: the question, or the run and the kind. */
    public String topic() {
        return checkpoint.map(CheckpointId::text).orElseGet(() -> run.text() + " " + kind.text());
    }
}
