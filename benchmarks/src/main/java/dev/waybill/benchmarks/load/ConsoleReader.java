package dev.waybill.benchmarks.load;

import dev.waybill.benchmarks.seed.SeedRuns;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** A seeded reader, signed in as a browser signs in. For any number of threads. */
final class ConsoleReader {
    private static final int SEE_OTHER = 303;
    private static final int OK = 200;

    private final HttpClient http;
    private final ServeProcess server;
    private final String cookie;

    private ConsoleReader(HttpClient http, ServeProcess server, String cookie) {
        this.http = http;
        this.server = server;
        this.cookie = cookie;
    }

    /** Who sees all projects. */
    static ConsoleReader signIn(HttpClient http, ServeProcess server) throws IOException, InterruptedException {
        return signIn(http, server, SeedRuns.READER);
    }

    static ConsoleReader signIn(HttpClient http, ServeProcess server, String name)
            throws IOException, InterruptedException {
        String form = "name=" + name + "&password=" + URLEncoder.encode(SeedRuns.PASSWORD, StandardCharsets.UTF_8);
        HttpResponse<String> in = http.send(
                HttpRequest.newBuilder(server.at("/sign-in"))
                        .POST(BodyPublishers.ofString(form))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .build(),
                BodyHandlers.ofString());
        String cookie = in.headers().firstValue("Set-Cookie").orElse("");
        if (in.statusCode() != SEE_OTHER || cookie.isEmpty()) {
            throw new IOException("not let in: " + in.statusCode() + " " + in.body());
        }
        return new ConsoleReader(http, server, cookie.substring(0, cookie.indexOf(';')));
    }

    /** The status of a page. */
    int status(String path) throws IOException, InterruptedException {
        return http.send(request(path), BodyHandlers.discarding()).statusCode();
    }

    /** A page's HTML. */
    String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> page = http.send(request(path), BodyHandlers.ofString());
        if (page.statusCode() != OK) {
            throw new IOException(path + ": " + page.statusCode());
        }
        return page.body();
    }

    /** The stream that a page names, opened. */
    InputStream stream(String path) throws IOException, InterruptedException {
        String html = page(path);
        String before = "sse-connect=\"";
        int start = html.indexOf(before) + before.length();
        HttpResponse<InputStream> stream =
                http.send(request(html.substring(start, html.indexOf('"', start))), BodyHandlers.ofInputStream());
        if (stream.statusCode() != OK) {
            throw new IOException("no stream: " + stream.statusCode());
        }
        return stream.body();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(server.at(path)).header("Cookie", cookie).build();
    }
}
