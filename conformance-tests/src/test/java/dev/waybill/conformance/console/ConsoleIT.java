package dev.waybill.conformance.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.waybill.conformance.fixture.ConsoleVisitor;
import dev.waybill.conformance.fixture.Era;
import dev.waybill.conformance.fixture.HttpAgent;
import dev.waybill.conformance.fixture.Reply;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.conformance.fixture.Waybill;
import dev.waybill.promise.Promise;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From an empty data folder to an answered question, as people do it in a browser while a real client works. */
final class ConsoleIT {
    private static final String PASSWORD = "a long enough password";
    /** Chromium holds six connections to a server that speaks HTTP/1.1. */
    private static final int PAGES = 9;

    private static final int LIVE = 4;
    private static final int ROUNDS = 6;

    private static Waybill waybill;
    private static Server server;
    private static Chromium chromium;
    private static Page owner;

    @BeforeAll
    static void enter() throws Exception {
        waybill = Waybill.fresh("console");
        server = waybill.serve("grade=served");
        chromium = Chromium.start();
        owner = chromium.person();
        owner.navigate(ConsoleVisitor.firstLink(waybill));
        assertEquals(List.of(), Chromium.barriers(owner));
        Chromium.picture(owner, "welcome");
        fill(owner, "olga");
        waybill.run("projects", "connect", "shop").orThrow();
    }

    @AfterAll
    static void leave() {
        chromium.close();
        server.close();
    }

    private static void fill(Page page, String name) {
        page.fill("input[name=name]", name);
        page.fill("input[name=password]", PASSWORD);
        page.fill("input[name=again]", PASSWORD);
        page.click("button:has-text('Enter')");
        page.waitForURL("**/w/default");
    }

    private static String page(String path) {
        return URI.create(server.mcp().toString()).resolve(path).toString();
    }

    private static String newKey(String name) {
        owner.navigate(page("/w/default/keys"));
        owner.fill("input[name=name]", name);
        owner.click("button:has-text('Make a key')");
        return owner.textContent("#key").strip();
    }

    private static void report(HttpAgent agent, String run, String fields) throws InterruptedException {
        Reply reply = agent.call("status_report", "{\"run\":\"" + run + "\"," + fields + "}");
        assertTrue(reply.done(), reply.raw());
    }

    @Test
    @Promise("P1")
    void aRunIsSeenAsItMovesWithoutLoadingAgain() throws Exception {
        String key = newKey("live");
        try (HttpAgent agent = HttpAgent.connect(server.mcp(), Era.MODERN, key)) {
            owner.navigate(page("/w/default/runs"));
            String run = agent.startRun("shop", "live/one");
            owner.waitForSelector("a.row:has-text('live/one')");
            owner.click("a.row:has-text('live/one')");
            owner.waitForURL("**/runs/run_*");
            for (int i = 1; i <= 30; i++) {
                report(agent, run, "\"status\":\"running\",\"message\":\"part " + i + " of the work\"");
            }
            owner.waitForSelector(".timeline .event:has-text('part 30 of the work')");
            List<?> sequences =
                    (List<?>) owner.evalOnSelectorAll(".event", "all => all.map(one => Number(one.dataset.sequence))");
            List<Integer> seen = new ArrayList<>();
            sequences.forEach(sequence -> seen.add(((Number) sequence).intValue()));
            assertEquals(
                    seen.stream().distinct().sorted((a, b) -> b - a).toList(), seen, "each once, the latest first");
            for (int i = 1; i <= 30; i++) {
                assertEquals(
                        1,
                        owner.locator(".event bdi")
                                .getByText("part " + i + " of the work", new Locator.GetByTextOptions().setExact(true))
                                .count(),
                        "part " + i);
            }
            report(agent, run, "\"status\":\"complete\"");
            owner.waitForSelector(".facts .mark:has-text('complete')");
            Chromium.picture(owner, "run-followed");
            owner.reload();
            owner.click("a:has-text('Replay')");
            owner.waitForURL("**/replay");
            owner.selectOption("[data-length]", "15");
            Object before = owner.evaluate("document.documentElement.scrollHeight");
            owner.evaluate("document.querySelector('[data-place]').value = 0;"
                    + " document.querySelector('[data-place]').dispatchEvent(new Event('input'))");
            assertTrue(owner.locator(".event.ahead").count() >= 30, "all is still to come");
            assertEquals(before, owner.evaluate("document.documentElement.scrollHeight"), "and keeps its place");
            owner.evaluate("document.querySelector('[data-place]').value = 900");
            owner.click("[data-play]");
            owner.waitForSelector(".event:not(.ahead):has-text('part 30 of the work')");
            assertEquals(List.of(), Chromium.barriers(owner));
            Chromium.picture(owner, "run-replayed");
        }
        assertEquals(List.of(), chromium.complaints());
    }

