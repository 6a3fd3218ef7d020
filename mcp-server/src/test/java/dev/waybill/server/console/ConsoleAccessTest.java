package dev.waybill.server.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.server.ConsoleStage;
import dev.waybill.server.console.route.Access;
import dev.waybill.server.console.route.Method;
import dev.waybill.server.console.route.Route;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.usecase.ProjectChoice;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every route of the table, with every role, in the visitor's own workspace and in a foreign one, and without a visitor. */
final class ConsoleAccessTest {
    private static final String PASSWORD = "a long enough password";

    @TempDir
    private Path folder;

    @Test
    void everyRouteLetsInWhoItsLineNamesAndNobodyElse() {
        try (ConsoleStage stage = new ConsoleStage(folder)) {
            ConsoleStage.Scene own = stage.scene("acme");
            ConsoleStage.Scene foreign = stage.scene("other");
            Map<Role, Browser> visitors = visitors(stage, own, ProjectChoice.ALL);
            int tried = 0;
            for (Route route : stage.console().routes()) {
                for (Map.Entry<Role, Browser> visitor : visitors.entrySet()) {
                    if (!ends(route)) {
                        tried += inOwn(route, visitor.getKey(), visitor.getValue(), path(route, own));
                        tried += inForeign(route, visitor.getValue(), path(route, foreign));
                        tried += mixed(route, visitor.getValue(), path(route, foreign), own, foreign);
                    }
                }
                tried += withoutVisitor(route, stage, path(route, own));
            }
            // Sign-out would end the visitors' sessions, and is tried for itself.
            System.out.println("console access: " + stage.console().routes().size() + " routes, " + visitors.size()
                    + " roles, " + tried + " visits");
            assertTrue(tried > stage.console().routes().size() * visitors.size(), "the table was walked: " + tried);
        }
    }

    /**
     * Members who are limited to one project and to two, of each role: what belongs to another project of their
     * workspace is to them as what is not there, and what belongs to their own opens as their role says.
     */
    @Promise("R10")
    @ParameterizedTest
    @ValueSource(strings = {"api", "api desk"})
    void aProjectBeyondAMembersLimitIsToThemAsOneThatIsNotThere(String limit) {
        List<String> projects = List.of(limit.split(" "));
        try (ConsoleStage stage = new ConsoleStage(folder)) {
            ConsoleStage.Scene scene = stage.scene("acme");
            Map<String, ConsoleStage.Scene> own = new LinkedHashMap<>();
            projects.forEach(project -> own.put(project, stage.beside(scene, project)));
            ConsoleStage.Scene beyond = stage.beside(scene, "zebra");
            Map<Role, Browser> visitors = visitors(stage, scene, ProjectChoice.only(projects));
            int tried = 0;
            for (Route route : stage.console().routes()) {
                for (Map.Entry<Role, Browser> visitor : visitors.entrySet()) {
                    if (!ends(route) && route.access() instanceof Access.Member member) {
                        boolean may = visitor.getKey().may(member.permission());
                        for (Map.Entry<String, ConsoleStage.Scene> project : own.entrySet()) {
                            String path = path(route, project.getValue(), project.getKey());
                            tried += withinLimit(route, visitor.getValue(), path, may);
                        }
                        tried += beyondLimit(route, visitor.getValue(), path(route, beyond, "zebra"), beyond);
                    }
                }
            }
            System.out.println(
                    "console access: " + visitors.size() + " roles limited to " + limit + ", " + tried + " visits");
            assertTrue(tried > 100 * projects.size(), "the table was walked: " + tried);
        }
    }

    private static int withinLimit(Route route, Browser visitor, String path, boolean may) {
        if (route.path().text().endsWith("/disconnect")) {
            // It would take away what the other visitors come to see.
            return 0;
        }
        Browser.Page page = open(route, visitor, path);
        assertFalse(page.html().contains("zebra"), route.path() + " names a project beyond the limit");
        if (namesAThing(route) && may && route.method() == Method.GET) {
            assertNotEquals(404, page.status(), route.path() + " of the member's own project");
        }
        return 1;
    }

