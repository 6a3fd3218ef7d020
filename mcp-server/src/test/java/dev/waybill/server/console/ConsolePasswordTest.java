package dev.waybill.server.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.server.ConsoleStage;
import dev.waybill.workflow.member.Role;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A forgotten password, on the pages. */
final class ConsolePasswordTest {
    private static final String PASSWORD = "a long enough password";
    private static final String NEXT = "an entirely new password";

    @TempDir
    private Path folder;

    @Test
    void anAdminsLinkLetsAMemberChooseAnotherPassword() {
        try (ConsoleStage stage = new ConsoleStage(folder)) {
            ConsoleStage.Scene scene = stage.scene("acme");
            Browser admin = enter(stage, scene, "adi", Role.ADMIN);
            Browser vic = enter(stage, scene, "vic", Role.VIEWER);
            String list = admin.get(scene.base() + "/members").html();
            assertFalse(list.contains("New password for adi"), "one's own is changed on the page of the account");
            String form = between(list, "href=\"", "\" aria-label=\"New password for vic\"");
            assertTrue(admin.get(form).html().contains("Their present password stays good"));
            Browser.Page made = admin.post(form, Map.of());
            assertEquals(200, made.status(), made.html());
            String link = "/password/" + between(made.html(), "/password/", "<");
            Browser nobody = new Browser(stage.console(), "203.0.113.9");
            assertTrue(nobody.get(link).html().contains("<bdi>vic</bdi>"));
            Map<String, String> differ = Map.of("password", NEXT, "again", PASSWORD);
            assertEquals(422, nobody.post(link, differ).status());
            assertEquals(
                    422,
                    nobody.post(link, Map.of("password", "short", "again", "short"))
                            .status());
            assertEquals(200, vic.get(scene.base()).status(), "nothing has happened yet");
            assertEquals(
                    303,
                    nobody.post(link, Map.of("password", NEXT, "again", NEXT)).status());
            assertEquals(303, vic.get(scene.base()).status(), "the session has ended");
            assertEquals(404, nobody.get(link).status());
            assertEquals(
                    404,
                    nobody.post(link, Map.of("password", NEXT, "again", NEXT)).status());
            nobody.get("/sign-in");
            assertFalse(nobody.post("/sign-in", Map.of("name", "vic", "password", PASSWORD))
                            .status()
                    == 303);
            assertEquals(
                    303,
                    nobody.post("/sign-in", Map.of("name", "vic", "password", NEXT))
                            .status());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    @Promise("K1")
    void aSecondFactorIsAskedForAfterwardsUnlessTheLinkWasToEndIt(boolean ends) throws Exception {
        try (ConsoleStage stage = new ConsoleStage(folder)) {
            ConsoleStage.Scene scene = stage.scene("acme");
            Browser admin = enter(stage, scene, "adi", Role.ADMIN);
            Browser vic = enter(stage, scene, "vic", Role.VIEWER);
            String html = vic.post("/account/second-factor", Map.of()).html();
            String secret = between(html, "name=\"secret\" value=\"", "\"");
            vic.post("/account/second-factor", Map.of("secret", secret, "code", OneTimeCode.of(secret, stage.now())));
            String form = between(
                    admin.get(scene.base() + "/members").html(), "href=\"", "\" aria-label=\"New password for vic\"");
            String made = admin.post(form, ends ? Map.of("second-factor", "ends") : Map.of())
                    .html();
            Browser nobody = new Browser(stage.console(), "203.0.113.9");
            String link = "/password/" + between(made, "/password/", "<");
            nobody.get(link);
            assertEquals(
                    303,
                    nobody.post(link, Map.of("password", NEXT, "again", NEXT)).status());
            nobody.get("/sign-in");
            String entered = nobody.post("/sign-in", Map.of("name", "vic", "password", NEXT))
                    .location();
            assertEquals(!ends, entered.startsWith("/sign-in/code"), entered);
        }
    }

    private static Browser enter(ConsoleStage stage, ConsoleStage.Scene scene, String name, Role role) {
        return Browser.entered(stage.console(), stage.invite(scene, name, role, ""), name, PASSWORD);
    }

    /** The last text before an end that follows a start. */
    private static String between(String html, String start, String end) {
        int to = html.indexOf(end, html.indexOf(start));
        int from = html.lastIndexOf(start, to) + start.length();
        return html.substring(from, html.indexOf(end, from));
    }
}
