package dev.waybill.conformance.boundary;

import dev.waybill.boundary.scrub.Planted.Sample;
import dev.waybill.conformance.fixture.Json;
import dev.waybill.conformance.fixture.Scene;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/**
 * Every place of an HTTP request outside of a message of the protocol: each header that the product's classes name and
 * some that they don't, paths and queries, and each field of what a guard sends. Written to a socket, since no client
 * library would send most of it.
 */
final class HttpPlaces {
    private static final int LONGEST_ANSWER_MILLIS = 2_000;
    private static final Set<String> MORE_HEADERS = Set.of(
            "Cookie",
            "Referer",
            "Forwarded",
            "X-Forwarded-For",
            "X-Request-Id",
            "Traceparent",
            "Baggage",
            "From",
            "Via",
            "Last-Event-Id",
            "Mcp-Param-Branch",
            "Proxy-Authorization");

    private final URI server;
    private final String key;
    private final String guard;
    private final AtomicLong reports = new AtomicLong(1);
    private final List<HttpPlace> places = new ArrayList<>();

    /** One place, and how a sample is put there. */
    record HttpPlace(String name, Function<Sample, String> request) {}

    HttpPlaces(URI server, String key, String guard) {
        this.server = server;
        this.key = key;
        this.guard = guard;
        headers();
        paths();
        sessions();
        guards();
    }

    List<HttpPlace> all() {
        return places;
    }

