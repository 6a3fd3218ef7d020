package dev.waybill.conformance.client;

import dev.waybill.conformance.fixture.Checkout;
import dev.waybill.conformance.fixture.ChildProcess.Outcome;
import dev.waybill.conformance.fixture.McpServersJson;
import dev.waybill.conformance.fixture.Visit;
import dev.waybill.conformance.npm.Node;
import dev.waybill.conformance.npm.NpmPackages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** The official inspector's command line, at one pinned version, with one server in its configuration. */
final class Inspector {
    /** Raise it by hand. */
    static final String VERSION = "2.12.0";

    private static final Duration RUN = Duration.ofMinutes(1);

    private final Node node;
    private final Path script;
    private final Path folder;

    private Inspector(Node node, Path script, Path folder) {
        this.node = node;
        this.script = script;
        this.folder = folder;
    }

    /** Which protocol it opens with, as its configuration names it. */
    enum ProtocolEra {
        /** 2025-11-25. */
        LEGACY,
        /** The newer where the server has it. */
        AUTO,
        /** 2026-07-28 or nothing. */
        MODERN
    }

    /** An inspector that knows one server. */
    static Inspector of(Visit visit, ProtocolEra era) throws InterruptedException {
        NpmPackages packages =
                NpmPackages.installed("inspector-" + VERSION, "@modelcontextprotocol/inspector@" + VERSION);
        Path script = packages.file("@modelcontextprotocol/inspector", "clients/launcher/build/index.js");
        ObjectNode entry = McpServersJson.entry(visit);
        entry.put("type", visit.address().isPresent() ? "streamable-http" : "stdio");
        entry.put("protocolEra", era.name().toLowerCase(Locale.ROOT));
        Path folder = Checkout.newFolder("inspector");
        try {
            Files.writeString(
                    folder.resolve("servers.json"), McpServersJson.of(entry).toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Inspector(Node.installed(), script, folder);
    }

    /** Connects, asks one method and ends; standard output holds one JSON object. */
    Outcome ask(String method, String... more) throws InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                "--cli", "--config", "servers.json", "--server", "waybill", "--format", "json", "--method", method));
        arguments.addAll(List.of(more));
        // It would otherwise look for the desktop's store of secrets, and complain where there is no desktop.
        Map<String, String> environment = Map.of("HOME", folder.toString(), "MCP_INSPECTOR_SECRET_STORE", "memory");
        return node.start(folder, environment, script, arguments).await(RUN);
    }
}
