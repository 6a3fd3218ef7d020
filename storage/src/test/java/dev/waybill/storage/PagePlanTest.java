package dev.waybill.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.storage.audit.AuditSql;
import dev.waybill.storage.backfill.BackfillSql;
import dev.waybill.storage.checkpoint.CheckpointSql;
import dev.waybill.storage.event.EventSql;
import dev.waybill.storage.guard.GuardSql;
import dev.waybill.storage.key.KeySql;
import dev.waybill.storage.kit.Samples;
import dev.waybill.storage.member.MemberSql;
import dev.waybill.storage.notice.NoticeSql;
import dev.waybill.storage.project.ProjectSql;
import dev.waybill.storage.run.AddressSql;
import dev.waybill.storage.run.FilteredRuns;
import dev.waybill.storage.run.RunSql;
import dev.waybill.storage.scope.ScopeSql;
import dev.waybill.storage.usage.UsageSql;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.project.ProjectLimit;
import dev.waybill.workflow.run.RunFilter;
import dev.waybill.workflow.run.RunStatus;
import dev.waybill.workflow.usage.UsageBy;
import dev.waybill.workflow.usage.UsageSlice;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * How SQLite walks to a page: by the index that was made for it, never through all that a workspace ever kept, and
 * never with a sort. It needs to be told, see the end of the tables.
 */
class PagePlanTest {
    @TempDir
    private Path folder;

    @Test
    void a_runs_page_walks_the_index_of_the_timelines() throws SQLException {
        assertEquals(
                List.of("SEARCH audit_entry USING INDEX audit_entry_of_run"
                        + " (workspace_id=? AND run_id=? AND sequence>?)"),
                plan(query(EventSql.class, "page")));
    }

