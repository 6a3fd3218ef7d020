package dev.waybill.conformance.boundary;

import dev.waybill.conformance.fixture.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Everything that a tool must refuse by its contract alone. The numbers stand here a second time on purpose: read
 * from {@code Caps} they would prove that a constant equals itself.
 */
final class BadCalls {
    /** Names under which a file's contents have been seen to travel. */
    private static final List<String> BODY_FIELDS = List.of("content", "diff", "file", "patch", "prompt");

    /** One code point each that other ways of counting take for two, three or four. */
    private static final List<String> FILLERS = List.of("a", "\uD83D\uDE00", "\u0301", "\uD835\uDD38", "\u4E2D");

    private static final String EMOJI = "\uD83D\uDE00";

    private BadCalls() {}

    static List<BadCall> all() {
        List<BadCall> all = new ArrayList<>();
        unknownFields(all);
        tooLong(all);
        wrongTypes(all);
        numbers(all);
        paths(all);
        singleLines(all);
        grammars(all);
        return List.copyOf(all);
    }

    /** Calls that are just within their caps, counted in code points. */
    static List<BadCall> justFits() {
        return List.of(
                GoodCall.STATUS_REPORT.withText("message", EMOJI.repeat(500), "500 emoji"),
                GoodCall.STATUS_REPORT.withText("message", "e" + "\u0301".repeat(499), "a letter with 499 marks"),
                GoodCall.BUILD_REPORT.withText("log_tail", EMOJI.repeat(500), "500 emoji"),
                GoodCall.CHECKPOINT_REQUEST.withText("summary", EMOJI.repeat(2000), "2,000 emoji"),
                GoodCall.RUN_START.withText("title", EMOJI.repeat(120), "120 emoji"),
                GoodCall.RUN_START.withText("ticket", "\u4E2D".repeat(64), "64 Han characters"));
    }

    private static void unknownFields(List<BadCall> all) {
        for (GoodCall call : GoodCall.values()) {
            for (String field : BODY_FIELDS) {
                all.add(call.withText(field, "package x; class Y {}", "unknown field " + field, "never takes"));
            }
            all.add(call.withText("colour", "red", "unknown field colour", call.tool()));
        }
        all.add(GoodCall.STATUS_REPORT.with("counters.bytes", "1", "unknown field inside an object", "counters"));
        all.add(GoodCall.BUILD_REPORT.with("tests.names", "[]", "unknown field inside an object", "tests"));
    }

    private static void tooLong(List<BadCall> all) {
        for (String filler : FILLERS) {
            String what = "one U+%04X over the cap".formatted(filler.codePointAt(0));
            over(all, GoodCall.STATUS_REPORT, "message", filler, 500, what);
            over(all, GoodCall.BUILD_REPORT, "log_tail", filler, 500, what);
            over(all, GoodCall.CHECKPOINT_REQUEST, "summary", filler, 2000, what);
            over(all, GoodCall.RUN_START, "ticket", filler, 64, what);
            over(all, GoodCall.RUN_START, "title", filler, 120, what);
            over(all, GoodCall.RUN_START, "branch", filler, 200, what);
            over(all, GoodCall.RUN_START, "base_branch", filler, 200, what);
            over(all, GoodCall.RUN_START, "project", filler, 64, what);
            over(all, GoodCall.STATUS_REPORT, "phase", filler, 32, what);
            over(all, GoodCall.STATUS_REPORT, "head_sha", filler, 64, what);
            over(all, GoodCall.STATUS_REPORT, "run", filler, 31, what);
            over(all, GoodCall.SCOPE_GET, "cursor", filler, 64, what);
            all.add(GoodCall.SCOPE_CHECK.with(
                    "paths", "[\"" + filler.repeat(513) + "\"]", "path " + what, "paths", "512"));
        }
        all.add(GoodCall.STATUS_REPORT.withText(
                "pr_url", "https://github.com/" + "a".repeat(282), "one over the cap", "pr_url", "300"));
        all.add(GoodCall.SCOPE_CHECK.with("paths", "[" + "\"a\",".repeat(200) + "\"a\"]", "201 paths", "paths", "200"));
        all.add(GoodCall.SCOPE_CHECK.with("paths", "[]", "no path", "paths", "1"));
    }

