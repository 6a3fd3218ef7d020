package dev.waybill.server.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.server.ConsoleStage;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.project.ProjectLimit;
import dev.waybill.workflow.usecase.Administrator;
import dev.waybill.workflow.usecase.ManageProjects;
import dev.waybill.workflow.usecase.ProjectChoice;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The projects of a member: how they are chosen on the page, and what the choice shows and hides. */
final class ConsoleLimitTest {
    private static final String PASSWORD = "a long enough password";

    @TempDir
    private Path folder;

    private ConsoleStage stage;
    private ConsoleStage.Scene scene;
    private ConsoleStage.Scene api;
    private Browser owner;

    @BeforeEach
    void open() {
        stage = new ConsoleStage(folder);
        scene = stage.scene("acme");
        api = stage.beside(scene, "api");
        stage.beside(scene, "zebra");
        owner = enter("ann", Role.OWNER, ProjectChoice.ALL);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Browser enter(String name, Role role, ProjectChoice projects) {
        return Browser.entered(stage.console(), stage.invite(scene, name, role, projects), name, PASSWORD);
    }

    private Member member(String name) {
        return stage.ledger()
                .read(
                        scene.id(),
                        transaction -> transaction.members().findByName(name).orElseThrow());
    }

    private String limitOf(String name) {
        return scene.base() + "/members/" + member(name).id().text() + "/limit";
    }

    private Browser.Page limit(Browser who, String name, String reach, String... projects) {
        return who.submit(limitOf(name), Map.of("reach", List.of(reach), "project", List.of(projects)));
    }

    private List<String> reached(String name) {
        Member member = member(name);
        return stage
                .ledger()
                .read(scene.id(), transaction -> transaction.projects().list())
                .stream()
                .filter(project -> member.reachesProject(project.id().value()))
                .map(project -> project.slug())
                .toList();
    }

    @Test
    @Promise("R10")
    void anOwnerTicksTheProjectsOfAMemberAndLiftsTheLimit() {
        Browser vic = enter("vic", Role.VIEWER, ProjectChoice.ALL);
        assertEquals(303, limit(owner, "vic", "only", "web", "api").status());
        assertEquals(List.of("api", "web"), reached("vic"));
        assertTrue(owner.get(scene.base() + "/members").html().contains("api, web"));
        String page = owner.get(limitOf("vic")).html();
        assertTrue(page.contains("value=\"api\" checked") && page.contains("value=\"web\" checked"), page);
        assertFalse(page.contains("value=\"zebra\" checked"), page);
        for (String shown : List.of("", "/runs", "/checkpoints", "/usage?by=project", "/notices", "/projects")) {
            assertFalse(vic.get(scene.base() + shown).html().contains("zebra"), shown);
        }
        String runs = vic.get(scene.base() + "/runs").html();
        assertTrue(
                runs.contains(scene.run().run().text())
                        && runs.contains(api.run().run().text()),
                runs);
        assertEquals(303, limit(owner, "vic", "all", "web").status());
        assertEquals(List.of("api", "web", "zebra"), reached("vic"));
    }

    /** What is missing, empty or somebody else's never opens more. */
    @Test
    @Promise("R10")
    void noFormMeansAllByMistake() {
        enter("vic", Role.VIEWER, ProjectChoice.only("web"));
        ConsoleStage.Scene foreign = stage.scene("other");
        stage.beside(foreign, "theirs");
        List<String> before = reached("vic");
        assertEquals(422, limit(owner, "vic", "only").status());
        assertEquals(422, owner.post(limitOf("vic"), Map.of()).status());
        assertEquals(422, limit(owner, "vic", "ALL").status());
        assertEquals(404, limit(owner, "vic", "only", "web", "").status());
        assertEquals(404, limit(owner, "vic", "only", "web", "theirs").status());
        assertEquals(
                404, limit(owner, "vic", "only", "<script>alert(1)</script>").status());
        new ManageProjects(stage.ledger(), stage.ids()).disconnect(Administrator.operator(scene.id()), "zebra");
        assertEquals(404, limit(owner, "vic", "only", "web", "zebra").status());
        assertEquals(before, reached("vic"));
        Browser.Page both = owner.submit(
                scene.base() + "/members",
                Map.of(
                        "name", List.of("zoe"),
                        "role", List.of("viewer"),
                        "reach", List.of("all"),
                        "project", List.of("web")));
        assertEquals(422, both.status());
        assertTrue(both.html().contains("all projects are chosen"), both.html());
        String unknown = scene.base() + "/members/" + new MemberId(1).text() + "/limit";
        assertEquals(404, owner.get(unknown).status());
    }

    /** A limit whose rows are lost is not a limit that is lifted. */
    @Test
    @Promise("R10")
    void aLimitWithoutAProjectShowsNothing() {
        Browser vic = enter("vic", Role.VIEWER, ProjectChoice.only("web"));
        stage.ledger().write(scene.id(), transaction -> {
            transaction.members().update(member("vic").limitedTo(new ProjectLimit.Only(List.of()), 1));
            return dev.waybill.workflow.refusal.Answer.granted(true);
        });
        for (String page : List.of("", "/runs", "/checkpoints", "/usage", "/notices", "/projects")) {
            Browser.Page shown = vic.get(scene.base() + page);
            assertEquals(200, shown.status(), page);
            for (String hidden : List.of("web", "api", "zebra")) {
                assertFalse(shown.html().contains(">" + hidden), page + " shows " + hidden);
            }
        }
        String run = scene.base() + "/runs/" + scene.run().run().text();
        assertEquals(404, vic.get(run).status());
    }

    @Test
    @Promise("R10")
    void anAdminOfTwoProjectsSeesNoOtherAndNobodyWhoSeesOnlyOthers() {
        Browser admin = enter("adi", Role.ADMIN, ProjectChoice.only("web", "api"));
        enter("within", Role.VIEWER, ProjectChoice.only("api"));
        enter("across", Role.VIEWER, ProjectChoice.only("api", "zebra"));
        enter("beyond", Role.VIEWER, ProjectChoice.only("zebra"));
        String page = admin.get(scene.base() + "/members").html();
        assertTrue(page.contains("within") && page.contains("across"), page);
        assertFalse(page.contains("beyond") || page.contains("zebra"), page);
        assertTrue(page.contains(limitOf("within")));
        assertFalse(page.contains(limitOf("across")), "who sees more is not theirs to change");
        assertEquals(403, admin.get(limitOf("across")).status());
        assertEquals(403, limit(admin, "across", "only", "api").status());
        assertEquals(403, limit(admin, "within", "all").status());
        assertEquals(404, limit(admin, "within", "only", "zebra").status());
        assertEquals(303, limit(admin, "within", "only", "api", "web").status());
    }

    /** Questions of others stand between; a page of one's own is full all the same. */
    @Test
    void aPageOfQuestionsStepsOverThoseOfOtherProjects() {
        Browser vic = enter("vic", Role.VIEWER, ProjectChoice.only("web", "zebra"));
        IntStream.range(0, 3).forEach(at -> {
            var caller = stage.caller(scene.id(), scene.key());
            stage.ask(caller, stage.start(caller, "T-9" + at, "Own", "own-" + at), "Mine " + at + "?");
        });
        IntStream.range(0, 40).forEach(at -> {
            ConsoleStage.Scene other = stage.beside(scene, "other-" + at);
            assertTrue(other.checkpoint().id().value() > 0);
        });
        String inbox = vic.get(scene.base() + "/checkpoints").html();
        for (int at = 0; at < 3; at++) {
            assertTrue(inbox.contains("own-" + at), "question " + at);
        }
        assertFalse(inbox.contains("other-"), inbox);
        assertFalse(inbox.contains("before="), "all of theirs are shown");
    }

    @Test
    void twoHundredProjectsAreTickedOnOnePage() {
        IntStream.range(0, 200).forEach(at -> stage.connect(scene, "p-" + (1000 + at)));
        enter("vic", Role.VIEWER, ProjectChoice.ALL);
        String[] half =
                IntStream.range(0, 50).mapToObj(at -> "p-" + (1000 + at)).toArray(String[]::new);
        assertEquals(303, limit(owner, "vic", "only", half).status());
        assertEquals(50, reached("vic").size());
        assertTrue(owner.get(scene.base() + "/members").html().contains("p-1000, p-1001, p-1002 and 47 more"));
        String[] more =
                IntStream.range(0, 51).mapToObj(at -> "p-" + (1000 + at)).toArray(String[]::new);
        Browser.Page page = limit(owner, "vic", "only", more);
        assertEquals(422, page.status());
        assertTrue(page.html().contains("1 to 50 projects"), page.html());
        assertEquals(50, reached("vic").size());
    }
}
