package dev.waybill.storage.usage;

import dev.waybill.storage.statement.Session;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.project.ProjectLimit;
import dev.waybill.workflow.run.Counters;
import dev.waybill.workflow.usage.Usage;
import dev.waybill.workflow.usage.UsageBy;
import dev.waybill.workflow.usage.UsageSlice;
import dev.waybill.workflow.usage.UsageStore;
import dev.waybill.workflow.usage.UsageSum;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.statement.Query;

/** The daily sums of a workspace. Adding uses a kept statement: reports do it. */
public final class UsageDays implements UsageStore {
    private final Session session;

    public UsageDays(Session session) {
        this.session = session;
    }

    @Override
    public void add(long day, ProjectId project, KeyId key, Usage usage) {
        session.requireWritable();
        Usage.Runs runs = usage.runs();
        Counters counters = usage.counters();
        session.kept(UsageSql.ADD)
                .number(session.workspace())
                .number(day)
                .number(project.value())
                .number(key.value())
                .number(runs.begun())
                .number(runs.completed())
                .number(runs.failed())
                .number(runs.cancelled())
                .number(counters.iterations())
                .number(counters.tokensIn())
                .number(counters.tokensOut())
                .number(counters.costUsdMicros())
                .number(usage.buildsPassed())
                .number(usage.buildsFailed())
                .number(usage.violations())
                .update();
    }

    @Override
    public List<UsageSum> sums(UsageSlice slice, UsageBy by, int limit) {
        return session.query(
                UsageSql.sums(slice, by),
                query -> bound(query, slice)
                        .bind("limit", limit)
                        .map((row, context) -> read(row))
                        .list());
    }

    @Override
    public Usage total(UsageSlice slice) {
        return session.query(
                UsageSql.total(slice),
                query -> bound(query, slice)
                        .map((row, context) -> read(row))
                        .one()
                        .usage());
    }

    private Query bound(Query query, UsageSlice slice) {
        query.bind("workspace", session.workspace())
                .bind("first", slice.firstDay())
                .bind("last", slice.lastDay());
        switch (slice.projects()) {
            case ProjectLimit.All all -> {}
            case ProjectLimit.Only only -> {
                int at = 0;
                for (ProjectId project : only.projects()) {
                    query.bind(UsageSql.project(at++), project.value());
                }
            }
        }
        return query;
    }

    private static UsageSum read(ResultSet row) throws SQLException {
        return new UsageSum(
                row.getLong(1),
                new Usage(
                        new Usage.Runs(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)),
                        new Counters(row.getLong(6), row.getLong(7), row.getLong(8), row.getLong(9)),
                        row.getLong(10),
                        row.getLong(11),
                        row.getLong(12)));
    }
}