    /** Sends one and returns all that comes back. */
    String send(HttpPlace place, Sample sample) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setSoTimeout(LONGEST_ANSWER_MILLIS);
            socket.getOutputStream().write(place.request().apply(sample).getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return all(socket.getInputStream());
        } catch (IOException over) {
            return "";
        }
    }

    /** As much as comes; one that keeps the line open has answered by then. */
    private static String all(InputStream in) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] some = new byte[4096];
        try {
            for (int n = in.read(some); n >= 0; n = in.read(some)) {
                out.write(some, 0, n);
            }
        } catch (IOException late) {
            // what came is looked at
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private void headers() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(ProductWords.headers());
        names.addAll(MORE_HEADERS);
        for (String name : names) {
            String scheme = name.equalsIgnoreCase("Authorization") ? "Bearer " : "";
            add(
                    "header " + name,
                    sample -> request("POST /mcp", Map.of(name, scheme + Place.line(sample.secret())), LIST));
        }
        add("header's name", sample -> request("POST /mcp", Map.of("X-" + escaped(sample.secret()), "1"), LIST));
        add(
                "header User-Agent of a run",
                sample -> request(
                        "POST /mcp",
                        Map.of(
                                "Mcp-Method",
                                "tools/call",
                                "Mcp-Name",
                                "run_start",
                                "User-Agent",
                                "agent/1 " + Place.line(sample.secret())),
                        START));
    }

    private void paths() {
        Set<String> paths = new TreeSet<>(ProductWords.paths());
        paths.add("/");
        for (String path : paths) {
            String below = path.endsWith("/") ? path : path + "/";
            add(
                    "query of " + path,
                    sample -> request("GET " + path + "?token=" + escaped(sample.secret()), Map.of(), ""));
            add("below " + path, sample -> request("GET " + below + escaped(sample.secret()), Map.of(), ""));
            add("post to " + path, sample -> request("POST " + path + "?" + escaped(sample.secret()), Map.of(), LIST));
        }
        add("method of HTTP", sample -> request(escaped(sample.secret()) + " /mcp", Map.of(), LIST));
        add("body of no type", sample -> request("POST /mcp", Map.of("Content-Type", "text/plain"), sample.text()));
        add("whole address", sample -> request("GET http://" + escaped(sample.secret()) + "/mcp", Map.of(), ""));
    }

    /** What opens a session, and what is listened to. */
    private void sessions() {
        initialize("protocolVersion", text -> text + INITIAL + CLIENT + "}");
        initialize(
                "capabilities",
                text -> "\"2025-11-25\",\"capabilities\":{" + text + ":{" + text + ":" + text + "}},\"clientInfo\":{"
                        + CLIENT + "}");
        initialize("name", text -> "\"2025-11-25\"" + INITIAL + "\"version\":\"1\",\"name\":" + text + "}");
        initialize("version", text -> "\"2025-11-25\"" + INITIAL + "\"name\":\"cursor\",\"version\":" + text + "}");
        for (String field : List.of("title", "websiteUrl", "description")) {
            initialize(field, text -> "\"2025-11-25\"" + INITIAL + CLIENT + ",\"" + field + "\":" + text + "}");
        }
        add(
                "listen",
                sample -> request("POST /mcp", Map.of("Mcp-Method", "subscriptions/listen"), """
                {"jsonrpc":"2.0","id":1,"method":"subscriptions/listen","params":{"notifications":{%s:true,\
                "resourceSubscriptions":[%s]},%s}}""".formatted(
                                Json.quote(sample.secret()), Json.quote("waybill://runs/" + sample.secret()), META)));
    }

    private void initialize(String field, Function<String, String> fromVersion) {
        add(
                "initialize " + field,
                sample -> request(
                        "POST /mcp",
                        Map.of("MCP-Protocol-Version", "2025-11-25"),
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
                                + fromVersion.apply(Json.quote(sample.secret())) + "}}"));
    }

    private void guards() {
        for (String field : ProductWords.guardFields()) {
            guard("guard " + field, sample -> guarded(Map.of(field, Json.quote(sample.secret())), Map.of()));
            guard("report " + field, sample -> guarded(Map.of(), Map.of(field, Json.quote(sample.secret()))));
        }
        for (String form : List.of(
                "path|src/%s.txt",
                "rule|read_only: %s", "rule|excluded: src/%s/**", "tool|mcp__files__%s", "tool|mcp:%s/write")) {
            String field = form.substring(0, form.indexOf('|'));
            String words = form.substring(form.indexOf('|') + 1);
            guard(
                    "report " + words,
                    sample ->
                            guarded(Map.of(), Map.of(field, Json.quote(words.formatted(Place.line(sample.secret()))))));
        }
        for (String form : List.of("flag: %s", "path: %s", "%s")) {
            guard(
                    "report small " + form,
                    sample -> guarded(Map.of(), Map.of("rule", Json.quote(form.formatted(small(sample.secret()))))));
        }
        guard("guard?", sample -> guarded(Map.of(sample.secret(), Json.quote(sample.text())), Map.of()));
        guard("report?", sample -> guarded(Map.of(), Map.of(sample.secret(), Json.quote(sample.text()))));
    }

    /** The sample where it is small already: another spelling of it would be no secret any more. */
    private static String small(String secret) {
        return secret.equals(secret.toLowerCase(Locale.ROOT)) ? Place.line(secret) : "glpat-" + "x7k2m9q4w8e3r6t1y5u0";
    }

    private String guarded(Map<String, String> fields, Map<String, String> reported) {
        Map<String, String> report = new LinkedHashMap<>(Map.of(
                "id",
                "\"%016x\"".formatted(reports.getAndIncrement()),
                "kind",
                "\"violation\"",
                "at",
                "1",
                "path",
                "\"src/a.txt\"",
                "rule",
                "\"default\"",
                "tool",
                "\"Write\""));
        report.putAll(reported);
        Map<String, String> all = new LinkedHashMap<>(Map.of(
                "host",
                "\"cursor\"",
                "host_version",
                "\"1.2\"",
                "project",
                "\"" + Scene.PROJECT + "\"",
                "branch",
                "\"planted/guard\"",
                "worktree",
                "\"0123456789abcdef\"",
                "start",
                "true",
                "reports",
                "[" + object(report) + "]"));
        all.putAll(fields);
        return object(all);
    }

    private static String object(Map<String, String> fields) {
        StringBuilder out = new StringBuilder("{");
        fields.forEach((name, value) -> out.append(out.length() > 1 ? "," : "")
                .append(Json.quote(name))
                .append(':')
                .append(value));
        return out.append('}').toString();
    }

    private void guard(String name, Function<Sample, String> body) {
        add(
                name,
                sample ->
                        request("POST /guard/v1/sync", Map.of("Authorization", "Bearer " + guard), body.apply(sample)));
    }

    private void add(String name, Function<Sample, String> request) {
        places.add(new HttpPlace(name, request));
    }

    private String request(String line, Map<String, String> other, String body) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(Map.of(
                "Host",
                server.getAuthority(),
                "Authorization",
                "Bearer " + key,
                "Content-Type",
                "application/json",
                "Accept",
                "application/json, text/event-stream",
                "MCP-Protocol-Version",
                "2026-07-28",
                "Mcp-Method",
                "tools/list",
                "Content-Length",
                Integer.toString(body.getBytes(StandardCharsets.UTF_8).length),
                "Connection",
                "close"));
        headers.putAll(other);
        StringBuilder request = new StringBuilder(line).append(" HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        return request.append("\r\n").append(body).toString();
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static final String META = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
            + "\"io.modelcontextprotocol/clientCapabilities\":{}}";

    private static final String INITIAL = ",\"capabilities\":{},\"clientInfo\":{";

    private static final String CLIENT = "\"name\":\"cursor\",\"version\":\"1\"";

    private static final String LIST =
            "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{" + META + "}}";

    private static final String START = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":"
            + "\"run_start\",\"arguments\":{\"project\":\"" + Scene.PROJECT
            + "\",\"ticket\":\"T-1\",\"title\":\"A title\","
            + "\"branch\":\"planted/agent\",\"base_branch\":\"main\",\"take_over\":true}," + META + "}}";
}
