package dev.waybill.conformance.console;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.waybill.conformance.fixture.ConsoleVisitor;
import dev.waybill.conformance.fixture.Era;
import dev.waybill.conformance.fixture.HttpAgent;
import dev.waybill.conformance.fixture.Json;
import dev.waybill.conformance.fixture.Reply;
import dev.waybill.conformance.fixture.Scene;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.conformance.fixture.Waybill;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * Makes the README's pictures of the console at work: a real server, agents that report over HTTP, and a browser. The
 * script {@code readme-picture} runs it.
 */
final class ReadmePicture {
    private static final String PROJECT = "web-shop";
    private static final String HEAD = "3f9c0d5a77be41c2a1d84b0f6e2c9d7713a5e0b4";
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 900;

    /** Writes {@code console-light.png} and {@code console-dark.png} into the folder {@code -Dwaybill.picture=DIR}. */
    @Test
    void ofARunThatWaitsForAnAnswer() throws Exception {
        Path folder = Files.createDirectories(Path.of(System.getProperty("waybill.picture", "")));
        Waybill waybill = Waybill.fresh("readme-picture");
        waybill.run("workspaces", "create", "acme", "--owner", "olga").orThrow();
        waybill.run("projects", "connect", PROJECT).orThrow();
        Path scope = Scene.manifest(
                waybill, "editable: [src/**, test/**]\nread_only: [docs/**]\nexcluded: [secrets/**, \"*.pem\"]\n");
        waybill.run("scope", "set", PROJECT, "--file", scope.toString()).orThrow();
        String invitation = waybill.run("members", "invite", "olga").orThrow().out();
        String key = waybill.json("keys", "create", "--name", "laptop of Sam")
                .path("key")
                .asString();
        try (Server server = waybill.serve("grade=served");
                HttpAgent agent = HttpAgent.connect(server.mcp(), Era.MODERN, key);
                Chromium chromium = Chromium.start()) {
            earlierRuns(agent);
            String run = theRun(agent);
            Page owner = chromium.person(WIDTH, HEIGHT, ColorScheme.LIGHT);
            enter(owner, server, invitation);
            for (ColorScheme colours : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                Page page = chromium.again(owner, WIDTH, HEIGHT, colours);
                page.navigate(server.mcp().resolve("/w/acme/runs/" + run).toString());
                page.waitForSelector(".timeline .event");
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(folder.resolve("console-" + colours.name().toLowerCase(Locale.ROOT) + ".png")));
            }
        }
    }

    private static void enter(Page page, Server server, String invitation) {
        String link = invitation
                .substring(invitation.indexOf("/welcome/"))
                .lines()
                .findFirst()
                .orElseThrow();
        page.navigate(server.mcp().resolve(link.strip()).toString());
        page.fill("input[name=name]", "olga");
        page.fill("input[name=password]", ConsoleVisitor.password());
        page.fill("input[name=again]", ConsoleVisitor.password());
        page.click("button:has-text('Enter')");
        page.waitForURL("**/w/**");
    }

    /** So that the menu and the lists are those of a day's work. */
    private static void earlierRuns(HttpAgent agent) throws InterruptedException {
        for (String ticket : new String[] {"SHOP-97", "SHOP-104"}) {
            String run = start(agent, ticket, "Retry the mail queue", "sam/" + ticket.toLowerCase(Locale.ROOT));
            call(agent, "status_report", run, "\"status\":\"complete\",\"message\":\"Done and merged.\"");
        }
    }

    /** The one that is shown: asked whether it may merge. Returns its id. */
    private static String theRun(HttpAgent agent) throws InterruptedException {
        String run = start(agent, "SHOP-118", "Round prices at the line item", "sam/line-item-rounding");
        call(
                agent,
                "status_report",
                run,
                "\"status\":\"running\",\"phase\":\"explore\",\"message\":\"Reading how totals are summed.\"");
        call(
                agent,
                "scope_check",
                run,
                "\"intent\":\"write\",\"paths\":[\"src/cart/Totals.java\",\"docs/pricing.md\"]");
        call(
                agent,
                "status_report",
                run,
                "\"phase\":\"implement\",\"message\":\"Rounding moves from the total to each line item.\"");
        call(
                agent,
                "build_report",
                run,
                "\"kind\":\"test\",\"exit_code\":1,\"duration_ms\":41200,\"tests\":{\"passed\":212,\"failed\":2,\"skipped\":0}");
        call(agent, "status_report", run, "\"message\":\"Two tests still expected the old sum; both are mended.\"");
        call(
                agent,
                "build_report",
                run,
                "\"kind\":\"test\",\"exit_code\":0,\"duration_ms\":40100,\"tests\":{\"passed\":214,\"failed\":0,\"skipped\":0}");
        call(
                agent,
                "status_report",
                run,
                "\"phase\":\"review\",\"head_sha\":\"" + HEAD + "\",\"message\":\"Ready to merge.\","
                        + "\"counters\":{\"iterations\":17,\"tokens_in\":412000,\"tokens_out\":38500,\"cost_usd_micros\":1840000}");
        call(
                agent,
                "checkpoint_request",
                run,
                "\"kind\":\"merge\",\"summary\":\"Prices are rounded at the line item now.\",\"head_sha\":\"" + HEAD
                        + "\",\"wait_seconds\":0");
        return run.substring(0, run.indexOf('.'));
    }

    private static String start(HttpAgent agent, String ticket, String title, String branch)
            throws InterruptedException {
        Reply reply = agent.call("run_start", """
                {"project":"%s","ticket":"%s","title":"%s","branch":"%s","base_branch":"main"}""".formatted(PROJECT, ticket, title, branch));
        return reply.text("run");
    }

    private static void call(HttpAgent agent, String tool, String run, String fields) throws InterruptedException {
        Reply reply = agent.call(tool, "{\"run\":" + Json.quote(run) + "," + fields + "}");
        if (!reply.done()) {
            throw new IllegalStateException(tool + ": " + reply.raw());
        }
    }
}
