package dev.waybill.conformance.official;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class KeyProxyTest {
    private HttpServer server;
    private KeyProxy proxy;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/mcp", KeyProxyTest::repeat);
        server.start();
        proxy = KeyProxy.start(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/mcp"), "secret");
    }

    @AfterEach
    void stop() throws IOException {
        proxy.close();
        server.stop(0);
    }

    @Test
    void aRequestArrivesWithTheKeyAndTheServersOwnName() throws IOException {
        String own = "127.0.0.1:" + server.getAddress().getPort();

        assertEquals(own + " Bearer secret body", sent(proxy.address().getAuthority()));
    }

    @Test
    void aForeignNameGoesThrough() throws IOException {
        assertEquals("evil.example Bearer secret body", sent("evil.example"));
    }

    private String sent(String host) throws IOException {
        try (Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), proxy.address().getPort());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(("POST /mcp HTTP/1.1\r\nHost: " + host
                            + "\r\nConnection: keep-alive\r\nContent-Length: 4\r\n\r\nbody")
                    .getBytes(StandardCharsets.ISO_8859_1));
            String answer = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            return answer.substring(answer.indexOf("\r\n\r\n") + 4);
        }
    }

    private static void repeat(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
            byte[] answer = (exchange.getRequestHeaders().getFirst("Host") + " "
                            + exchange.getRequestHeaders().getFirst("Authorization") + " " + body)
                    .getBytes(StandardCharsets.ISO_8859_1);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
