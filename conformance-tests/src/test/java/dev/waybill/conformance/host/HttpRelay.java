package dev.waybill.conformance.host;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** Stands between a host and an HTTP server, and keeps what the host says: the bodies it posts, and its GETs. */
final class HttpRelay implements AutoCloseable {
    /** Headers that belong to one connection (RFC 9110, section 7.6.1), and those that the client makes itself. */
    private static final Set<String> OF_A_CONNECTION =
            Set.of("connection", "content-length", "expect", "host", "http2-settings", "keep-alive", "upgrade");

    private final HttpServer ear;
    private final URI server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> said = new CopyOnWriteArrayList<>();

    private HttpRelay(HttpServer ear, URI server) {
        this.ear = ear;
        this.server = server;
    }

    static HttpRelay start(URI server) throws IOException {
        HttpServer ear = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        HttpRelay relay = new HttpRelay(ear, server);
        ear.createContext("/", relay::pass);
        ear.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        ear.start();
        return relay;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + ear.getAddress().getPort() + server.getPath());
    }

    /** One entry a request: its body, or its HTTP method where it has none. */
    List<String> said() {
        return List.copyOf(said);
    }

    @Override
    public void close() {
        ear.stop(0);
        client.shutdownNow();
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            said.add(body.length > 0 ? new String(body, StandardCharsets.UTF_8) : exchange.getRequestMethod());
            HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(exchange.getRequestURI()))
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!OF_A_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            HttpResponse<InputStream> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            answer.headers().map().forEach((name, values) -> {
                if (!OF_A_CONNECTION.contains(name) && !name.equals("transfer-encoding")) {
                    values.forEach(value -> exchange.getResponseHeaders().add(name, value));
                }
            });
            exchange.sendResponseHeaders(answer.statusCode(), 0);
            flushing(answer.body(), exchange.getResponseBody());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    /** Each piece goes on as it comes: a stream of events must not be held back. */
    private static void flushing(InputStream in, OutputStream out) throws IOException {
        byte[] piece = new byte[4096];
        for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
            out.write(piece, 0, read);
            out.flush();
        }
    }
}