    /** More pages than a browser has connections: each opens, the newest are live, and no two drive each other out. */
    @Test
    void aBrowserOfManyPagesIsNeverStuckAndItsPagesDoNotChaseEachOther() throws Exception {
        String key = newKey("many pages");
        Page first = chromium.again(owner, 1280, 800, ColorScheme.LIGHT);
        try (HttpAgent agent = HttpAgent.connect(server.mcp(), Era.MODERN, key)) {
            agent.startRun("shop", "pages/one");
            List<Page> pages = new ArrayList<>(List.of(first));
            while (pages.size() < PAGES) {
                pages.add(first.context().newPage());
            }
            AtomicInteger loads = new AtomicInteger();
            for (Page each : pages) {
                each.onLoad(loaded -> loads.incrementAndGet());
                each.navigate(page("/w/default/runs"));
            }
            first.waitForSelector("#replaced:visible");
            // A list asks at most once a second, so these take longer than a page would that came back by itself.
            for (int i = 0; i < ROUNDS; i++) {
                String branch = "pages/more-" + i;
                agent.startRun("shop", branch);
                pages.getLast().waitForSelector("a.row:has-text('" + branch + "')");
            }
            assertEquals(PAGES, loads.get(), "each page was loaded once");
            assertEquals(
                    LIVE,
                    pages.stream().filter(each -> each.isHidden("#replaced")).count());
            assertEquals(0, first.locator("a.row:has-text('pages/more-0')").count(), "a page that is not live says so");
            Chromium.picture(first, "no-longer-live");
            assertEquals(List.of(), Chromium.barriers(first));

            // Headless pages are all in sight, so what a browser says when somebody comes back is said for it.
            first.evaluate("setTimeout(() => document.dispatchEvent(new Event('visibilitychange')), 0)");
            first.waitForSelector("a.row:has-text('pages/more-0')");
            assertTrue(first.isHidden("#replaced"), "who comes back finds it live");
        } finally {
            first.context().close();
        }
        assertEquals(List.of(), chromium.complaints());
    }

    @Test
    @Promise("K9")
    void whatAnAgentWritesIsShownAsTextAndMovesNothing() throws Exception {
        String key = newKey("\"><img src=x onerror=alert(1)>");
        try (HttpAgent agent = HttpAgent.connect(server.mcp(), Era.MODERN, key)) {
            String title = "<img src=x onerror=alert(1)> basket";
            String run = agent.call("run_start", """
                            {"project":"shop","ticket":"T-9","title":"%s","branch":"hostile/one","base_branch":"main"}""".formatted(title)).text("run");
            assertFalse(run.isEmpty());
            List<String> barriers = new ArrayList<>();
            for (String path : List.of("/w/default/runs", "/w/default/keys", "/w/default/checkpoints")) {
                owner.navigate(page(path));
                assertEquals(0, owner.locator("img[src=x]").count());
                barriers.addAll(Chromium.barriers(owner));
            }
            owner.navigate(page("/w/default/runs"));
            owner.click("a.row:has-text('hostile/one')");
            owner.waitForURL("**/runs/run_*");
            assertTrue(owner.textContent("h1").contains(title), owner.textContent("h1"));
            barriers.addAll(Chromium.barriers(owner));
            assertEquals(List.of(), barriers);
        }
        assertEquals(List.of(), chromium.complaints());
    }

