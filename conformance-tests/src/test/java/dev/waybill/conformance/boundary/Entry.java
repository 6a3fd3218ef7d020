package dev.waybill.conformance.boundary;

import dev.waybill.boundary.scrub.Planted.Sample;
import dev.waybill.conformance.fixture.HttpAgent;
import dev.waybill.conformance.fixture.Json;
import dev.waybill.conformance.fixture.Reply;
import dev.waybill.conformance.fixture.Scene;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Every place of a request in which an agent can put a text of its choice. */
enum Entry {
    MESSAGE,
    LOG_TAIL,
    SUMMARY,
    TITLE,
    TICKET,
    BRANCH,
    BASE_BRANCH,
    PROJECT,
    PHASE,
    PULL_REQUEST,
    PATH,
    HANDLE,
    CHECKPOINT,
    CURSOR,
    COMMIT,
    UNKNOWN_FIELD,
    TOOL,
    RESOURCE,
    PROMPT,
    COMPLETION,
    CLIENT,
    HEADER,
    METHOD;

    /** Sends a sample through this place. */
    Reply send(HttpAgent agent, String run, Sample sample) throws InterruptedException {
        String text = Json.quote(sample.text());
        String bare = Json.quote(sample.secret());
        return switch (this) {
            case MESSAGE -> agent.call("status_report", of(run, "\"message\":" + text));
            case LOG_TAIL ->
                agent.call("build_report", of(run, "\"kind\":\"test\",\"exit_code\":1,\"log_tail\":" + text));
            case SUMMARY ->
                agent.call("checkpoint_request", of(run, "\"kind\":\"plan\",\"wait_seconds\":0,\"summary\":" + text));
            case TITLE -> agent.call("run_start", start("\"T-1\"", text, "\"planted/title\"", "\"main\"", true));
            case TICKET -> agent.call("run_start", start(bare, "\"A title\"", "\"planted/ticket\"", "\"main\"", true));
            case BRANCH -> agent.call("run_start", start("\"T-1\"", "\"A title\"", bare, "\"main\"", false));
            case BASE_BRANCH ->
                agent.call("run_start", start("\"T-1\"", "\"A title\"", "\"planted/base\"", bare, true));
            case PROJECT -> agent.call("scope_get", "{\"project\":" + bare + "}");
            case PHASE -> agent.call("status_report", of(run, "\"phase\":" + bare));
            case PULL_REQUEST ->
                agent.call(
                        "status_report",
                        of(
                                run,
                                "\"pr_url\":"
                                        + Json.quote(
                                                "https://github.com/acme/shop/pull/7?t=" + escaped(sample.secret()))));
            case PATH -> agent.call("scope_check", of(run, "\"intent\":\"write\",\"paths\":[" + bare + "]"));
            case HANDLE -> agent.call("run_get", "{\"run\":" + bare + "}");
            case CHECKPOINT -> agent.call("checkpoint_get", "{\"checkpoint\":" + bare + "}");
            case CURSOR -> agent.call("scope_get", of(run, "\"cursor\":" + bare));
            case COMMIT -> agent.call("status_report", of(run, "\"head_sha\":" + bare));
            case UNKNOWN_FIELD -> agent.call("status_report", of(run, bare + ":" + text));
            case TOOL -> agent.call(line(sample.secret()), of(run, "\"message\":" + text));
            case RESOURCE ->
                agent.request(
                        "resources/read", "{\"uri\":" + Json.quote("waybill://runs/" + line(sample.secret())) + "}");
            case PROMPT ->
                agent.request("prompts/get", "{\"name\":\"resume_run\",\"arguments\":{\"run\":" + bare + "}}");
            case COMPLETION ->
                agent.request(
                        "completion/complete",
                        "{\"ref\":{\"type\":\"ref/prompt\",\"name\":\"resume_run\"},\"argument\":{\"name\":\"run\",\"value\":"
                                + bare + "}}");
            case CLIENT ->
                agent.post(client(run, bare), bare, Map.of("Mcp-Method", "tools/call", "Mcp-Name", "status_report"));
            case HEADER -> agent.post(client(run, "\"proof\""), "\"proof\"", headers(sample.secret()));
            case METHOD -> agent.post(method(bare), bare, Map.of("Mcp-Method", "tools/list"));
        };
    }

    private static String of(String run, String fields) {
        return "{\"run\":\"" + run + "\"," + fields + "}";
    }

    private static String start(String ticket, String title, String branch, String base, boolean takeOver) {
        return "{\"project\":\"" + Scene.PROJECT + "\",\"ticket\":" + ticket + ",\"title\":" + title + ",\"branch\":"
                + branch + ",\"base_branch\":" + base + ",\"take_over\":" + takeOver + "}";
    }

    /** The words of a client about itself, and whatever else stands beside a call. */
    private static String client(String run, String word) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + word
                + ",\"method\":\"tools/call\",\"params\":{\"name\":\"status_report\","
                + "\"arguments\":{\"run\":\"" + run + "\",\"phase\":\"review\"},\"_meta\":{"
                + "\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
                + "\"io.modelcontextprotocol/clientInfo\":{\"name\":" + word + ",\"title\":" + word + ",\"version\":"
                + word
                + "},\"io.modelcontextprotocol/clientCapabilities\":{" + word + ":{}},\"progressToken\":" + word
                + ",\"traceparent\":" + word + "}}}";
    }

    private static String method(String word) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + word + ",\"method\":" + word + ",\"params\":{" + word + ":" + word
                + "}}";
    }

    /** What also stands in a header is one line, so a secret of several comes as one. */
    private static String line(String secret) {
        return secret.replace('\n', ' ').replace("\\n", " ");
    }

    private static Map<String, String> headers(String secret) {
        String line = line(secret);
        return Map.of(
                "Mcp-Method",
                "tools/call",
                "Mcp-Name",
                "status_report",
                "User-Agent",
                "agent/1.0 " + line,
                "X-Request-Id",
                line,
                "Traceparent",
                line,
                "Cookie",
                "a=" + line,
                "Referer",
                "https://example.org/" + escaped(line));
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
