package dev.waybill.conformance.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import dev.waybill.conformance.fixture.ConsoleVisitor;
import dev.waybill.conformance.fixture.ConsoleWalk;
import dev.waybill.conformance.fixture.Era;
import dev.waybill.conformance.fixture.HttpAgent;
import dev.waybill.conformance.fixture.Json;
import dev.waybill.conformance.fixture.Reply;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.conformance.fixture.Waybill;
import dev.waybill.promise.Promise;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What agents and people may call things, written by somebody who hopes that a page, a terminal, a table, a template or a
 * database takes it for its own language. Each is refused in plain words, or shown as the text that it is.
 */
@Promise("K9")
final class HostileNamesIT {
    private static final String WORKSPACE = "open";

    /** An element that any of these would make carries this. */
    private static final String MARK = "data-evil";

    /** A cell that a spreadsheet would reckon. */
    private static final Pattern FORMULA = Pattern.compile("(?m)(^|,)\"?[=+@\\t\\r-]");

    private static final List<String> HOSTILE = List.of(
            "<script data-evil>window.evil=1</script>",
            "\"><img data-evil src=x onerror=window.evil=1>",
            "'><svg/data-evil/onload=window.evil=1>",
            "</title></textarea></style><b data-evil>",
            "javascript:window.evil=1//",
            "<a data-evil href=//evil.example>click</a>",
            "{{7*7}} ${7*7} #{7*7} <%= 7*7 %> @{7*7} !{7*7}",
            "</style><style data-evil>*{display:none}",
            "x;background:url(//evil.example/c)",
            "'; DROP TABLE run; --",
            "1' OR '1'='1",
            "=HYPERLINK(\"http://evil.example\",\"x\")",
            "+cmd|' /C calc'!A0",
            "@SUM(1+1)*cmd",
            "\u001b[2J\u001b]0;owned\u0007 done",
            "\u009b31mred",
            "one\r\nSet-Cookie: evil=1",
            "%0d%0aLocation:%20//evil.example",
            "safe\u202egnp.exe",
            "../../../../etc/passwd\0.png",
            "&lt;b data-evil&gt; &amp;#60;");

    private static Waybill waybill;
    private static Server server;
    private static Chromium chromium;
    private static ConsoleVisitor owner;
    private static Page window;

    /** How many of each field were taken and not refused. */
    private static final Map<String, Integer> TAKEN = new TreeMap<>();

    private static final Map<String, String> RUNS = new LinkedHashMap<>();

    @BeforeAll
    static void call() throws Exception {
        waybill = Waybill.fresh("hostile-names");
        waybill.run("workspaces", "create", WORKSPACE, "--text-mode", "open", "--owner", "olga")
                .orThrow();
        waybill.run("projects", "connect", "shop").orThrow();
        String invitation = waybill.run("members", "invite", "olga").orThrow().out();
        String key =
                waybill.json("keys", "create", "--name", "agent").path("key").asString();
        server = waybill.serve("grade=served", "rate.key_per_minute=100000", "rate.address_per_minute=100000");
        owner = ConsoleVisitor.invited(
                server,
                invitation
                        .lines()
                        .filter(line -> line.contains("/welcome/"))
                        .findFirst()
                        .orElseThrow(),
                "olga");
        chromium = Chromium.start();
        window = chromium.person();
        window.navigate(owner.origin().resolve("/sign-in").toString());
        window.fill("input[name=name]", "olga");
        window.fill("input[name=password]", ConsoleVisitor.password());
        window.click("button:has-text('Sign in')");
        window.waitForURL("**/w/**");
        try (HttpAgent agent = HttpAgent.connect(server.mcp(), Era.MODERN, key)) {
            for (int i = 0; i < HOSTILE.size(); i++) {
                fromAnAgent(agent, HOSTILE.get(i), "hostile/" + i);
                fromAPerson(HOSTILE.get(i));
            }
        }
    }

    @AfterAll
    static void leave() {
        chromium.close();
        owner.close();
        server.close();
    }