    @Test
    void a_page_of_all_events_walks_the_log() throws SQLException {
        assertEquals(
                List.of("SEARCH audit_entry USING PRIMARY KEY (workspace_id=? AND sequence>?)"),
                plan(query(EventSql.class, "pageOfAll")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            page         | PRIMARY KEY (workspace_id=? AND sequence<?)
            pageOfRun    | INDEX audit_entry_of_run (workspace_id=? AND run_id=? AND sequence<?)
            pageOfTarget | INDEX audit_entry_of_target (workspace_id=? AND target=? AND sequence<?)
            pageOfAction | INDEX audit_entry_of_action (workspace_id=? AND action=? AND sequence<?)
            pageOfMember | INDEX audit_entry_of_member (workspace_id=? AND actor_id=? AND sequence<?)
            """)
    void a_search_of_the_log_walks_one_index(String method, String index) throws SQLException {
        assertEquals(List.of("SEARCH audit_entry USING " + index), plan(query(AuditSql.class, method)));
    }

    @Test
    void a_moment_of_the_log_is_found_down_the_primary_key() throws SQLException {
        assertEquals(
                List.of("SEARCH audit_entry USING PRIMARY KEY (workspace_id=? AND sequence>?)"), plan(AuditSql.MOMENT));
        assertEquals(
                List.of("SEARCH audit_entry USING PRIMARY KEY (workspace_id=? AND sequence>?)"),
                plan(AuditSql.LOG_FROM));
    }

    /** The statement repeats the index, and both the rule; a report that stood in the index would cost a page more. */
    @Test
    void what_agents_report_all_day_is_in_no_index_of_the_search() {
        for (EventType type : EventType.values()) {
            assertEquals(type.routine(), AuditSql.NOT_ROUTINE.contains("'" + type.text() + "'"), type.text());
        }
    }

    /** A count in the log itself could not show what the index hides. */
    @Test
    void the_verifier_counts_events_in_their_index() throws SQLException {
        assertEquals(
                List.of("SEARCH audit_entry USING COVERING INDEX audit_entry_of_run (workspace_id=? AND run_id>?)"),
                plan(AuditSql.COUNT_EVENTS));
    }

    /** A stretch begins where the last one ended, and costs the same wherever that was. */
    @Test
    void stretches_of_a_filling_walk_on_from_their_place() throws SQLException {
        assertEquals(List.of("SEARCH run USING PRIMARY KEY (workspace_id=? AND id>? AND id<?)"), plan(BackfillSql.RUN));
        assertEquals(
                List.of(
                        "CO-ROUTINE next",
                        "SEARCH audit_entry USING INDEX audit_entry_of_run"
                                + " (workspace_id=? AND run_id=? AND sequence>? AND sequence<?)",
                        "SCAN next"),
                plan(BackfillSql.EVENTS));
        assertEquals(
                List.of("SEARCH run USING PRIMARY KEY (workspace_id=? AND id>? AND id<?)"), plan(BackfillSql.RUNS));
    }

    @Test
    void stretches_of_dropped_addresses_walk_their_projects_runs() throws SQLException {
        assertEquals(
                List.of("SEARCH run USING COVERING INDEX run_of_project (workspace_id=? AND project_id=? AND id>?)"),
                plan(AddressSql.NEXT));
        assertEquals(
                List.of("SEARCH run USING INDEX run_of_project (workspace_id=? AND project_id=? AND id>? AND id<?)"),
                plan(AddressSql.ERASE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            open        | INDEX checkpoint_of_run (workspace_id=? AND run_id=?)
            standing    | INDEX checkpoint_of_run (workspace_id=? AND run_id=?)
            ofHead      | INDEX checkpoint_of_head (workspace_id=? AND head_sha=?)
            pagePending | INDEX checkpoint_pending (workspace_id=? AND id<?)
            """)
    void checkpoints_are_found_by_their_index(String method, String index) throws SQLException {
        assertEquals(List.of("SEARCH checkpoint USING " + index), plan(query(CheckpointSql.class, method)));
    }

    @Test
    void live_runs_of_a_project_are_found_by_their_index() throws SQLException {
        assertEquals(
                List.of("SEARCH run USING INDEX run_live_of_project (workspace_id=? AND project_id=? AND id>?)"),
                plan(query(RunSql.class, "live")));
    }

    @Test
    void live_runs_of_a_key_are_found_by_theirs() throws SQLException {
        assertEquals(
                List.of("SEARCH run USING INDEX run_live_of_key (workspace_id=? AND key_id=? AND id<?)"),
                plan(query(RunSql.class, "liveOf")));
    }

    /** Each shape of a filter: a page in order from one index, or from two and then both put together. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            false | false | false | PRIMARY KEY (workspace_id=? AND id<?)
            true  | false | false | INDEX run_of_project (workspace_id=? AND project_id=? AND id>? AND id<?)
            false | true  | false | INDEX run_of_status (workspace_id=? AND status=? AND id<?)
            true  | true  | false | INDEX run_of_project_and_status (workspace_id=? AND project_id=? AND status=? AND id>? AND id<?)
            false | false | true  | INDEX run_of_ticket (workspace_id=? AND ticket=? AND id<?)
            true  | true  | true  | INDEX run_of_ticket (workspace_id=? AND ticket=? AND id>? AND id<?)
            """)
    void a_filtered_page_of_runs_walks_one_index(boolean project, boolean status, boolean text, String index)
            throws SQLException {
        RunFilter filter = new RunFilter(
                project ? ProjectLimit.to(Samples.PROJECT) : ProjectLimit.NONE,
                status ? Optional.of(RunStatus.RUNNING) : Optional.empty(),
                text ? "T-1" : "");
        List<String> plan = plan(FilteredRuns.statement(filter).text());
        List<String> searches =
                plan.stream().filter(step -> step.startsWith("SEARCH run")).toList();
        assertEquals("SEARCH run USING " + index, searches.getFirst());
        assertEquals(text ? 2 : 1, searches.size(), plan.toString());
        assertTrue(plan.stream().noneMatch(step -> step.startsWith("SCAN run")), plan.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            false | INDEX run_violated (workspace_id=? AND id<?)
            true  | INDEX run_violated_of_project (workspace_id=? AND project_id=? AND id>? AND id<?)
            """)
    void runs_with_violations_have_an_index_of_their_own(boolean project, String index) throws SQLException {
        RunFilter filter = new RunFilter(
                project ? ProjectLimit.to(Samples.PROJECT) : ProjectLimit.NONE, Optional.empty(), "", true);
        assertEquals(
                List.of("SEARCH run USING " + index),
                plan(FilteredRuns.statement(filter).text()));
    }

    @Test
    void runs_of_a_status_are_counted_in_their_index() throws SQLException {
        RunFilter filter = new RunFilter(ProjectLimit.NONE, Optional.of(RunStatus.RUNNING), "");
        List<String> plan = plan(FilteredRuns.count(filter).text());
        assertTrue(
                plan.contains("SEARCH run USING COVERING INDEX run_of_status (workspace_id=? AND status=? AND id<?)"),
                plan.toString());
    }

    @ParameterizedTest
    @EnumSource(UsageBy.class)
    void usage_walks_the_days_that_it_shows(UsageBy by) throws SQLException {
        UsageSlice slice = new UsageSlice(1, 2, ProjectLimit.NONE);
        assertEquals(
                "SEARCH usage_day USING PRIMARY KEY (workspace_id=? AND day>? AND day<?)",
                plan(UsageSql.sums(slice, by).text()).getFirst());
    }

    /** Each project of a limit is asked for by itself; the sums are of few days, and look at them once. */
    @Test
    void a_limit_of_several_projects_walks_as_one_does() throws SQLException {
        ProjectLimit several = new ProjectLimit.Only(List.of(Samples.PROJECT, new ProjectId(22)));
        assertEquals(
                List.of("SEARCH run USING INDEX run_of_project (workspace_id=? AND project_id=? AND id>? AND id<?)"),
                plan(FilteredRuns.statement(new RunFilter(several, Optional.empty(), ""))
                        .text()));
        assertEquals(
                "SEARCH usage_day USING PRIMARY KEY (workspace_id=? AND day>? AND day<?)",
                plan(UsageSql.total(new UsageSlice(1, 2, several)).text()).getFirst());
    }

    @Test
    void a_members_projects_are_found_by_their_member() throws SQLException {
        assertEquals(
                List.of(
                        "SEARCH m USING PRIMARY KEY (workspace_id=? AND id=?)",
                        "SEARCH p USING PRIMARY KEY (workspace_id=? AND member_id=?) LEFT-JOIN"),
                plan(query(MemberSql.class, "find")));
    }

    @Test
    void the_latest_events_of_a_run_walk_the_index_of_the_timelines() throws SQLException {
        assertEquals(
                List.of("SEARCH audit_entry USING INDEX audit_entry_of_run"
                        + " (workspace_id=? AND run_id=? AND sequence<?)"),
                plan(query(EventSql.class, "latest")));
    }

    @Test
    void the_live_run_of_a_branch_is_found_at_once() throws SQLException {
        assertEquals(
                List.of("SEARCH run USING INDEX run_live"
                        + " (workspace_id=? AND key_id=? AND project_id=? AND branch=? AND worktree=?)"),
                plan(RunSql.FIND_LIVE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            findByHash | INDEX guard_credential_by_hash (workspace_id=? AND hash=?)
            valid      | INDEX guard_credential_of_key (workspace_id=? AND key_id=?)
            """)
    void guards_are_found_by_their_index(String method, String index) throws SQLException {
        assertEquals(List.of("SEARCH guard_credential USING " + index), plan(query(GuardSql.class, method)));
    }

    @Test
    void old_reports_of_guards_are_found_by_their_age() throws SQLException {
        assertEquals(
                List.of("SEARCH guard_report USING COVERING INDEX guard_report_by_age (workspace_id=? AND at_ms<?)"),
                plan(GuardSql.FORGET));
    }

    @Test
    void notices_are_found_by_their_place_and_by_their_topic() throws SQLException {
        assertEquals(
                List.of("SEARCH notice USING PRIMARY KEY (workspace_id=? AND sequence<?)"),
                plan(query(NoticeSql.class, "page")));
        assertEquals(
                List.of("SEARCH notice USING COVERING INDEX notice_by_topic (workspace_id=? AND topic=?)"),
                plan(NoticeSql.DROP));
        assertTrue(plan(NoticeSql.FORGET).stream().noneMatch(step -> step.startsWith("SCAN notice")));
    }

    @Test
    void a_page_of_projects_walks_their_slugs() throws SQLException {
        assertEquals(
                List.of("SEARCH project USING INDEX project_by_slug (workspace_id=? AND slug>?)"),
                plan(query(ProjectSql.class, "page")));
    }

    /** Found first, named then: each line costs one look at each table beside it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            page                 | PRIMARY KEY (workspace_id=? AND id<?)
            pageOfOwner   | INDEX plugin_key_of_owner (workspace_id=? AND owner_id=? AND id<?)
            pageOfProject | INDEX plugin_key_of_project (workspace_id=? AND project_id=? AND id<?)
            """)
    void a_page_of_keys_walks_its_index(String method, String index) throws SQLException {
        List<String> plan = plan(query(KeySql.class, method));
        assertEquals(
                List.of("SEARCH plugin_key USING " + index),
                plan.stream().filter(step -> step.contains(" plugin_key ")).toList(),
                plan.toString());
        for (String table : List.of("m", "p", "u")) {
            assertTrue(
                    plan.stream().anyMatch(step -> step.startsWith("SEARCH " + table + " USING PRIMARY KEY")),
                    plan.toString());
        }
    }

    @Test
    void a_projects_versions_walk_their_own_order() throws SQLException {
        assertEquals(
                List.of("SEARCH scope_version USING PRIMARY KEY (workspace_id=? AND project_id=? AND number<?)"),
                plan(query(ScopeSql.class, "versions")));
    }

    private static String query(Class<?> statements, String method) {
        return Stream.of(statements.getMethods())
                .filter(declared -> declared.getName().equals(method))
                .map(declared -> declared.getAnnotation(SqlQuery.class).value())
                .findFirst()
                .orElseThrow();
    }

    private List<String> plan(String query) throws SQLException {
        try (DataFolder opened = DataFolder.open(folder, SqliteStage.CLOCK, new SecureRandom(), Settings.DEFAULT)) {
            if (opened.control().find(Samples.WORKSPACE).isEmpty()) {
                opened.control().create(Samples.workspace(Samples.WORKSPACE, "first"));
            }
        }
        List<String> steps = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + folder.resolve("workspaces").resolve(Samples.WORKSPACE.text() + ".db"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("EXPLAIN QUERY PLAN " + query)) {
            while (rows.next()) {
                steps.add(rows.getString("detail"));
            }
        }
        return steps;
    }
}
