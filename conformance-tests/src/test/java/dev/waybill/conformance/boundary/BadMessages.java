package dev.waybill.conformance.boundary;

import java.util.List;

/** Messages that are refused before any tool is asked: no JSON, ambiguous JSON, too much of it. */
final class BadMessages {
    /**
     * A message as it is sent.
     *
     * @param id    the id under which the answer comes, as JSON
     * @param named what the refusal must say
     */
    record BadMessage(String what, String text, String id, List<String> named) {
        BadMessage {
            named = List.copyOf(named);
        }

        @Override
        public String toString() {
            return what;
        }
    }

    private static final String HEAD = "{\"jsonrpc\":\"2.0\",\"id\":7001,\"method\":\"tools/call\",\"params\":";
    private static final String META = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
            + "\"io.modelcontextprotocol/clientCapabilities\":{}}";

    private BadMessages() {}

    /** {@code run} is a live handle, so that nothing but the named fault is in the way. */
    static List<BadMessage> all(String run) {
        return List.of(
                readable(
                        "the same field twice in the arguments",
                        report(run, "\"message\":\"a\",\"message\":\"b\""),
                        "params.arguments.message",
                        "twice"),
                readable(
                        "the same field twice in the parameters",
                        HEAD + "{\"name\":\"status_report\",\"name\":\"run_get\",\"arguments\":{\"run\":\"" + run
                                + "\"}," + META + "}}",
                        "params.name",
                        "twice"),
                readable(
                        "an unknown field twice",
                        report(run, "\"colour\":\"a\",\"colour\":\"b\""),
                        "field of params.arguments",
                        "twice"),
                readable(
                        "a lone high surrogate",
                        report(run, "\"message\":\"a\\ud800b\""),
                        "params.arguments.message",
                        "surrogate"),
                readable(
                        "a lone low surrogate",
                        report(run, "\"message\":\"a\\udc00b\""),
                        "params.arguments.message",
                        "surrogate"),
                readable(
                        "a lone surrogate in a name",
                        report(run, "\"a\\ud800\":\"b\""),
                        "field name under params.arguments",
                        "surrogate"),
                readable(
                        "U+0000, escaped",
                        report(run, "\"message\":\"a\\u0000b\""),
                        "params.arguments.message",
                        "U+0000"),
                readable(
                        "U+0000 in a name",
                        report(run, "\"a\\u0000\":1"),
                        "field name under params.arguments",
                        "U+0000"),
                readable(
                        "a depth of 1,000",
                        report(run, "\"message\":" + "[".repeat(1000) + "]".repeat(1000)),
                        "params.arguments.message",
                        "16"),
                readable(
                        "a number of 1,000 digits",
                        report(run, "\"counters\":{\"tokens_in\":" + "9".repeat(1000) + "}"),
                        "params.arguments.counters.tokens_in",
                        "20"),
                unreadable("NaN", report(run, "\"counters\":{\"tokens_in\":NaN}"), "JSON"),
                unreadable("Infinity", report(run, "\"counters\":{\"tokens_in\":Infinity}"), "JSON"),
                unreadable("a comment", report(run, "\"message\":\"a\"/* b */"), "JSON"),
                unreadable("half a message", report(run, "\"message\":\"a\"").substring(0, 80), "JSON"),
                unreadable("no JSON at all", "hello", "JSON"),
                unreadable("a list of messages", "[" + report(run, "\"message\":\"a\"") + "]", "one message"),
                unreadable("a number", "7", "object"),
                unreadable("a megabyte", report(run, "\"message\":\"" + "a".repeat(1_000_000) + "\""), "16384"),
                unreadable("one byte too many", sized(run, 16 * 1024 + 1), "16384"));
    }

    private static BadMessage readable(String what, String text, String... named) {
        return new BadMessage(what, text, "7001", List.of(named));
    }

    private static BadMessage unreadable(String what, String text, String... named) {
        return new BadMessage(what, text, "null", List.of(named));
    }

    private static String report(String run, String fields) {
        return HEAD + "{\"name\":\"status_report\",\"arguments\":{\"run\":\"" + run + "\"," + fields + "}," + META
                + "}}";
    }

    private static String sized(String run, int bytes) {
        String empty = report(run, "\"message\":\"\"");
        return report(run, "\"message\":\"" + "a".repeat(bytes - empty.length()) + "\"");
    }
}
