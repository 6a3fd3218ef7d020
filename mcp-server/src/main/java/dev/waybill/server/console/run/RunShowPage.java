package dev.waybill.server.console.run;

import dev.waybill.server.console.page.Moment;
import java.util.List;

/**
 * The page of a run.
 *
 * @param finished whether it has ended
 * @param facts    what moves
 * @param open     questions that wait
 * @param timeline the latest first
 * @param older    the address of earlier events; empty when there are none
 * @param live     the address of the stream; empty for a run that has ended, and on pages of earlier events
 * @param here     the address of this page, to load it again
 */
public record RunShowPage(
        String id,
        String ticket,
        String title,
        String project,
        String branch,
        String baseBranch,
        String worktree,
        String key,
        String host,
        String grade,
        Moment started,
        boolean finished,
        RunFacts facts,
        List<Question> open,
        List<TimelineItem> timeline,
        String older,
        String live,
        String here) {
    /** A question that waits. */
    public record Question(String href, String kind, String summary, Moment asked) {}
}
