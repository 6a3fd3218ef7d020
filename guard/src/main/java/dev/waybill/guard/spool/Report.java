package dev.waybill.guard.spool;

import dev.waybill.guard.json.BrokenInputException;
import dev.waybill.guard.json.JsonReader;
import dev.waybill.guard.json.JsonWriter;
import dev.waybill.workflow.cap.Caps;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One report. Empty texts and negative numbers stand for what does not apply.
 *
 * @param id 16 hex digits: a server takes a report once
 * @param at when, epoch milliseconds
 * @param path a path inside the repository, odd characters written {@code %XX}
 * @param rule which rule decided
 * @param tool the host's name of its tool
 * @param found {@code refused} or {@code afterwards}
 * @param count of reports dropped
 */
public record Report(
        String id,
        ReportKind kind,
        long at,
        String path,
        String rule,
        String tool,
        String found,
        long iterations,
        long tokensIn,
        long tokensOut,
        long count) {
    public static final String REFUSED = "refused";
    public static final String AFTERWARDS = "afterwards";

    /** The rule's name and a pattern. */
    private static final int RULE = Caps.PATTERN + Caps.WORD;

    private static final String PATH = "path: ";
    private static final int WORDS = 120;
    private static final int TOOL = 128;
    private static final int NONE = -1;
    static final int MOST_BYTES = 8 * 1024;

    /** A write that was refused, or found afterwards. */
    public static Report violation(String id, long at, String path, String rule, String tool, String found) {
        return new Report(id, ReportKind.VIOLATION, at, path, rule(rule), tool(tool), found, NONE, NONE, NONE, NONE);
    }

    /** A file with a flag that hides its changes from git. */
    public static Report flagged(String id, long at, String path, String rule) {
        return new Report(id, ReportKind.FLAGGED, at, path, rule(rule), "", AFTERWARDS, NONE, NONE, NONE, NONE);
    }

    /** A report without more to say than its kind. */
    public static Report plain(String id, ReportKind kind, long at) {
        return new Report(id, kind, at, "", "", "", "", NONE, NONE, NONE, NONE);
    }

    /** What was used so far. */
    public static Report counters(String id, long at, long iterations, long tokensIn, long tokensOut) {
        return new Report(
                id,
                ReportKind.COUNTERS,
                at,
                "",
                "",
                "",
                "",
                Math.min(iterations, Caps.COUNT),
                Math.min(tokensIn, Caps.COUNTER),
                Math.min(tokensOut, Caps.COUNTER),
                NONE);
    }

    /** Reports that were not kept. */
    public static Report dropped(String id, long at, long count) {
        return new Report(id, ReportKind.DROPPED, at, "", "", "", "", NONE, NONE, NONE, Math.min(count, Caps.COUNT));
    }

    /** The report as it is kept and sent. */
    public String toJson() {
        JsonWriter writer = new JsonWriter();
        write(writer);
        return writer.toString();
    }

    /** Adds the report to a document. */
    public void write(JsonWriter writer) {
        writer.beginObject()
                .field("id", id)
                .field("kind", kind.text())
                .field("at", at)
                .field("path", path)
                .field("rule", rule)
                .field("tool", tool)
                .field("found", found)
                .field("iterations", iterations)
                .field("tokens_in", tokensIn)
                .field("tokens_out", tokensOut)
                .field("count", count)
                .endObject();
    }

    static Report parse(String json) throws BrokenInputException, IOException {
        String id = "";
        ReportKind kind = ReportKind.HEARD;
        long at = 0;
        String path = "";
        String rule = "";
        String tool = "";
        String found = "";
        long iterations = NONE;
        long tokensIn = NONE;
        long tokensOut = NONE;
        long count = NONE;
        try (JsonReader reader =
                new JsonReader(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), MOST_BYTES)) {
            reader.beginObject();
            while (reader.nextField()) {
                switch (reader.field()) {
                    case "id" -> id = reader.text(Caps.WORD);
                    case "kind" -> kind = ReportKind.of(reader.text(Caps.WORD));
                    case "at" -> at = reader.number();
                    case "path" -> path = reader.text(4 * Caps.PATH);
                    case "rule" -> rule = reader.text(4 * RULE);
                    case "tool" -> tool = reader.text(TOOL);
                    case "found" -> found = reader.text(Caps.WORD);
                    case "iterations" -> iterations = reader.number();
                    case "tokens_in" -> tokensIn = reader.number();
                    case "tokens_out" -> tokensOut = reader.number();
                    case "count" -> count = reader.number();
                    default -> reader.skip();
                }
            }
            reader.end();
        }
        return new Report(id, kind, at, path, rule, tool, found, iterations, tokensIn, tokensOut, count);
    }

    /** A rule as a server takes it: a list and its pattern, or plain words after {@code path:} and {@code flag:}. */
    private static String rule(String rule) {
        int words = rule.startsWith(PATH) ? PATH.length() : 0;
        return words == 0
                ? cut(rule, RULE)
                : PATH + keep(rule.substring(words).toLowerCase(Locale.ROOT), " -',.", WORDS);
    }

    private static String tool(String tool) {
        return keep(tool, "_.:/-", TOOL);
    }

    /** Letters, digits and some signs; all else is a blank or, where that is none of the signs, a line. */
    private static String keep(String text, String signs, int most) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length() && out.length() < most; i++) {
            char next = text.charAt(i);
            boolean plain =
                    (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') || (next >= '0' && next <= '9');
            out.append(plain || signs.indexOf(next) >= 0 ? next : signs.charAt(0));
        }
        return out.toString();
    }

    private static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most));
    }
}