    private static void over(List<BadCall> all, GoodCall call, String field, String filler, int cap, String what) {
        all.add(call.withText(field, filler.repeat(cap + 1), field + " " + what, field, Integer.toString(cap)));
    }

    private static void wrongTypes(List<BadCall> all) {
        for (String wrong : List.of("1", "true", "null", "[]", "{}", "[\"a\"]")) {
            all.add(GoodCall.STATUS_REPORT.with("message", wrong, "message is " + wrong, "message"));
            all.add(GoodCall.RUN_START.with("title", wrong, "title is " + wrong, "title"));
            all.add(GoodCall.STATUS_REPORT.with("run", wrong, "run is " + wrong, "run"));
            all.add(GoodCall.BUILD_REPORT.with("kind", wrong, "kind is " + wrong, "kind"));
        }
        for (String wrong : List.of("\"0\"", "true", "null", "[]", "{}", "\"\"")) {
            all.add(GoodCall.BUILD_REPORT.with("exit_code", wrong, "exit_code is " + wrong, "exit_code"));
            all.add(GoodCall.CHECKPOINT_GET.with("wait_seconds", wrong, "wait_seconds is " + wrong, "wait_seconds"));
            all.add(GoodCall.STATUS_REPORT.with("counters.tokens_in", wrong, "tokens_in is " + wrong, "tokens_in"));
        }
        for (String wrong : List.of("1", "\"a\"", "null", "[]")) {
            all.add(GoodCall.STATUS_REPORT.with("counters", wrong, "counters is " + wrong, "counters"));
        }
        all.add(GoodCall.SCOPE_CHECK.with("paths", "\"src\"", "paths is a text", "paths"));
        all.add(GoodCall.SCOPE_CHECK.with("paths", "[1]", "a path is a number", "paths"));
        all.add(GoodCall.RUN_START.with("take_over", "\"true\"", "take_over is a text", "take_over"));
        all.add(GoodCall.RUN_START.with("take_over", "1", "take_over is a number", "take_over"));
        all.add(GoodCall.STATUS_REPORT.withText("status", "done", "a status that is none", "status", "complete"));
        all.add(GoodCall.STATUS_REPORT.withText("status", "Running", "a status in capitals", "status", "running"));
        all.add(GoodCall.BUILD_REPORT.withText("kind", "compile", "a kind that is none", "kind", "build"));
    }

    private static void numbers(List<BadCall> all) {
        for (String wrong : List.of("-1", "1000000000001", "9223372036854775808", "1e30", "1.5", "-0.5")) {
            all.add(GoodCall.STATUS_REPORT.with("counters.tokens_in", wrong, "tokens_in " + wrong, "tokens_in"));
            all.add(GoodCall.STATUS_REPORT.with("counters.cost_usd_micros", wrong, "cost " + wrong, "cost_usd_micros"));
        }
        all.add(GoodCall.STATUS_REPORT.with("counters.iterations", "1000001", "iterations", "iterations", "1000000"));
        all.add(GoodCall.BUILD_REPORT.with("exit_code", "256", "exit code 256", "exit_code", "255"));
        all.add(GoodCall.BUILD_REPORT.with("exit_code", "-1", "exit code -1", "exit_code"));
        all.add(GoodCall.BUILD_REPORT.with("duration_ms", "604800001", "over a week", "duration_ms", "604800000"));
        all.add(GoodCall.BUILD_REPORT.with("tests.failed", "-1", "negative tests", "tests.failed"));
        all.add(GoodCall.BUILD_REPORT.with("findings.high", "1000001", "a million findings", "findings.high"));
        all.add(GoodCall.CHECKPOINT_GET.with("wait_seconds", "21", "21 seconds", "wait_seconds", "20"));
        all.add(GoodCall.CHECKPOINT_REQUEST.with("wait_seconds", "-1", "-1 seconds", "wait_seconds", "0"));
    }

