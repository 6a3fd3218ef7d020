package dev.waybill.server.message;

import java.util.Set;

/**
 * The names that an error may say: those of the protocol's messages, of the tools' inputs, of the prompts' arguments
 * and of what completes an address. Any other name is the
 * caller's own text. Written out, so that reading a message loads no catalogue; a test holds them against it.
 */
final class FieldNames {
    private static final Set<String> OF_THE_PROTOCOL = Set.of(
            "jsonrpc",
            "id",
            "method",
            "params",
            "result",
            "error",
            "name",
            "arguments",
            "cursor",
            "uri",
            "ref",
            "type",
            "argument",
            "value",
            "context",
            "level",
            "notifications",
            "resourceSubscriptions",
            "inputResponses",
            "requestState",
            "_meta",
            "progressToken",
            "requestId",
            "reason",
            "protocolVersion",
            "capabilities",
            "clientInfo",
            "version",
            "io.modelcontextprotocol/protocolVersion",
            "io.modelcontextprotocol/clientCapabilities",
            "io.modelcontextprotocol/clientInfo");

    private static final Set<String> OF_THE_TOOLS = Set.of(
            "project",
            "ticket",
            "title",
            "branch",
            "base_branch",
            "run",
            "take_over",
            "status",
            "phase",
            "message",
            "counters",
            "iterations",
            "tokens_in",
            "tokens_out",
            "cost_usd_micros",
            "head_sha",
            "pr_url",
            "kind",
            "exit_code",
            "duration_ms",
            "tests",
            "passed",
            "failed",
            "skipped",
            "findings",
            "critical",
            "high",
            "medium",
            "low",
            "log_tail",
            "intent",
            "paths",
            "summary",
            "wait_seconds",
            "checkpoint");

    private static final Set<String> OF_PROMPTS_AND_ADDRESSES = Set.of("run", "id", "slug");

    private FieldNames() {}

    static boolean known(String name) {
        return OF_THE_PROTOCOL.contains(name) || OF_THE_TOOLS.contains(name) || OF_PROMPTS_AND_ADDRESSES.contains(name);
    }
}
