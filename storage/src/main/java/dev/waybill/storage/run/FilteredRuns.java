package dev.waybill.storage.run;

import dev.waybill.storage.statement.NewestFirst;
import dev.waybill.storage.statement.Session;
import dev.waybill.storage.statement.SqlText;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.project.ProjectLimit;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.run.RunFilter;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/**
 * Pages of the runs that a filter leaves. Each shape of a filter has an index that holds its rows in the order of the
 * page, so that a page costs what it shows, however many runs there are. Of several projects, each is asked for its own.
 */
public final class FilteredRuns {
    private static final RunMapper MAPPER = new RunMapper();

    private FilteredRuns() {}

    static List<Run> page(Session session, RunFilter filter, long before, int limit) {
        return switch (filter.projects()) {
            case ProjectLimit.All all -> page(session, filter, Optional.empty(), before, limit);
            case ProjectLimit.Only only ->
                NewestFirst.merged(
                        only.projects().stream()
                                .map(project -> page(session, filter, Optional.of(project), before, limit)),
                        run -> run.id().value(),
                        limit);
        };
    }

    private static List<Run> page(
            Session session, RunFilter filter, Optional<ProjectId> project, long before, int limit) {
        return session.query(
                statement(filter),
                query -> bound(query, session.workspace(), filter, project, before, limit)
                        .map(MAPPER)
                        .list());
    }

    /** How many there are, up to {@code most}: it reads no further. */
    static int count(Session session, RunFilter filter, int most) {
        return switch (filter.projects()) {
            case ProjectLimit.All all -> count(session, filter, Optional.empty(), most);
            case ProjectLimit.Only only -> {
                int counted = 0;
                for (ProjectId project : only.projects()) {
                    counted += count(session, filter, Optional.of(project), most - counted);
                }
                yield counted;
            }
        };
    }

    private static int count(Session session, RunFilter filter, Optional<ProjectId> project, int most) {
        return session.query(
                count(filter),
                query -> bound(query, session.workspace(), filter, project, Long.MAX_VALUE, most)
                        .mapTo(Integer.class)
                        .one());
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
    public static SqlText count(RunFilter filter) {
        return SqlText.of("SELECT count(*) FROM (")
                .then(statement(filter, SqlText.of("id ")))
                .then(")");
    }

    /** The statement for a filter of this shape, with names where its values go; where it has projects, for one of them. */
    public static SqlText statement(RunFilter filter) {
        return statement(filter, SqlText.of(RunSql.COLUMNS));
    }

    private static SqlText statement(RunFilter filter, SqlText columns) {
        SqlText rest = conditions(filter);
        if (filter.ticketOrBranch().isEmpty()) {
            return page(columns, rest);
        }
        // Two indexes, each with a page in order, and of both the first rows; OR would read and sort all.
        return SqlText.of("SELECT * FROM (SELECT * FROM (")
                .then(page(columns, SqlText.of(" AND ticket = :text").then(rest)))
                .then(") AS of_ticket UNION SELECT * FROM (")
                .then(page(columns, SqlText.of(" AND branch = :text").then(rest)))
                .then(") AS of_branch) AS found ORDER BY id DESC LIMIT :limit");
    }

    private static SqlText page(SqlText columns, SqlText conditions) {
        return SqlText.of("SELECT ")
                .then(columns)
                .then("FROM run WHERE workspace_id = :workspace AND id < :before")
                .then(conditions)
                .then(" ORDER BY id DESC LIMIT :limit");
    }

    private static SqlText conditions(RunFilter filter) {
        SqlText conditions = SqlText.of("");
        if (filter.projects().limits()) {
            conditions = conditions.then(" AND project_id = :project");
        }
        if (filter.status().isPresent()) {
            conditions = conditions.then(" AND status = :status");
        }
        return filter.violated() ? conditions.then(" AND violations > 0") : conditions;
    }
}