    private static void paths(List<BadCall> all) {
        for (String path : List.of(
                "../secret",
                "a/../b",
                "..",
                "./a",
                "a//b",
                "a/",
                "/etc/passwd",
                "\\etc\\passwd",
                "C:\\Windows",
                "c:/windows",
                "C:a",
                "\\\\server\\share\\a",
                "//server/share/a",
                "file:///etc/passwd",
                "https://example.org/a",
                "a\u0000b",
                "a\nb",
                "a\u001Bb",
                "a\u202Eb",
                "~/a",
                "secrets./a",
                "")) {
            all.add(GoodCall.SCOPE_CHECK.with(
                    "paths", "[\"src/a\"," + Json.quote(path) + "]", "path " + shown(path), "paths[1]"));
        }
    }

    /** A text for the report, with what can't be seen spelled out. */
    private static String shown(String text) {
        return text.codePoints()
                .mapToObj(c -> c < 0x20 || c > 0x7E ? "U+%04X".formatted(c) : Character.toString(c))
                .collect(Collectors.joining());
    }

    private static void singleLines(List<BadCall> all) {
        for (String breaker :
                List.of("\n", "\r", "\t", "\u0000", "\u0007", "\u001B", "\u0085", "\u2028", "\u2029", "\u200B")) {
            String what = " holds U+%04X".formatted(breaker.codePointAt(0));
            for (String field : List.of("ticket", "title", "branch", "base_branch", "project")) {
                all.add(GoodCall.RUN_START.withText(field, "a" + breaker + "b", field + what, field));
            }
            all.add(GoodCall.STATUS_REPORT.withText("phase", "a" + breaker + "b", "phase" + what, "phase"));
            all.add(GoodCall.STATUS_REPORT.withText(
                    "pr_url", "https://github.com/a" + breaker + "b", "pr_url" + what, "pr_url"));
        }
        all.add(GoodCall.STATUS_REPORT.withText(
                "message", "a\u0000b", "message holds U+0000", "params.arguments.message", "U+0000"));
        all.add(GoodCall.BUILD_REPORT.withText("log_tail", "a\u001B[31mb", "log_tail holds an escape", "log_tail"));
        all.add(GoodCall.CHECKPOINT_REQUEST.withText(
                "summary", "a\u0000b", "summary holds U+0000", "params.arguments.summary", "U+0000"));
    }

    private static void grammars(List<BadCall> all) {
        for (String ref :
                List.of("-x", "a/-x", "a..b", "a/", "/a", "a.lock", "a b", "a~1", "a^", "a:b", "a?b", "a@{0}")) {
            all.add(GoodCall.RUN_START.withText("branch", ref, "branch " + ref, "branch"));
        }
        for (String url : List.of(
                "http://github.com/a/b/pull/1",
                "ftp://github.com/a",
                "javascript:alert(1)",
                "https://evil.example/a",
                "https://github.com.evil.example/a",
                "https://user:pass@github.com/a",
                "https://github.com:444/a",
                "//github.com/a",
                "github.com/a")) {
            all.add(GoodCall.STATUS_REPORT.withText("pr_url", url, "pr_url " + url, "pr_url"));
        }
        all.add(GoodCall.STATUS_REPORT.withText("head_sha", "abc123", "a short commit id", "head_sha", "40"));
        all.add(GoodCall.STATUS_REPORT.withText("head_sha", "A".repeat(40), "a commit id in capitals", "head_sha"));
        all.add(GoodCall.STATUS_REPORT.withText("run", "run_0000000000001", "an id without its fence", "run"));
        all.add(GoodCall.CHECKPOINT_GET.withText("checkpoint", "1", "no checkpoint id", "checkpoint"));
        all.add(new BadCall(
                "two things at once", "scope_get", "{\"run\":\"{{run}}\",\"project\":\"shop\"}", List.of("project")));
        all.add(new BadCall("neither of two things", "scope_get", "{}", List.of("project")));
        all.add(new BadCall("nothing at all", "run_start", "{}", List.of("required")));
    }
}