    private static void fromAnAgent(HttpAgent agent, String text, String branch) throws InterruptedException {
        String quoted = Json.quote(text);
        start(agent, "ticket", quoted, "\"title\"", Json.quote(branch + "/t"));
        start(agent, "branch", "\"T-1\"", "\"title\"", quoted);
        String run = start(agent, "title", "\"T-1\"", quoted, Json.quote(branch));
        if (run.isEmpty()) {
            run = agent.startRun("shop", branch);
        }
        RUNS.put(run.substring(0, run.indexOf('.')), text);
        call(agent, "message", "status_report", "{\"run\":\"" + run + "\",\"message\":" + quoted + "}");
        call(
                agent,
                "summary",
                "checkpoint_request",
                "{\"run\":\"" + run + "\",\"kind\":\"plan\",\"summary\":" + quoted + ",\"wait_seconds\":0}");
        header(agent, text);
    }

    private static String start(HttpAgent agent, String field, String ticket, String title, String branch)
            throws InterruptedException {
        Reply reply = call(
                agent,
                field,
                "run_start",
                "{\"project\":\"shop\",\"ticket\":" + ticket + ",\"title\":" + title + ",\"branch\":" + branch
                        + ",\"base_branch\":\"main\"}");
        return reply.done() ? reply.text("run") : "";
    }

    private static Reply call(HttpAgent agent, String field, String tool, String arguments)
            throws InterruptedException {
        Reply reply = agent.call(tool, arguments);
        TAKEN.merge(field, reply.done() ? 1 : 0, Integer::sum);
        return reply;
    }

    private static void header(HttpAgent agent, String text) throws InterruptedException {
        String visible = text.chars().allMatch(c -> c >= ' ' && c < 127) ? text : "plain";
        agent.post(
                """
                {"jsonrpc":"2.0","id":"h","method":"tools/call","params":{"name":"scope_get","arguments":{"project":"shop"},\
                "_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28",\
                "io.modelcontextprotocol/clientInfo":{"name":%s,"version":%s},\
                "io.modelcontextprotocol/clientCapabilities":{}}}}""".formatted(Json.quote(text), Json.quote(text)),
                "h",
                Map.of("Mcp-Method", "tools/call", "Mcp-Name", "scope_get", "User-Agent", visible));
    }

    /** Every free field of the pages on which things are named. */
    private static void fromAPerson(String text) throws InterruptedException {
        Element key =
                type("key's name", "/w/open/keys", "/w/open/keys", "name", text).selectFirst("#key");
        if (key != null) {
            try (HttpAgent agent = HttpAgent.connect(server.mcp(), Era.MODERN, key.text())) {
                agent.startRun("shop", "used/" + RUNS.size());
            }
        }
        type("member's name", "/w/open/members", "/w/open/members", "name", text);
        type("project's name", "/w/open/projects", "/w/open/projects", "slug", text);
        type("pattern", "/w/open/projects/shop/scope", "/w/open/projects/shop/scope", "excluded", text);
        Document inbox = page("/w/open/checkpoints");
        Element open = inbox.selectFirst("a[href^=/w/open/checkpoints/]");
        if (open != null) {
            type("comment", open.attr("href"), open.attr("href"), "comment", text);
        }
    }