    private static int beyondLimit(Route route, Browser visitor, String path, ConsoleStage.Scene beyond) {
        if (!namesAThing(route)) {
            return 0;
        }
        String nowhere = path.replace("/zebra", "/nowhere")
                .replace(beyond.run().run().text(), new RunId(1).text())
                .replace(beyond.checkpoint().id().text(), new CheckpointId(1).text())
                .replace(beyond.key().id().text(), new KeyId(1).text());
        Browser.Page there = open(route, visitor, path);
        Browser.Page none = open(route, visitor, nowhere);
        assertTrue(there.status() == 404 || there.status() == 403, route.path() + " gave " + there.status());
        assertEquals(none.status(), there.status(), route.path().text());
        assertEquals(
                none.html(), there.html().replace(path, nowhere), route.path() + " tells what is beyond the limit");
        return 2;
    }

    private static boolean namesAThing(Route route) {
        return route.path().text().matches(".*\\{(run|checkpoint|key|project)}.*");
    }

    private static int inOwn(Route route, Role role, Browser visitor, String path) {
        Browser.Page page = open(route, visitor, path);
        if (route.access() instanceof Access.Member member) {
            if (role.may(member.permission())) {
                assertFalse(page.html().contains("does not reach this page"), role + " " + route.path());
                assertFalse(page.html().contains("This form"), role + " " + route.path());
                assertFalse(page.location().startsWith("/sign-in"), role + " " + route.path());
            } else {
                assertEquals(403, page.status(), role + " " + route.path());
                assertTrue(page.html().contains("does not reach this page"), role + " " + route.path());
            }
        } else {
            assertNotEquals(403, page.status(), role + " " + route.path());
        }
        return 1;
    }

    /** The same answer as for a workspace that is not there. */
    private static int inForeign(Route route, Browser visitor, String path) {
        if (!(route.access() instanceof Access.Member)) {
            return 0;
        }
        Browser.Page page = open(route, visitor, path);
        assertEquals(404, page.status(), route.path().text());
        String nowhere = path.replace("/w/other", "/w/nowhere");
        Browser.Page none = open(route, visitor, nowhere);
        assertEquals(
                page.html().replace(path, nowhere), none.html(), route.path() + " tells a foreign workspace from none");
        return 2;
    }

    /** A foreign workspace's run, question and key, asked for in the visitor's own. */
    private static int mixed(
            Route route, Browser visitor, String path, ConsoleStage.Scene own, ConsoleStage.Scene foreign) {
        String inOwn = path.replace(foreign.base() + "/", own.base() + "/");
        boolean namesAThing = route.path().text().matches(".*\\{(run|checkpoint|key)}.*");
        if (!namesAThing) {
            return 0;
        }
        Browser.Page page = open(route, visitor, inOwn);
        assertTrue(page.status() == 404 || page.status() == 403, route.path() + " gave " + page.status());
        return 1;
    }

    private static int withoutVisitor(Route route, ConsoleStage stage, String path) {
        Browser nobody = new Browser(stage.console(), "203.0.113.9");
        Browser.Page page = open(route, nobody, path);
        if (route.access() instanceof Access.Everyone) {
            assertNotEquals(303, page.status(), route.path().text());
        } else {
            assertEquals(303, page.status(), route.path().text());
            assertTrue(page.location().startsWith("/sign-in"), page.location());
        }
        return 1;
    }

    private static Browser.Page open(Route route, Browser visitor, String path) {
        return route.method() == Method.GET ? visitor.get(path) : visitor.post(path, Map.of());
    }

    private static boolean ends(Route route) {
        return route.path().text().equals("/sign-out") || route.path().text().startsWith("/account/sessions");
    }

    private static String path(Route route, ConsoleStage.Scene scene) {
        return path(route, scene, ConsoleStage.PROJECT);
    }

    private static String path(Route route, ConsoleStage.Scene scene, String project) {
        return route.path()
                .text()
                .replace("{workspace}", scene.workspace().slug())
                .replace("{run}", scene.run().run().text())
                .replace("{checkpoint}", scene.checkpoint().id().text())
                .replace("{key}", scene.key().id().text())
                .replace("{project}", project)
                .replace("{session}", "ses_0000000000001")
                .replace("{member}", "mem_0000000000001")
                .replace("{link}", "wbl_none");
    }

    private static Map<Role, Browser> visitors(ConsoleStage stage, ConsoleStage.Scene scene, ProjectChoice projects) {
        Map<Role, String> links = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            links.put(role, stage.invite(scene, "the-" + role.text(), role, projects));
        }
        Map<Role, Browser> visitors = new EnumMap<>(Role.class);
        links.forEach((role, link) -> visitors.put(
                role, Browser.entered(stage.console(), link, "p" + link.substring(link.length() - 8), PASSWORD)));
        return visitors;
    }
}
