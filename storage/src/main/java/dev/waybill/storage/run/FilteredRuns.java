package dev.waybill.storage.run;

import dev.waybill.storage.statement.KeptStatement;
import dev.waybill.storage.statement.NewestFirst;
import dev.waybill.storage.statement.Session;
import dev.waybill.storage.statement.SqlText;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.project.ProjectLimit;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.run.RunFilter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Pages of the runs that a filter leaves. Each shape of a filter has an index that holds its rows in the order of the
 * page, so that a page costs what it shows, however many runs there are. Of several projects, each is asked for its own.
 */
public final class FilteredRuns {
    /** Ids begin above it. */
    private static final long OLDEST = Long.MIN_VALUE;

    private FilteredRuns() {}

    /** Of one project those above an id. */
    private record Part(ProjectId project, long after) {}

    static List<Run> page(Session session, RunFilter filter, long before, int limit) {
        return switch (filter.projects()) {
            case ProjectLimit.All all -> page(session, filter, Optional.empty(), before, limit);
            case ProjectLimit.Only only -> page(session, filter, only, before, limit);
        };
    }

    /** Once a page is full, the next project is only asked for runs that would move one out of it. */
    private static List<Run> page(Session session, RunFilter filter, ProjectLimit.Only only, long before, int limit) {
        List<Run> newest = List.of();
        for (ProjectId project : only.projects()) {
            long after = newest.size() < limit ? OLDEST : newest.getLast().id().value();
            List<Run> more = page(session, filter, Optional.of(new Part(project, after)), before, limit);
            if (!more.isEmpty()) {
                newest = NewestFirst.merged(
                        Stream.of(newest, more), run -> run.id().value(), limit);
            }
        }
        return newest;
    }

    private static List<Run> page(Session session, RunFilter filter, Optional<Part> part, long before, int limit) {
        return bound(session.kept(statement(filter)), session.workspace(), filter, part, before)
                .number(limit)
                .list(RunMapper::read);
    }

    /** How many there are, up to {@code most}: it reads no further. */
    static int count(Session session, RunFilter filter, int most) {
        return switch (filter.projects()) {
            case ProjectLimit.All all -> count(session, filter, Optional.empty(), most);
            case ProjectLimit.Only only -> {
                int counted = 0;
                for (ProjectId project : only.projects()) {
                    counted += count(session, filter, Optional.of(new Part(project, OLDEST)), most - counted);
                }
                yield counted;
            }
        };
    }

    private static int count(Session session, RunFilter filter, Optional<Part> part, int most) {
        return bound(session.kept(count(filter)), session.workspace(), filter, part, Long.MAX_VALUE)
                .number(most)
                .find(row -> row.getInt(1))
                .orElse(0);
    }

    /** All values but the last, in the order in which a statement names them. */
    private static KeptStatement bound(
            KeptStatement statement, long workspace, RunFilter filter, Optional<Part> part, long before) {
        statement.number(workspace).number(before);
        if (!filter.ticketOrBranch().isEmpty()) {
            statement.text(filter.ticketOrBranch());
        }
        part.ifPresent(only -> statement.number(only.project().value()).number(only.after()));
        filter.status().ifPresent(status -> statement.text(RunMapper.STATUSES.text(status)));
        return statement;
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
            conditions = conditions.then(" AND project_id = :project AND id > :after");
        }
        if (filter.status().isPresent()) {
            conditions = conditions.then(" AND status = :status");
        }
        return filter.violated() ? conditions.then(" AND violations > 0") : conditions;
    }
}
