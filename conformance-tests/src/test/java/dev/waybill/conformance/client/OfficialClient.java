package dev.waybill.conformance.client;

import dev.waybill.conformance.fixture.Checkout;
import dev.waybill.conformance.fixture.ChildProcess.Outcome;
import dev.waybill.conformance.fixture.Era;
import dev.waybill.conformance.fixture.Json;
import dev.waybill.conformance.fixture.ToolCall;
import dev.waybill.conformance.fixture.Visit;
import dev.waybill.conformance.npm.Node;
import dev.waybill.conformance.npm.NpmPackages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A generation of the official TypeScript client, and the script that drives it through all that a server offers. */
enum OfficialClient {
    /** It knows 2025-11-25 and nothing newer. */
    V1("@modelcontextprotocol/sdk", "1.32.2"),
    /** It knows both eras. */
    V2("@modelcontextprotocol/client", "2.4.0");

    private static final Duration WALK = Duration.ofMinutes(1);
    private static final String SHARED = "walk.mjs";

    private final String packageName;
    private final String version;

    OfficialClient(String packageName, String version) {
        this.packageName = packageName;
        this.version = version;
    }

    /**
     * Walks through all that the server offers.
     *
     * @param calls  the tool calls, in order
     * @param values for the variables of resource templates and the arguments of prompts, by name
     */
    Outcome walk(Visit visit, Era era, List<ToolCall> calls, Map<String, String> values) throws InterruptedException {
        Path folder = folder();
        try (var process = Node.installed().start(folder, Map.of(), folder.resolve(script()), List.of())) {
            process.send(plan(visit, era, calls, values).toString());
            return process.await(WALK);
        }
    }

    /** A folder with the scripts, and a link by which they find the package. */
    private Path folder() throws InterruptedException {
        NpmPackages packages = NpmPackages.installed(
                "client-" + name().toLowerCase(Locale.ROOT) + "-" + version, packageName + "@" + version);
        Path folder = Checkout.newFolder("client");
        try {
            Files.createSymbolicLink(folder.resolve("node_modules"), packages.modules());
            for (String script : List.of(script(), SHARED)) {
                try (InputStream source = OfficialClient.class.getResourceAsStream(script)) {
                    Files.copy(Optional.ofNullable(source).orElseThrow(), folder.resolve(script));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    private String script() {
        return name().toLowerCase(Locale.ROOT) + ".mjs";
    }

    private static ObjectNode plan(Visit visit, Era era, List<ToolCall> calls, Map<String, String> values) {
        ObjectNode plan = JsonNodeFactory.instance.objectNode();
        plan.put("era", era.name().toLowerCase(Locale.ROOT));
        Optional<URI> address = visit.address();
        if (address.isPresent()) {
            plan.put("url", address.get().toString());
            plan.putObject("headers").put("Authorization", "Bearer " + visit.key());
        } else {
            visit.command().forEach(plan.putArray("command")::add);
            visit.environment().forEach(plan.putObject("environment")::put);
        }
        ArrayNode tools = plan.putArray("tools");
        for (ToolCall call : calls) {
            tools.addObject().put("name", call.tool()).set("arguments", Json.parse(call.arguments()));
        }
        values.forEach(plan.putObject("values")::put);
        return plan;
    }
}
