package dev.waybill.server.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.server.ConsoleStage;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.run.BuildKind;
import dev.waybill.workflow.run.BuildResult;
import dev.waybill.workflow.run.Counters;
import dev.waybill.workflow.run.RunStatus;
import dev.waybill.workflow.usecase.Administrator;
import dev.waybill.workflow.usecase.Caller;
import dev.waybill.workflow.usecase.ManageKeys;
import dev.waybill.workflow.usecase.ManageProjects;
import dev.waybill.workflow.usecase.ReportBuild;
import dev.waybill.workflow.usecase.ReportStatus;
import dev.waybill.workflow.usecase.StartRun;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The overview and usage: what was used, as each member may see it. */
final class ConsoleUsageTest {
    private static final String PASSWORD = "a long enough password";
    private static final String FORMULA = "=HYPERLINK(\"http://evil.example\",\"x\")";
    private static final List<String> HOSTILE = List.of(
            FORMULA,
            "\"><script>alert(1)</script>",
            "${7*7}@if(true)",
            "');DROP TABLE usage_day;--",
            "}</style><style>*{display:none}",
            "-2+3+cmd|' /C calc'!A0");

    @TempDir
    private Path folder;

    private ConsoleStage stage;
    private ConsoleStage.Scene scene;
    private IdMint ids;

