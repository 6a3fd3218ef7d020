package dev.waybill.server.cli.boundary;

import dev.waybill.boundary.policy.Mode;
import dev.waybill.boundary.policy.Outcome;
import dev.waybill.boundary.policy.TextPolicy;
import dev.waybill.server.cli.output.JsonEscapes;
import dev.waybill.server.json.Json;
import dev.waybill.server.screen.TextField;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

/** Judges texts as the server would and writes a line of JSON for each. */
final class VerdictWriter {
    /** The rule's name where the field's grammar refuses, as it does before the boundary is asked. */
    private static final String FORM = "form";

    private static final int BUFFER = 64 * 1024;

    private final PrintStream out;
    private final Mode mode;
    private final TextPolicy policy = TextPolicy.standard();
    private final StringBuilder buffer = new StringBuilder(BUFFER);

    VerdictWriter(PrintStream out, Mode mode) {
        this.out = out;
        this.mode = mode;
    }

    /** Caps are left out on purpose: what is tried here is the text, and a window of code is what people try. */
    void write(TextField field, String text) {
        if (!text.isEmpty() && field.form().brokenRule(text).isPresent()) {
            append("refused", List.of(FORM), 0, List.of(), "");
            return;
        }
        switch (policy.decide(mode, field.kind(), Integer.MAX_VALUE, text)) {
            case Outcome.Accepted accepted ->
                append(
                        accepted.withheldLines() > 0 ? "withheld" : "accepted",
                        accepted.withheldBy(),
                        accepted.withheldLines(),
                        accepted.scrubbed(),
                        accepted.text());
            case Outcome.Refused refused -> append("refused", refused.rules(), 0, List.of(), "");
        }
    }

    void flush() {
        out.writeBytes(buffer.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
        buffer.setLength(0);
    }

    private void append(
            String verdict, Collection<String> rules, int withheldLines, Collection<String> scrubbed, String stored) {
        StringBuilder line = new StringBuilder(stored.length() + 120)
                .append("{\"verdict\":\"")
                .append(verdict);
        names(line.append("\",\"rules\":"), rules);
        line.append(",\"withheld_lines\":").append(withheldLines);
        names(line.append(",\"scrubbed\":"), scrubbed);
        Json.appendQuoted(line.append(",\"stored\":"), stored);
        buffer.append(JsonEscapes.apply(line.append('}').toString())).append('\n');
        if (buffer.length() >= BUFFER) {
            flush();
        }
    }

    private static void names(StringBuilder line, Collection<String> names) {
        line.append('[');
        String before = "";
        for (String name : names) {
            Json.appendQuoted(line.append(before), name);
            before = ",";
        }
        line.append(']');
    }
}