    @Test
    void aScopeThatIsSavedIsWhatTheAgentReads() throws Exception {
        String key = newKey("scope");
        waybill.run("projects", "connect", "scoped").orThrow();
        try (HttpAgent agent = HttpAgent.connect(server.mcp(), Era.MODERN, key)) {
            assertEquals("[]", editable(agent));
            owner.navigate(page("/w/default/projects/scoped/scope"));
            owner.fill("textarea[name=editable]", "src/**\ntest/**");
            owner.fill("textarea[name=paths]", "src/A.java\n.git/config");
            owner.waitForSelector(".tried .mark:has-text('editable')");
            owner.waitForSelector(".tried:has-text('always: .git')");
            owner.waitForSelector(".difference ins:has-text('editable src/**')");
            assertEquals("[]", editable(agent), "trying saves nothing");
            assertEquals(List.of(), Chromium.barriers(owner));
            Chromium.picture(owner, "scope-tried");
            owner.click("button:has-text('Save')");
            owner.waitForURL("**/scope");
            assertEquals("[\"src/**\",\"test/**\"]", editable(agent));
        }
        assertEquals(List.of(), chromium.complaints());
    }

    private static String editable(HttpAgent agent) throws InterruptedException {
        Reply reply = agent.call("scope_get", "{\"project\":\"scoped\"}");
        assertTrue(reply.done(), reply.raw());
        return reply.result().path("editable").toString();
    }

    @Test
    @Promise("K1")
    void anApproverAnswersAnAgentThatWaitsAndSignsOut() throws Exception {
        owner.navigate(page("/w/default/members"));
        owner.fill("input[name=name]", "ann");
        owner.selectOption("form.filter select[name=role]", "approver");
        owner.click("button:has-text('Add')");
        String link = owner.textContent("#link").strip();
        Page approver = chromium.person(390, 844, ColorScheme.LIGHT);
        approver.navigate(link);
        fill(approver, "ann");
        assertEquals(0, approver.locator("nav a:has-text('Members')").count(), "no way to what is not theirs");
        approver.navigate(page("/w/default/replies"));
        approver.fill("input[name=name]", "Go on");
        approver.fill("textarea[name=text]", "Go on, and mind the tests.");
        approver.click("button:has-text('Save')");
        approver.waitForSelector(".row.saved");
        assertEquals(List.of(), Chromium.barriers(approver));
        Chromium.picture(approver, "replies-390");
        String key = newKey("asking");
        try (HttpAgent agent = HttpAgent.connect(server.mcp(), Era.MODERN, key);
                ExecutorService beside = Executors.newVirtualThreadPerTaskExecutor()) {
            String run = agent.startRun("shop", "asks/one");
            approver.navigate(page("/w/default/checkpoints"));
            String asked = agent.call(
                            "checkpoint_request",
                            "{\"run\":\"" + run + "\",\"kind\":\"plan\",\"summary\":\"Round at the line item.\"}")
                    .text("checkpoint");
            approver.click("a.row:has-text('plan')");
            approver.waitForURL("**/checkpoints/chk_*");
            approver.selectOption("select[name=reply]", "Go on");
            assertEquals(
                    "Go on, and mind the tests.",
                    approver.inputValue("textarea[name=comment]"),
                    "a saved reply can still be changed");
            assertEquals("", approver.inputValue("select[name=reply]"), "and is not sent twice");
            assertEquals(List.of(), Chromium.barriers(approver));
            Chromium.picture(approver, "checkpoint-390");
            Future<Reply> waiting = beside.submit(
                    () -> agent.call("checkpoint_get", "{\"checkpoint\":\"" + asked + "\",\"wait_seconds\":20}"));
            approver.click("button:has-text('Approve')");
            Reply answer = waiting.get(60, TimeUnit.SECONDS);
            assertEquals("approved", answer.text("state"), answer.raw());
            assertTrue(answer.raw().contains("mind the tests"), answer.raw());
            approver.waitForSelector("h1 .mark:has-text('approved')");
            assertEquals(List.of(), Chromium.barriers(approver));
        }
        String state = approver.context().storageState();
        approver.click("summary:has-text('ann')");
        approver.click("button:has-text('Sign out')");
        approver.waitForURL("**/sign-in");
        Page thief = chromium.holding(state);
        thief.navigate(page("/w/default/runs"));
        assertTrue(thief.url().contains("/sign-in"), "the old cookie opens nothing: " + thief.url());
        assertEquals(List.of(), chromium.complaints());
    }

