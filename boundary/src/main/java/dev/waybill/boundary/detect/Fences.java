package dev.waybill.boundary.detect;

import java.util.ArrayList;
import java.util.List;

/**
 * Pieces between fences of Markdown. A fence announces a source, so little is asked of what stands in it: only a piece
 * that leans to words, as an error message or a command's output does, passes.
 */
final class Fences {
    private static final int FEWEST_LINES = 2;
    private static final double WORDS = 0.0;

    private Fences() {}

    static List<Statistics.Finding> in(String text, Statistics statistics) {
        List<Statistics.Finding> findings = new ArrayList<>();
        int open = -1;
        int inside = 0;
        int lines = 0;
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String body = text.substring(start, end).strip();
            boolean fence = body.startsWith("```") || body.startsWith("~~~");
            lines += fence || body.isEmpty() ? 0 : 1;
            if (open >= 0 && lines >= FEWEST_LINES && (fence || end == text.length())) {
                String piece = text.substring(inside, fence ? start : end);
                if (statistics.lean(piece) > WORDS) {
                    findings.add(new Statistics.Finding("fence", open));
                }
            }
            if (fence) {
                open = open < 0 ? start : -1;
                inside = end + 1;
                lines = 0;
            }
            start = end + 1;
        }
        return findings;
    }
}
