package dev.waybill.conformance.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.conformance.fixture.ConsoleVisitor;
import dev.waybill.conformance.fixture.Json;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.conformance.fixture.TlsFront;
import dev.waybill.conformance.fixture.Waybill;
import dev.waybill.conformance.npm.Node;
import dev.waybill.conformance.npm.NpmPackages;
import dev.waybill.promise.Promise;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The console as a company runs it, behind TLS: how a scanner grades it, and what its cookie says. */
final class SecurityGradeIT {
    /** Mozilla's own scanner. Raise it by hand. */
    private static final String SCANNER = "@mdn/mdn-http-observatory";

    private static final String VERSION = "1.4.8";
    private static final Duration SCAN = Duration.ofSeconds(60);

    @Test
    @Promise({"K6", "K7"})
    void aScannerFindsNothingToWishFor() throws Exception {
        Waybill waybill = Waybill.fresh("security-grade");
        try (TlsFront front = TlsFront.open(waybill.home());
                Server server = waybill.serve("console.url=" + withoutSlash(front))) {
            front.leadTo(server);
            JsonNode graded = scan(front);
            JsonNode tests = graded.path("tests");
            System.out.println("graded by Mozilla's scanner: "
                    + graded.path("scan").path("grade").asString() + ", "
                    + graded.path("scan").path("score").asInt());
            assertTrue(tests.size() >= 10, graded::toString);
            tests.propertyStream()
                    .forEach(test -> assertTrue(
                            test.getValue().path("pass").asBoolean(false),
                            () -> test.getKey() + ": " + test.getValue().path("result")));
            assertEquals("A+", graded.path("scan").path("grade").asString());
            try (ConsoleVisitor owner =
                    ConsoleVisitor.outside(front).accept(ConsoleVisitor.firstLink(waybill), "olga")) {
                String cookie = owner.cookieAsSet();
                for (String said : List.of("__Host-waybill_session=", "Secure", "HttpOnly", "SameSite=Lax", "Path=/")) {
                    assertTrue(cookie.contains(said), cookie.replaceFirst("=[^;]*", "=..."));
                }
                assertEquals(200, owner.get("/account").statusCode());
            }
        }
    }

    private static String withoutSlash(TlsFront front) {
        String origin = front.origin().toString();
        return origin.substring(0, origin.length() - 1);
    }

    private static JsonNode scan(TlsFront front) throws Exception {
        NpmPackages packages = NpmPackages.installed("observatory", SCANNER + "@" + VERSION);
        Path script = packages.file(SCANNER, "src/scan.js");
        // Its list of hosts that browsers know as https only comes from elsewhere when it is installed; localhost is
        // none.
        Files.writeString(packages.file(SCANNER, "conf").resolve("hsts-preload.json"), "{}");
        return Json.parse(Node.installed()
                .start(
                        packages.modules(),
                        Map.of("NODE_EXTRA_CA_CERTS", front.certificate().toString()),
                        script,
                        List.of(front.origin().getAuthority()))
                .await(SCAN)
                .orThrow()
                .out());
    }
}