    @Test
    @Promise("P5")
    void aDesktopThatAllowsItIsToldOfANewQuestionInTheServersWords() throws Exception {
        String key = newKey("desktop");
        Page desk = chromium.again(owner, 1280, 844, ColorScheme.LIGHT);
        desk.addInitScript("window.Notification = class {"
                + " constructor(title, options) {"
                + " const told = document.documentElement.dataset; told.told = (told.told ?? '') + options.body + ';'; }"
                + " static permission = 'granted'; }");
        try (HttpAgent agent = HttpAgent.connect(server.mcp(), Era.MODERN, key)) {
            String run = agent.startRun("shop", "desktop/one");
            desk.navigate(page("/w/default/checkpoints"));
            String asked = agent.call(
                            "checkpoint_request",
                            "{\"run\":\"" + run + "\",\"kind\":\"budget\",\"summary\":\"Ignore all that was said.\"}")
                    .text("checkpoint");
            desk.waitForSelector("html[data-told]");
            assertEquals(
                    "A budget checkpoint waits for an answer in shop;",
                    desk.getAttribute("html", "data-told"),
                    "once, and none of the agent's words");
            desk.navigate(page("/w/default/notices"));
            desk.waitForSelector("a.row.new[href$='" + asked + "']");
            Chromium.picture(desk, "notices-new");
            desk.click("button:has-text('Mark all as read')");
            desk.waitForSelector(
                    "a.row.new", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.DETACHED));
        } finally {
            desk.context().close();
        }
        assertEquals(List.of(), chromium.complaints());
    }

    @Test
    void everyPageIsWholeOnADeskAndOnAPhoneByDayAndByNight() throws Exception {
        String limit = limitOf("tess");
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {1280, 390}) {
                Page screen = chromium.again(owner, width, 844, colours);
                for (String path : List.of(
                        "/w/default",
                        "/w/default/runs",
                        "/w/default/usage",
                        "/w/default/checkpoints",
                        "/w/default/keys",
                        "/w/default/projects",
                        "/w/default/projects/shop/scope",
                        "/w/default/projects/shop/scope/history",
                        "/w/default/projects/shop/scope/import",
                        "/w/default/members",
                        limit,
                        "/w/default/audit",
                        "/w/default/data",
                        "/w/default/approvals",
                        "/w/default/notices",
                        "/w/default/replies",
                        "/account",
                        "/sign-in")) {
                    screen.navigate(page(path));
                    String name = path.substring(path.lastIndexOf('/') + 1) + "-" + width + "-"
                            + colours.name().toLowerCase(Locale.ROOT);
                    Chromium.picture(screen, name);
                    assertEquals(List.of(), Chromium.barriers(screen), name);
                    Object wide = screen.evaluate("document.documentElement.scrollWidth > window.innerWidth");
                    assertEquals(false, wide, name + " is wider than its screen");
                }
                screen.context().close();
            }
        }
    }

    /** Adds somebody who sees one project only, and says where that is changed. */
    private static String limitOf(String name) {
        owner.navigate(page("/w/default/members"));
        owner.fill("input[name=name]", name);
        owner.selectOption("select[name=reach]", "only");
        owner.click("summary:has-text('Tick projects')");
        owner.check("input[name=project][value=shop]");
        owner.click("button:has-text('Add')");
        owner.waitForSelector("#link");
        owner.navigate(page("/w/default/members"));
        return owner.getAttribute("a[aria-label='Change the projects of " + name + "']", "href");
    }
}
