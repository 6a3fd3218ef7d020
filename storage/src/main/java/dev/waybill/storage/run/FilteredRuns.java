package dev.waybill.storage.run;

import dev.waybill.storage.statement.NewestFirst;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.project.ProjectLimit;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.run.RunFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * Pages of the runs that a filter leaves. Each shape of a filter has an index that holds its rows in the order of the
 * page, so that a page costs what it shows, however many runs there are. Of several projects, each is asked for its own.
 */
public final class FilteredRuns {
    private static final RunMapper MAPPER = new RunMapper();

    private FilteredRuns() {}

    static List<Run> page(Handle handle, long workspace, RunFilter filter, long before, int limit) {
        return switch (filter.projects()) {
            case ProjectLimit.All all -> page(handle, workspace, filter, Optional.empty(), before, limit);
            case ProjectLimit.Only only ->
                NewestFirst.merged(
                        only.projects().stream()
                                .map(project -> page(handle, workspace, filter, Optional.of(project), before, limit)),
                        run -> run.id().value(),
                        limit);
        };
    }

    private static List<Run> page(
            Handle handle, long workspace, RunFilter filter, Optional<ProjectId> project, long before, int limit) {
        try (Query query = bound(handle.createQuery(statement(filter)), workspace, filter, project, before, limit)) {
            return query.map(MAPPER).list();
        }
    }

    /** How many there are, up to {@code most}: it reads no further. */
    static int count(Handle handle, long workspace, RunFilter filter, int most) {
        return switch (filter.projects()) {
            case ProjectLimit.All all -> count(handle, workspace, filter, Optional.empty(), most);
            case ProjectLimit.Only only -> {
                int counted = 0;
                for (ProjectId project : only.projects()) {
                    counted += count(handle, workspace, filter, Optional.of(project), most - counted);
                }
                yield counted;
            }
        };
    }

    private static int count(Handle handle, long workspace, RunFilter filter, Optional<ProjectId> project, int most) {
        try (Query query = bound(handle.createQuery(count(filter)), workspace, filter, project, Long.MAX_VALUE, most)) {
            return query.mapTo(Integer.class).one();
        }
    }

    private static Query bound(
            Query query, long workspace, RunFilter filter, Optional<ProjectId> project, long before, int limit) {
        query.bind("workspace", workspace).bind("before", before).bind("limit", limit);
        project.ifPresent(only -> query.bind("project", only.value()));
        filter.status().ifPresent(status -> query.bind("status", RunMapper.STATUSES.text(status)));
        if (!filter.ticketOrBranch().isEmpty()) {
            query.bind("text", filter.ticketOrBranch());
        }
        return query;
    }

    /** The statement that counts what a filter of this shape leaves, by ids alone. */
    public static String count(RunFilter filter) {
        return "SELECT count(*) FROM (" + statement(filter, "id ") + ")";
    }

    /** The statement for a filter of this shape, with names where its values go; where it has projects, for one of them. */
    public static String statement(RunFilter filter) {
        return statement(filter, RunSql.COLUMNS);
    }

    private static String statement(RunFilter filter, String columns) {
        String rest = conditions(filter);
        if (filter.ticketOrBranch().isEmpty()) {
            return page(columns, "", rest);
        }
        // Two indexes, each with a page in order, and of both the first rows; OR would read and sort all.
        return "SELECT * FROM (SELECT * FROM (" + page(columns, " AND ticket = :text", rest)
                + ") AS of_ticket UNION SELECT * FROM (" + page(columns, " AND branch = :text", rest)
                + ") AS of_branch) AS found ORDER BY id DESC LIMIT :limit";
    }

    private static String page(String columns, String text, String rest) {
        return "SELECT " + columns + "FROM run WHERE workspace_id = :workspace AND id < :before" + text + rest
                + " ORDER BY id DESC LIMIT :limit";
    }

    private static String conditions(RunFilter filter) {
        List<String> conditions = new ArrayList<>();
        if (filter.projects().limits()) {
            conditions.add(" AND project_id = :project");
        }
        filter.status().ifPresent(status -> conditions.add(" AND status = :status"));
        if (filter.violated()) {
            conditions.add(" AND violations > 0");
        }
        return String.join("", conditions);
    }
}
