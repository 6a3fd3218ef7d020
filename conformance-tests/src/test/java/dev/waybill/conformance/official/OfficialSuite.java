package dev.waybill.conformance.official;

import dev.waybill.conformance.fixture.Checkout;
import dev.waybill.conformance.fixture.ChildProcess.Outcome;
import dev.waybill.conformance.fixture.Era;
import dev.waybill.conformance.npm.Node;
import dev.waybill.conformance.npm.NpmPackages;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The official conformance suite. It is given a revision and no list of expected failures: what that revision
 * requires is frozen in the suite, and runs with what it only reports.
 */
final class OfficialSuite {
    /** Raise it by hand. */
    static final String VERSION = "0.2.0-alpha.12";

    private static final Duration RUN = Duration.ofMinutes(4);

    private OfficialSuite() {}

    /** Runs all that a revision requires, and all that it only reports, against a server that asks for no key. */
    static SuiteReport run(URI server, Era era) throws InterruptedException {
        NpmPackages packages =
                NpmPackages.installed("conformance-" + VERSION, "@modelcontextprotocol/conformance@" + VERSION);
        Path script = packages.file("@modelcontextprotocol/conformance", "dist/index.js");
        Path folder = Checkout.newFolder("official-suite");
        Node node = Node.installed();
        List<String> arguments = List.of(
                "server",
                "--url",
                server.toString(),
                "--requirements",
                era.revision(),
                "--output-dir",
                folder.resolve("checks").toString());
        Outcome outcome = node.start(folder, Map.of("HOME", folder.toString()), script, arguments)
                .await(RUN);
        return SuiteReport.read(era.revision(), outcome.out(), folder.resolve("checks"));
    }

    /** Leaves a report in {@code target/official-suite}, for whoever wants more than the build's word. */
    static void keep(String name, String text) throws IOException {
        Path folder = Files.createDirectories(Checkout.target().resolve("official-suite"));
        Files.writeString(folder.resolve(name), text);
    }
}
