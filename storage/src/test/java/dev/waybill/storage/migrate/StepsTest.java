package dev.waybill.storage.migrate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.ledger.Backfill;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A step holds up everybody who wants to open the file. It makes tables and indexes, and moves no rows: what is to be
 * copied or changed is a {@link Backfill}.
 */
class StepsTest {
    /** Manifests are saved and members added by hand: there are as many as an admin's evenings. */
    private static final List<String> SMALL = List.of(
            "INSERT INTO scope_version FROM scope_manifest", "UPDATE member", "INSERT INTO member_project FROM member");

    private static final List<String> MOVING = List.of("UPDATE ", "DELETE ", "REPLACE ", "WITH ");

    @Test
    void a_step_moves_no_rows() {
        List<String> moving = new ArrayList<>();
        int statements = 0;
        for (Schema schema : List.of(Schema.WORKSPACE, Schema.CONTROL)) {
            for (String step : schema.migrations()) {
                for (String statement : statements(Migrations.text(schema, step))) {
                    statements++;
                    if (moves(statement)) {
                        moving.add(brief(statement));
                    }
                }
            }
        }
        assertEquals(SMALL, moving);
        assertTrue(statements > 60, "all steps were read: " + statements);
    }

    @Test
    void every_table_that_is_filled_later_belongs_to_one_step() {
        assertEquals(
                Set.copyOf(EnumSet.allOf(Backfill.class)),
                Set.copyOf(Schema.WORKSPACE.backfills().values()));
        assertEquals(Backfill.values().length, Schema.WORKSPACE.backfills().size());
        assertTrue(Schema.WORKSPACE.backfills().keySet().stream()
                .allMatch(step -> step > 1 && step <= Schema.WORKSPACE.version()));
    }

    private static boolean moves(String statement) {
        String upper = statement.toUpperCase(Locale.ROOT);
        return MOVING.stream().anyMatch(upper::startsWith)
                || (upper.startsWith("INSERT ") && upper.contains("SELECT"))
                || (upper.startsWith("CREATE TABLE") && upper.contains(" AS SELECT"));
    }

    /** {@code INSERT INTO a FROM b} or {@code UPDATE a}, whatever the columns. */
    private static String brief(String statement) {
        List<String> words = List.of(statement.split(" ", -1));
        int from = words.lastIndexOf("FROM");
        return from < 0
                ? String.join(" ", words.subList(0, 2))
                : String.join(" ", words.subList(0, 3)) + " FROM " + words.get(from + 1);
    }

    private static List<String> statements(String text) {
        StringBuilder code = new StringBuilder();
        text.lines()
                .map(line -> line.replaceFirst("--.*", ""))
                .forEach(line -> code.append(line).append(' '));
        return List.of(code.toString().split(";")).stream()
                .map(statement -> statement.strip().replaceAll("\\s+", " "))
                .filter(statement -> !statement.isEmpty())
                .toList();
    }
}
