package dev.waybill.storage.usage;

import dev.waybill.storage.statement.SqlText;
import dev.waybill.workflow.project.ProjectLimit;
import dev.waybill.workflow.usage.UsageBy;
import dev.waybill.workflow.usage.UsageSlice;

/** The statements over {@code usage_day}. A page walks the days that it shows and no run. */
public final class UsageSql {
    static final String ADD = """
            INSERT INTO usage_day (workspace_id, day, project_id, key_id,
                runs_begun, runs_completed, runs_failed, runs_cancelled,
                iterations, tokens_in, tokens_out, cost_usd_micros, builds_passed, builds_failed, violations)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (workspace_id, day, project_id, key_id) DO UPDATE SET
                runs_begun = runs_begun + excluded.runs_begun,
                runs_completed = runs_completed + excluded.runs_completed,
                runs_failed = runs_failed + excluded.runs_failed,
                runs_cancelled = runs_cancelled + excluded.runs_cancelled,
                iterations = iterations + excluded.iterations,
                tokens_in = tokens_in + excluded.tokens_in,
                tokens_out = tokens_out + excluded.tokens_out,
                cost_usd_micros = cost_usd_micros + excluded.cost_usd_micros,
                builds_passed = builds_passed + excluded.builds_passed,
                builds_failed = builds_failed + excluded.builds_failed,
                violations = violations + excluded.violations
            """;

    private static final String SUMS = """
            coalesce(sum(runs_begun), 0), coalesce(sum(runs_completed), 0), coalesce(sum(runs_failed), 0),
            coalesce(sum(runs_cancelled), 0), coalesce(sum(iterations), 0), coalesce(sum(tokens_in), 0),
            coalesce(sum(tokens_out), 0), coalesce(sum(cost_usd_micros), 0), coalesce(sum(builds_passed), 0),
            coalesce(sum(builds_failed), 0), coalesce(sum(violations), 0)
            FROM usage_day
            WHERE workspace_id = :workspace AND day BETWEEN :first AND :last
            """;

    private UsageSql() {}

    /** The statement for a slice of this shape, with names where its values go. */
    public static SqlText sums(UsageSlice slice, UsageBy by) {
        SqlText what = column(by);
        SqlText most = SqlText.of("sum(tokens_in) + sum(tokens_out) DESC, ").then(what);
        return SqlText.of("SELECT ")
                .then(what)
                .then(", ")
                .then(SUMS)
                .then(only(slice))
                .then(" GROUP BY ")
                .then(what)
                .then(" ORDER BY ")
                .then(by == UsageBy.DAY ? what : most)
                .then(" LIMIT :limit");
    }

    /** As {@link #sums}, of everything together. */
    public static SqlText total(UsageSlice slice) {
        return SqlText.of("SELECT 0, ").then(SUMS).then(only(slice));
    }

    private static SqlText only(UsageSlice slice) {
        return switch (slice.projects()) {
            case ProjectLimit.All all -> SqlText.of("");
            case ProjectLimit.Only only -> among(only.projects().size());
        };
    }

    private static SqlText among(int projects) {
        if (projects == 0) {
            return SqlText.of("AND FALSE");
        }
        SqlText among = SqlText.of("AND project_id IN (:project").then(0);
        for (int at = 1; at < projects; at++) {
            among = among.then(", :project").then(at);
        }
        return among.then(")");
    }

    /** The name of a project's place in a statement. */
    static String project(int at) {
        return "project" + at;
    }

    private static SqlText column(UsageBy by) {
        return switch (by) {
            case DAY -> SqlText.of("day");
            case PROJECT -> SqlText.of("project_id");
            case KEY -> SqlText.of("key_id");
        };
    }
}
