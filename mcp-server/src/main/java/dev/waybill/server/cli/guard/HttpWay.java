package dev.waybill.server.cli.guard;

import dev.waybill.server.exchange.Way;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/** A server on HTTP. Redirects are not followed: the credential is for one server. */
final class HttpWay implements Way {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(4);
    /** Far above the largest manifest. */
    private static final int MAX_ANSWER_BYTES = 1024 * 1024;

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private final URI sync;

    /**
     * @param url of the server, without the path of its MCP endpoint
     * @throws RefusedException {@code PRECONDITION_FAILED} for plain HTTP to another machine
     */
    HttpWay(String url) {
        this.sync = URI.create(url + "/guard/v1/sync");
        boolean safe = "https".equals(sync.getScheme())
                || ("http".equals(sync.getScheme()) && sync.getHost() != null && LOOPBACK.contains(sync.getHost()));
        if (!safe) {
            throw new RefusedException(
                    RefusalCode.PRECONDITION_FAILED,
                    "the guard's server is reached by https, or by http on this machine: run 'waybill install' again");
        }
    }

    @Override
    public Answer send(String credential, byte[] body) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build()) {
            HttpResponse<InputStream> response = client.send(
                    HttpRequest.newBuilder(sync)
                            .timeout(ANSWER)
                            .header("Authorization", "Bearer " + credential)
                            .header("Content-Type", "application/json")
                            .header("User-Agent", "waybill-guard")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                byte[] answer = in.readNBytes(MAX_ANSWER_BYTES);
                return new Answer(response.statusCode(), new String(answer, StandardCharsets.UTF_8));
            }
        }
    }
}
