package dev.waybill.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.storage.audit.Verification;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.person.Passwords;
import dev.waybill.workflow.person.People;
import dev.waybill.workflow.signin.MemberMarks;
import dev.waybill.workflow.signin.NewSessions;
import dev.waybill.workflow.signin.ResumeSession;
import dev.waybill.workflow.signin.SignInOutcome;
import dev.waybill.workflow.usecase.AcceptInvitation;
import dev.waybill.workflow.usecase.CreateWorkspace;
import dev.waybill.workflow.usecase.FirstOwner;
import dev.waybill.workflow.workspace.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first owner's way in, on files. */
class PeopleOnDiskTest {
    private static final Origin HOME = new Origin("192.0.2.7", "a browser");
    private static final String PASSWORD = "seven green teapots";
    private static final Passwords PASSWORDS = new Passwords() {
        @Override
        public String hash(String password) {
            return "hash " + password.length();
        }

        @Override
        public boolean matches(String password, String hash) {
            return hash.equals(hash(password));
        }

        @Override
        public String decoy() {
            return "";
        }
    };

    @TempDir
    private Path folder;

    private DataFolder open() {
        return DataFolder.open(folder, SqliteStage.CLOCK, new SecureRandom(), Settings.DEFAULT);
    }

    private static ResumeSession resume(DataFolder data) {
        return new ResumeSession(data.people(), new MemberMarks(data.ledger()), new SecureRandom(), SqliteStage.CLOCK);
    }

    private record Entry(KeyText link, SignInOutcome.SignedIn in) {}

    private static Entry enter(DataFolder data) {
        SecureRandom random = new SecureRandom();
        IdMint ids = new IdMint(SqliteStage.CLOCK, random);
        People people = data.people();
        Workspace workspace = new CreateWorkspace(data.control(), data.ledger(), ids, SqliteStage.CLOCK)
                .create("acme", "Acme", "olga");
        KeyText link = new FirstOwner(people, data.ledger(), random, SqliteStage.CLOCK)
                .link(workspace.id())
                .orElseThrow();
        AcceptInvitation accept = new AcceptInvitation(
                people,
                data.control(),
                data.ledger(),
                PASSWORDS,
                new NewSessions(people, ids, random, SqliteStage.CLOCK),
                ids,
                SqliteStage.CLOCK);
        return new Entry(link, accept.accept(link.reveal(), "olga", PASSWORD, HOME));
    }

    @Test
    void a_session_outlives_the_process_and_the_chains_hold() {
        String cookie;
        try (DataFolder data = open()) {
            cookie = enter(data).in().cookie().reveal();
        }
        try (DataFolder data = open()) {
            assertEquals(
                    1,
                    resume(data)
                            .resume(cookie, HOME)
                            .orElseThrow()
                            .memberships()
                            .size());
            for (var workspace : data.control().list()) {
                assertEquals(
                        true,
                        data.ledger()
                                .read(
                                        workspace.id(),
                                        transaction -> transaction
                                                .members()
                                                .list()
                                                .getFirst()
                                                .signsIn()));
                assertInstanceOf(Verification.Intact.class, data.audit().verify(workspace.id()));
            }
            assertInstanceOf(Verification.Intact.class, data.audit().verifyControl());
        }
    }

    @Test
    void no_file_holds_a_cookie_a_link_or_a_password() throws IOException {
        List<String> secrets = new ArrayList<>(List.of(PASSWORD));
        try (DataFolder data = open()) {
            Entry entry = enter(data);
            secrets.add(entry.in().cookie().reveal());
            secrets.add(entry.link().reveal());
            search(secrets);
        }
        search(secrets);
    }

    private void search(List<String> secrets) throws IOException {
        int files = 0;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                secrets.forEach(secret -> assertFalse(bytes.contains(secret), file::toString));
                files++;
            }
        }
        assertTrue(files > 2);
    }

    @Test
    void a_control_database_of_the_first_version_is_brought_to_this_one() throws IOException, SQLException {
        EarlierFile.control(folder);
        try (DataFolder data = open()) {
            enter(data);
        }
        Path fresh = folder.resolve("fresh");
        try (DataFolder data = DataFolder.open(fresh, SqliteStage.CLOCK, new SecureRandom(), Settings.DEFAULT)) {
            enter(data);
        }
        assertEquals(schema(fresh.resolve("control.db")), schema(folder.resolve("control.db")));
        assertTrue(schema(folder.resolve("control.db")).size() > 12);
    }

    private static List<String> schema(Path file) throws SQLException {
        List<String> all = new ArrayList<>();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT type || name || sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }
}
