package dev.waybill.conformance.official;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A proxy on loopback that adds a key to every request and touches nothing else: the suite can't be told one. Bytes
 * go through as they come, and each connection carries one request, so that only its head has to be understood. What
 * names this proxy as the host is made to name the server; any other name goes through, so that the server's own
 * check of it is what the suite meets.
 */
final class KeyProxy implements AutoCloseable {
    private static final int MOST_HEAD_BYTES = 64 * 1024;

    private final ServerSocket ear;
    private final URI server;
    private final String key;

    private KeyProxy(ServerSocket ear, URI server, String key) {
        this.ear = ear;
        this.server = server;
        this.key = key;
    }

    static KeyProxy start(URI server, String key) throws IOException {
        ServerSocket ear = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        KeyProxy proxy = new KeyProxy(ear, server, key);
        Thread.ofVirtual().start(proxy::acceptAll);
        return proxy;
    }

    /** Where to send what should reach the server's address with a key. */
    URI address() {
        return URI.create("http://" + authority() + server.getPath());
    }

    @Override
    public void close() throws IOException {
        ear.close();
    }

    private String authority() {
        return "127.0.0.1:" + ear.getLocalPort();
    }

    private void acceptAll() {
        while (!ear.isClosed()) {
            try {
                Socket client = ear.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            String head = head(client.getInputStream());
            if (head.isEmpty()) {
                return;
            }
            upstream.getOutputStream().write(withKey(head).getBytes(StandardCharsets.ISO_8859_1));
            Thread.ofVirtual().start(() -> pass(client, upstream));
            upstream.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException gone) {
            // One of the two hung up, which ends the other's connection as well.
        }
    }

    /** The rest of the request; a client that hangs up takes the server's connection with it. */
    private static void pass(Socket client, Socket upstream) {
        try (upstream) {
            client.getInputStream().transferTo(upstream.getOutputStream());
        } catch (IOException gone) {
            // as above
        }
    }

    /** Everything up to the empty line, that included; empty where the client sent nothing. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        String text = "";
        while (!text.endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0 || head.size() > MOST_HEAD_BYTES) {
                return "";
            }
            head.write(next);
            text = next == '\n' ? head.toString(StandardCharsets.ISO_8859_1) : "";
        }
        return text;
    }

    private String withKey(String head) {
        List<String> lines = new ArrayList<>();
        for (String line : head.strip().split("\r\n", -1)) {
            String name = line.toLowerCase(Locale.ROOT);
            if (name.startsWith("host:") || name.startsWith("origin:")) {
                lines.add(line.replace(authority(), server.getAuthority()));
            } else if (!name.startsWith("connection:")) {
                lines.add(line);
            }
        }
        lines.add("Connection: close");
        lines.add("Authorization: Bearer " + key);
        return String.join("\r\n", lines) + "\r\n\r\n";
    }
}