    /** Returns the page that answers. */
    private static Document type(String what, String on, String action, String field, String text)
            throws InterruptedException {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Element named : page(on).select("form[action=" + action + "] [name]")) {
            String value = named.tagName().equals("select")
                    ? named.select("option").attr("value")
                    : named.tagName().equals("textarea") ? named.wholeText() : named.attr("value");
            fields.putIfAbsent(named.attr("name"), value);
        }
        assertTrue(fields.containsKey(field), () -> on + " has no field " + field + " but " + fields);
        fields.put(field, text);
        HttpResponse<String> answer = owner.post(action, fields);
        assertTrue(answer.statusCode() < 500, () -> what + ": " + answer.body());
        Document page = Jsoup.parse(answer.body());
        assertEquals(0, page.select("[" + MARK + "]").size(), what + " of " + text);
        TAKEN.merge(what, answer.statusCode() < 400 ? 1 : 0, Integer::sum);
        return page;
    }

    private static Document page(String path) throws InterruptedException {
        HttpResponse<String> answer = owner.get(path);
        assertEquals(200, answer.statusCode(), path);
        return Jsoup.parse(answer.body(), owner.origin().toString());
    }

    @Test
    void everyPageShowsThemAsText() throws Exception {
        List<String> elsewhere = new CopyOnWriteArrayList<>();
        window.onRequest(request -> {
            if (!request.url().startsWith(owner.origin().toString())) {
                elsewhere.add(request.url());
            }
        });
        window.onDialog(dialog -> {
            elsewhere.add(dialog.message());
            dialog.dismiss();
        });
        List<String> walked = ConsoleWalk.from(List.of("/", "/account"), path -> {
            if (path.contains(".csv")) {
                // A browser saves it; what a spreadsheet would make of it is tried below.
                return List.of();
            }
            window.navigate(owner.origin().resolve(path).toString());
            harmless();
            List<String> links = new ArrayList<>();
            ((List<?>) window.evalOnSelectorAll(
                            "a[href^='/']:not([download])", "all => all.map(a => a.getAttribute('href'))"))
                    .forEach(link -> links.add(String.valueOf(link).replaceFirst("#.*", "")));
            return links;
        });
        assertTrue(walked.size() >= 10, walked::toString);
        for (String run : RUNS.keySet()) {
            window.navigate(owner.origin().resolve("/w/open/runs/" + run).toString());
            harmless();
        }
        assertEquals(List.of(), elsewhere);
        assertEquals(List.of(), chromium.complaints());
    }

    @Test
    void aSpreadsheetRunsNone() throws Exception {
        int named = 0;
        for (Element link : page("/w/open/usage?by=key").select("a[href*=.csv]")) {
            String cells = owner.get(link.attr("href")).body();
            named += cells.contains("HYPERLINK") ? 1 : 0;
            assertFalse(FORMULA.matcher(cells).find(), cells);
        }
        assertTrue(named > 0, "the hostile keys' runs are in a table");
    }

    private static void harmless() {
        assertEquals(0, window.locator("[" + MARK + "]").count(), window.url());
        assertEquals(true, window.evaluate("() => window.evil === undefined"), window.url());
    }

    @Test
    void whatWasTakenIsShownLetterByLetter() throws Exception {
        int shown = 0;
        for (Map.Entry<String, String> run : RUNS.entrySet()) {
            Document page = page("/w/open/runs/" + run.getKey());
            assertEquals(0, page.select("[" + MARK + "]").size(), run.getValue());
            String text = page.text();
            assertFalse(text.contains("49 49"), "a template was filled in");
            shown += text.contains(run.getValue()) ? 1 : 0;
        }
        System.out.println("hostile names that were taken, of " + HOSTILE.size() + ": " + TAKEN);
        assertTrue(shown >= HOSTILE.size() / 2, shown + " shown as they are");
        for (String field : List.of("ticket", "title", "message", "summary", "key's name", "comment")) {
            assertTrue(TAKEN.getOrDefault(field, 0) >= 3, () -> "nearly all refused, which shows little: " + TAKEN);
        }
        waybill.run("workspaces", "list").orThrow();
    }

    @Test
    void aTerminalAndALogObeyNone() throws Exception {
        List<String> printed = new ArrayList<>();
        for (String[] command : List.of(
                new String[] {"runs", "list"},
                new String[] {"keys", "list"},
                new String[] {"members", "list"},
                new String[] {"projects", "list"},
                new String[] {"checkpoints", "list"},
                new String[] {"scope", "show", "shop"},
                new String[] {"audit", "list"})) {
            printed.add(waybill.run(command).orThrow().out());
        }
        for (String run : RUNS.keySet().stream().limit(3).toList()) {
            printed.add(waybill.run("runs", "show", run).orThrow().out());
        }
        printed.add(server.process().errors());
        for (String text : printed) {
            assertEquals(List.of(), obeyed(text), text);
        }
    }

    /** Letters that a terminal acts upon, or that turn the direction of what follows. */
    private static List<String> obeyed(String text) {
        return text.codePoints()
                .filter(c -> c != '\n' && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT))
                .distinct()
                .mapToObj(Character::getName)
                .toList();
    }
}
