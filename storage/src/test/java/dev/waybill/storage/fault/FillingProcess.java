package dev.waybill.storage.fault;

import dev.waybill.storage.backfill.Backfills;
import dev.waybill.storage.kit.Samples;
import dev.waybill.storage.sqlite.SqliteFile;
import dev.waybill.storage.statement.Session;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;

/** Fills the newer tables of a file in the shortest stretches, and prints a line after each. Argument: the file. */
public final class FillingProcess {
    private static final int ROWS = 1;

    private FillingProcess() {}

    public static void main(String[] arguments) throws SQLException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (Session session =
                Session.open(new SqliteFile(Path.of(arguments[0])).openWriter(), Samples.WORKSPACE.value(), true)) {
            Backfills backfills = new Backfills(session, ROWS, ROWS);
            boolean more = true;
            while (more) {
                session.kept("BEGIN IMMEDIATE").run();
                more = backfills.stretch();
                session.kept("COMMIT").run();
                out.println(more);
            }
        }
    }
}
