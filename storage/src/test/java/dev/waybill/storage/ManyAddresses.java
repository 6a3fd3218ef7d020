package dev.waybill.storage;

import dev.waybill.storage.kit.Samples;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.run.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** A workspace with a project of more runs than one stretch erases, each with an address, and a run of another project. */
record ManyAddresses(Path folder) {
    static final int RUNS = 1_200;
    static final Run STAYING = inProject(Samples.run(new RunId(RUNS + 100L), "staying"), new ProjectId(22));

    /** In each run of the project, and nowhere else. */
    private static final String ADDRESS = "https://example.org/pull/1";

    static ManyAddresses begin(Path folder) {
        try (DataFolder data = open(folder)) {
            data.control().create(Samples.workspace(Samples.WORKSPACE, "first"));
            data.ledger().write(Samples.WORKSPACE, transaction -> {
                Samples.groundwork(transaction);
                transaction.projects().insert(Samples.project(new ProjectId(22), "other"));
                transaction.runs().insert(STAYING);
                for (int run = 1; run <= RUNS; run++) {
                    transaction.runs().insert(Samples.run(new RunId(run), "branch-" + run));
                }
                return Answer.granted(true);
            });
        }
        return new ManyAddresses(folder);
    }

    /** With another address than all others have. */
    private static Run inProject(Run run, ProjectId project) {
        return new Run(
                run.id(),
                project,
                run.key(),
                run.unit(),
                Samples.changed(run, 0).progress(),
                run.hold(),
                run.startedAtMillis(),
                run.updatedAtMillis(),
                run.endedAtMillis());
    }

    DataFolder open() {
        return open(folder);
    }

    private static DataFolder open(Path folder) {
        return DataFolder.open(folder, SqliteStage.CLOCK, new SecureRandom(), Settings.DEFAULT);
    }

    /** The transaction that disconnects the project, and nothing of what comes after it. */
    static void drop(DataFolder data) {
        data.ledger().write(Samples.WORKSPACE, transaction -> {
            Project project = transaction.projects().find(Samples.PROJECT).orElseThrow();
            transaction.projects().update(project.disconnected(transaction.nowMillis()));
            transaction.runs().dropPullRequests(Samples.PROJECT);
            return Answer.granted(true);
        });
    }

    /** How many runs have an address on the disk. */
    int addressed() throws SQLException {
        return number("SELECT count(*) FROM run WHERE pr_url <> ''");
    }

    /** How many projects' addresses are still to be erased. */
    int left() throws SQLException {
        return number("SELECT count(*) FROM dropped_address");
    }

    private int number(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file());
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.getInt(1);
        }
    }

    Path file() {
        return folder.resolve("workspaces").resolve(Samples.WORKSPACE.text() + ".db");
    }

    /** Whether a byte of the disk still names an address of the project. */
    boolean named() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            for (Path file : all) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(ADDRESS)) {
                    return true;
                }
            }
            return false;
        }
    }
}
