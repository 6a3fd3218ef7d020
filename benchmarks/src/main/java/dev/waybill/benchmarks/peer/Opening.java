package dev.waybill.benchmarks.peer;

import java.util.List;

/** How a host that wants the list of tools begins, in each era; it waits for an answer before it goes on. */
enum Opening {
    /** 2026-07-28: every request states what it needs. */
    NEWER(
            List.of("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"server/discover\",\"params\":{" + Opening.META + "}}"),
            List.of("{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\",\"params\":{" + Opening.META + "}}")),

    /** 2025-11-25: a session is opened first. */
    OLDER(
            List.of("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
                    + "\"2025-11-25\",\"capabilities\":{},\"clientInfo\":{\"name\":\"start\",\"version\":\"1\"}}}"),
            List.of(
                    "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
                    "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"tools/list\",\"params\":{}}"));

    private static final String META = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
            + "\"io.modelcontextprotocol/clientInfo\":{\"name\":\"start\",\"version\":\"1\"},"
            + "\"io.modelcontextprotocol/clientCapabilities\":{}}";

    private final String first;
    private final String second;

    Opening(List<String> first, List<String> second) {
        this.first = String.join("\n", first) + "\n";
        this.second = String.join("\n", second) + "\n";
    }

    /** What is sent at once; one answer comes. */
    String first() {
        return first;
    }

    /** What is sent after that answer; the list comes. */
    String second() {
        return second;
    }
}