    @BeforeEach
    void open() {
        stage = new ConsoleStage(folder);
        scene = stage.scene("acme");
        ids = new IdMint(() -> stage.now(), new SecureRandom());
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Browser enter(String name, Role role, String project) {
        return Browser.entered(stage.console(), stage.invite(scene, name, role, project), name, PASSWORD);
    }

    private Caller key(String name) {
        Administrator operator = Administrator.operator(scene.id());
        PluginKey made = new ManageKeys(stage.ledger(), stage.control(), ids, new SecureRandom())
                .create(operator, new ManageKeys.KeyRequest(name, "", Duration.ZERO, ""))
                .key();
        return stage.caller(scene.id(), made);
    }

    private void use(Caller caller, String project, long tokens) {
        stage.later(1);
        Handle run = new StartRun(stage.ledger(), ids)
                .start(caller, new StartRun.Request(project, "T-7", "A title", "b/" + tokens, "main", "", false))
                .handle();
        new ReportStatus(stage.ledger())
                .report(
                        caller,
                        new ReportStatus.Report(
                                run, Optional.empty(), "", "", new Counters(1, tokens, 0, 1_500_000), "", ""));
        new ReportBuild(stage.ledger())
                .report(
                        caller,
                        new ReportBuild.Report(
                                run,
                                new BuildResult(BuildKind.TEST, 1, 10, Optional.empty(), Optional.empty()),
                                "",
                                0));
        new ReportStatus(stage.ledger())
                .report(
                        caller,
                        new ReportStatus.Report(run, Optional.of(RunStatus.FAILED), "", "", Counters.ZERO, "", ""));
    }

    @Test
    @Promise("P3")
    void eachWayToSumShowsChartTableAndFile() {
        use(stage.caller(scene.id(), scene.key()), ConsoleStage.PROJECT, 12_345);
        Browser owner = enter("owen", Role.OWNER, "");
        for (String by : List.of("day", "project", "key")) {
            String html =
                    owner.get(scene.base() + "/usage?by=" + by + "&days=7").html();
            assertTrue(html.contains("role=\"img\""), by);
            assertTrue(html.contains("12,345"), by);
            assertTrue(html.contains("$1.50"), by);
            Browser.Page file = owner.get(scene.base() + "/usage.csv?figure=cost&by=" + by + "&days=7");
            assertTrue(file.type().startsWith("text/csv"), file.type());
            assertTrue(file.html().contains(",1.500000\r\n"), file.html());
        }
        Browser.Page days = owner.get(scene.base() + "/usage.csv?figure=builds&by=day&days=7");
        List<String> lines = days.html().lines().toList();
        assertEquals(8, lines.size(), "a heading and each day, used or not: " + lines);
        assertEquals("\"Day (UTC)\",\"Passed\",\"Failed\"", lines.getFirst());
        assertEquals("\"2026-11-22\",0,0", lines.get(1));
        assertEquals("\"2026-11-28\",0,1", lines.getLast());
        assertEquals(404, owner.get(scene.base() + "/usage.csv?figure=made-up").status());
        assertEquals(200, owner.get(scene.base() + "/usage?by=made-up&days=-1").status(), "as if nothing was chosen");
        assertEquals(404, owner.get(scene.base() + "/usage?project=nowhere").status());
    }

    @Test
    @Promise("K1")
    void aMemberLimitedToAProjectSeesItsFiguresOnly() {
        new ManageProjects(stage.ledger(), ids).connect(Administrator.operator(scene.id()), "secret-one");
        Caller caller = stage.caller(scene.id(), scene.key());
        use(caller, ConsoleStage.PROJECT, 111);
        use(caller, "secret-one", 98_765);
        Browser limited = enter("lim", Role.DEVELOPER, ConsoleStage.PROJECT);
        for (String page : List.of("", "/usage?by=day", "/usage?by=project", "/usage?by=key")) {
            String html = limited.get(scene.base() + page).html();
            assertFalse(html.contains("98,765") || html.contains("98,876") || html.contains("secret-one"), page);
        }
        assertTrue(limited.get(scene.base()).html().contains("1 run<"), "one failed run of two");
        String file = limited.get(scene.base() + "/usage.csv?figure=tokens&by=project")
                .html();
        assertEquals("\"Project\",\"Read\",\"Written\"\r\n\"web\",111,0\r\n", file);
        assertEquals(
                404, limited.get(scene.base() + "/usage?project=secret-one").status());
        assertEquals(
                404,
                limited.get(scene.base() + "/usage.csv?figure=tokens&project=secret-one")
                        .status());
        assertTrue(enter("ann", Role.VIEWER, "").get(scene.base()).html().contains("2 runs<"), "who sees both");
    }

    @Test
    void whatSomebodyUsedIsNotShownToOthersByTheNameOfTheirKey() {
        use(key("olgas-laptop"), ConsoleStage.PROJECT, 5);
        Browser developer = enter("dev", Role.DEVELOPER, "");
        for (String path : List.of("/usage?by=key", "/usage.csv?figure=tokens&by=key")) {
            String shown = developer.get(scene.base() + path).html();
            assertFalse(shown.contains("olgas-laptop"), shown);
            assertTrue(shown.contains("keys of others"), shown);
        }
        assertTrue(enter("adm", Role.ADMIN, "")
                .get(scene.base() + "/usage?by=key")
                .html()
                .contains("olgas-laptop"));
    }

    @Test
    @Promise("K9")
    void hostileNamesAreTextInPagesAndFiles() {
        for (String name : HOSTILE) {
            use(key(name), ConsoleStage.PROJECT, 10 + name.length());
        }
        Browser owner = enter("owen", Role.OWNER, "");
        String html = owner.get(scene.base() + "/usage?by=key").html();
        assertFalse(html.contains("<script>alert") || html.contains("<style>") || html.contains("49@if"), html);
        assertTrue(html.contains("&lt;script>alert(1)") || html.contains("&lt;script&gt;alert(1)"), "it is there");
        String file = owner.get(scene.base() + "/usage.csv?figure=runs&by=key").html();
        assertTrue(file.contains("\"'=HYPERLINK(\"\"http://evil.example\"\",\"\"x\"\")\","), file);
        assertTrue(file.contains("\"'-2+3+cmd|"), file);
        assertTrue(file.lines().allMatch(line -> line.startsWith("\"") && !line.startsWith("\"=")), file);
    }

    @Test
    void theOverviewSaysWhatToDoNextUntilThereIsARun() {
        ConsoleStage.Scene used = scene;
        Browser owner = enter("owen", Role.OWNER, "");
        String html = owner.get(used.base()).html();
        assertTrue(html.contains("Active runs") && html.contains("Open checkpoints"), html);
        assertFalse(html.contains("Three steps"), "there is a run");
        new ManageProjects(stage.ledger(), ids).connect(Administrator.operator(scene.id()), "empty-one");
        Browser fresh = enter("new", Role.VIEWER, "empty-one");
        String empty = fresh.get(scene.base()).html();
        assertTrue(empty.contains("Three steps to the first run"), empty);
        assertFalse(empty.contains("href=\"" + scene.base() + "/keys\""), "a viewer makes no keys");
    }

    @Test
    void whileEarlierUsageIsBeingAddedUpEveryPageSaysSoAndThereIsNoFile() throws Exception {
        use(stage.caller(scene.id(), scene.key()), ConsoleStage.PROJECT, 12_345);
        Browser owner = enter("owen", Role.OWNER, "");
        assertFalse(owner.get(scene.base() + "/usage").html().contains("still being"));
        Path file = folder.resolve("workspaces").resolve(scene.id().text() + ".db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            for (String table : List.of("usage_days", "key_uses")) {
                statement.executeUpdate("INSERT INTO backfill VALUES ("
                        + scene.id().value() + ", '" + table + "', 1, 1, 0, 0, 0, 0, 0, 0)");
            }
        }
        String usage = owner.get(scene.base() + "/usage").html();
        assertTrue(usage.contains("these numbers are too small"), usage);
        assertFalse(usage.contains("usage.csv"), usage);
        assertTrue(owner.get(scene.base()).html().contains("violations and failures may be more"));
        assertTrue(owner.get(scene.base() + "/keys").html().contains("may have been used later"));
        Browser.Page refused = owner.get(scene.base() + "/usage.csv?figure=tokens&by=day");
        assertEquals(503, refused.status());
        assertTrue(refused.html().contains("ask again in some minutes"), refused.html());
    }
}
