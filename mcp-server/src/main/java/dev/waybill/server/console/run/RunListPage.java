package dev.waybill.server.console.run;

import dev.waybill.server.console.page.Moment;
import java.util.List;

/**
 * The list of runs.
 *
 * @param rows     newest first
 * @param statuses that can be chosen
 * @param projects slugs that can be chosen
 * @param chosen   what the filter stands at
 * @param older    the address of the next page; empty on the last
 * @param live     the address of the stream; empty on pages but the first
 * @param here     the address of this page, to load it again
 */
public record RunListPage(
        List<Row> rows,
        List<String> statuses,
        List<String> projects,
        Chosen chosen,
        String older,
        String live,
        String here) {
    /** A run. */
    public record Row(
            String href,
            String ticket,
            String title,
            String project,
            String branch,
            StatusMark status,
            String phase,
            int violations,
            Moment updated) {}

    /** What a visitor asked for; empty for all. */
    public record Chosen(String status, String project, String search) {
        public boolean any() {
            return !status.isEmpty() || !project.isEmpty() || !search.isEmpty();
        }
    }
}
