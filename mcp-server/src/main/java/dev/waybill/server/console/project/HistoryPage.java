package dev.waybill.server.console.project;

import dev.waybill.server.console.page.Moment;
import java.util.List;

/**
 * What was in force in a project, the latest first.
 *
 * @param here  address of the project's scope
 * @param sets  whether the viewer may put an earlier version back
 * @param older address of the page of earlier versions; empty where there are none
 */
public record HistoryPage(String here, String slug, boolean sets, List<Row> rows, String older) {
    /**
     * A version.
     *
     * @param author  who saved it; empty for the operator
     * @param added   what it added to the one before, such as {@code editable src/**}
     * @param removed what it took away
     */
    public record Row(
            long number,
            String digest,
            boolean inForce,
            String author,
            Moment at,
            List<String> added,
            List<String> removed) {}
}
