package dev.waybill.storage.usage;

import dev.waybill.workflow.project.ProjectLimit;
import dev.waybill.workflow.usage.UsageBy;
import dev.waybill.workflow.usage.UsageSlice;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
    public static String sums(UsageSlice slice, UsageBy by) {
        String what = column(by);
        String order = by == UsageBy.DAY ? "day" : "sum(tokens_in) + sum(tokens_out) DESC, " + what;
        return "SELECT " + what + ", " + SUMS + only(slice) + " GROUP BY " + what + " ORDER BY " + order
                + " LIMIT :limit";
    }

    /** As {@link #sums}, of everything together. */
    public static String total(UsageSlice slice) {
        return "SELECT 0, " + SUMS + only(slice);
    }

    private static String only(UsageSlice slice) {
        return switch (slice.projects()) {
            case ProjectLimit.All all -> "";
            case ProjectLimit.Only only ->
                only.projects().isEmpty()
                        ? "AND FALSE"
                        : IntStream.range(0, only.projects().size())
                                .mapToObj(at -> ":" + project(at))
                                .collect(Collectors.joining(", ", "AND project_id IN (", ")"));
        };
    }

    /** The name of a project's place in a statement. */
    static String project(int at) {
        return "project" + at;
    }

    private static String column(UsageBy by) {
        return switch (by) {
            case DAY -> "day";
            case PROJECT -> "project_id";
            case KEY -> "key_id";
        };
    }
}
