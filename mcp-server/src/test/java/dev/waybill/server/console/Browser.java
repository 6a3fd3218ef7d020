package dev.waybill.server.console;

import dev.waybill.server.console.live.Feed;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Parameters;
import dev.waybill.workflow.audit.Origin;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody at a console: keeps the cookie that they were given, and the token of the last page. */
final class Browser {
    private static final String TOKEN = "name=\"csrf\" value=\"";

    private final Console console;
    private final String address;
    private String cookie = "";
    private String token = "";

    Browser(Console console, String address) {
        this.console = console;
        this.address = address;
    }

    /** Somebody who came by a one-time link, and signs in by that name and password from now on. */
    static Browser entered(Console console, String link, String name, String password) {
        Browser browser = new Browser(console, "127.0.0.1");
        Page in = browser.post(link, Map.of("name", name, "password", password, "again", password));
        if (in.status() != 303) {
            throw new AssertionError(in.status() + " " + in.html());
        }
        browser.get(in.location());
        return browser;
    }

    /** What came back. */
    record Page(int status, String location, String html, String type) {}

    Page get(String path) {
        return send("GET", path, Map.of(), true);
    }

    /** Sends a form as a page of ours would: with its token. */
    Page post(String path, Map<String, String> form) {
        Map<String, String> whole = new LinkedHashMap<>(form);
        whole.putIfAbsent("csrf", token);
        return send("POST", path, whole, true);
    }

    /** As {@link #post}, with names that stand several times. */
    Page submit(String path, Map<String, List<String>> form) {
        Map<String, List<String>> whole = new LinkedHashMap<>(form);
        whole.put("csrf", List.of(token));
        return send("POST", path, new Parameters(whole), true);
    }

    /** Sends anything, from a page of ours or of somebody else. */
    Page send(String method, String path, Map<String, String> form, boolean sameSite) {
        return send(method, path, parameters(form), sameSite);
    }

    private Page send(String method, String path, Parameters form, boolean sameSite) {
        int question = path.indexOf('?');
        ConsoleResponse response = console.answer(new ConsoleRequest(
                method,
                question < 0 ? path : path.substring(0, question),
                question < 0 ? Parameters.NONE : query(path.substring(question + 1)),
                form,
                cookie,
                sameSite,
                new Origin(address, "a browser")));
        switch (response.cookie()) {
            case Answer.Cookie.Kept ignored -> {}
            case Answer.Cookie.Set set -> cookie = set.value();
            case Answer.Cookie.Dropped ignored -> cookie = "";
        }
        String html = new String(response.body(), StandardCharsets.UTF_8);
        int at = html.indexOf(TOKEN);
        if (at >= 0) {
            int start = at + TOKEN.length();
            token = html.substring(start, html.indexOf('"', start));
        }
        return new Page(
                response.status(),
                response.headers().getOrDefault("Location", ""),
                html,
                response.headers().getOrDefault("Content-Type", ""));
    }

    /** The stream at an address; empty where there is none for this visitor. */
    Optional<Feed> follow(String path) {
        int question = path.indexOf('?');
        return console.answer(new ConsoleRequest(
                        "GET",
                        path.substring(0, question),
                        query(path.substring(question + 1)),
                        Parameters.NONE,
                        cookie,
                        true,
                        new Origin(address, "a browser")))
                .feed();
    }

    String cookie() {
        return cookie;
    }

    String token() {
        return token;
    }

    void take(String stolen) {
        cookie = stolen;
    }

    private static Parameters query(String text) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            values.put(
                    equals < 0 ? pair : pair.substring(0, equals),
                    equals < 0 ? "" : java.net.URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return parameters(values);
    }

    private static Parameters parameters(Map<String, String> values) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Parameters(lists);
    }
}
