package dev.waybill.server.cli.machine;

import dev.waybill.server.config.SettingList;
import dev.waybill.server.config.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Looks at the port that a server would take: free, a server of ours, or another program. */
final class PortCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** What a server of ours answers at {@code /healthz}. */
    private static final String HEALTHY = "ok\n";

    private PortCheck() {}

    static Finding of(Settings settings) {
        String host = settings.get(SettingList.HOST);
        int port = settings.get(SettingList.PORT);
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            return Finding.well("port", host + " port " + free.getLocalPort() + " is free: no server runs there");
        } catch (IOException taken) {
            return isOurs(host, port)
                    ? Finding.well("port", "a Waybill server answers on " + host + " port " + port)
                    : Finding.odd(
                            "port",
                            host + " port " + port + " can't be taken, and no Waybill server answers there",
                            "waybill serve --port 7421");
        }
    }

    private static boolean isOurs(String host, int port) {
        String authority = (host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host) + ":" + port;
        try (HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + authority + "/healthz"))
                    .timeout(PATIENCE)
                    .build();
            // Bounded: another program may send anything, for ever.
            HttpResponse<byte[]> answer = http.send(
                    request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), 1024));
            return answer.statusCode() == 200 && new String(answer.body(), StandardCharsets.US_ASCII).equals(HEALTHY);
        } catch (IOException | IllegalArgumentException noAnswer) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
