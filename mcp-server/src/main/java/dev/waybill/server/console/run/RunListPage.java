package dev.waybill.server.console.run;

import dev.waybill.server.console.page.Moment;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.usecase.RunPage;
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
            Moment updated) {
        /**
         * A run of a page.
         *
         * @param runs the address of the list of runs
         */
        public static Row of(String runs, RunPage page, Run run) {
            return new Row(
                    runs + "/" + run.id().text(),
                    run.unit().ticket(),
                    run.unit().title(),
                    page.project(run),
                    run.unit().branch(),
                    StatusMark.of(run.status()),
                    run.progress().phase(),
                    run.progress().violations(),
                    Moment.of(run.updatedAtMillis(), page.nowMillis()));
        }
    }

    /** What a visitor asked for; empty for all. */
    public record Chosen(String status, String project, String search, boolean violated) {
        public boolean any() {
            return !status.isEmpty() || !project.isEmpty() || !search.isEmpty() || violated;
        }
    }
}
