package dev.waybill.boundary.detect;

import dev.waybill.boundary.detect.LogLine.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes out of a log the lines that show a source, and leaves those that say what went wrong. A tool's own words are
 * judged too, less sharply: whoever writes {@code error:} before every line of a file gets none of them through. Places
 * on a stack look like code and are none, but nothing encoded may stand in them.
 */
final class LogSieve {
    /** Losing a line of a log costs less than refusing a text. */
    private static final double LINE = 2.5;

    private static final double SAYING = 2.5;
    private static final double LEANS = -2.5;
    private static final int FEW = 3;
    private static final int PIECE = 12;

    private final BodyDetector detector;
    private final Statistics statistics;
    private final String[] lines;
    private final LogLine[] read;
    private final String[] withheldBy;

    private LogSieve(BodyDetector detector, Statistics statistics, String logTail) {
        this.detector = detector;
        this.statistics = statistics;
        lines = logTail.split("\n", -1);
        read = new LogLine[lines.length];
        withheldBy = new String[lines.length];
        for (int i = 0; i < lines.length; i++) {
            read[i] = LogLine.of(lines[i]);
            withheldBy[i] = "";
        }
    }

    static SiftedLog sift(BodyDetector detector, Statistics statistics, String logTail) {
        LogSieve sieve = new LogSieve(detector, statistics, logTail);
        sieve.quotations();
        for (int i = 0; i < sieve.lines.length; i++) {
            sieve.alone(i);
        }
        sieve.runs(Kind.OTHER);
        sieve.runs(Kind.SAYING);
        sieve.runs(Kind.FRAME);
        return sieve.sifted();
    }

    /** What a tool shows of a source: behind a bar, above a pointer, or below a place on Python's stack. */
    private void quotations() {
        boolean report = false;
        for (int i = 0; i < lines.length; i++) {
            boolean pointed = i + 1 < lines.length && hasCaret(lines[i + 1]);
            boolean below = i > 0
                    && read[i - 1].kind() == Kind.FRAME
                    && lines[i - 1].strip().startsWith("File \"");
            boolean other = read[i].kind() == Kind.OTHER;
            report = pytest(lines[i]) || (report && !lines[i].startsWith("=") && !lines[i].startsWith("E  "));
            boolean inReport = report && (lines[i].startsWith("    ") || lines[i].startsWith("\t"));
            if (read[i].kind() == Kind.QUOTED || (other && (pointed || below || inReport))) {
                withhold(i, "quoted-source");
            }
        }
    }

    private static boolean pytest(String line) {
        return line.startsWith("____") && line.endsWith("____");
    }

    private static boolean hasCaret(String line) {
        String body = line.strip();
        return body.startsWith("^") || body.startsWith("~~");
    }

    private void alone(int i) {
        Kind kind = read[i].kind();
        if (!withheldBy[i].isEmpty() || kind == Kind.EMPTY) {
            return;
        }
        Judgement judgement = detector.judge(read[i].rest());
        if (judgement.body()) {
            boolean statistical = judgement.firings().getFirst().rule().startsWith("code-");
            boolean leans = kind == Kind.SAYING && statistics.lean(read[i].rest()) > SAYING + LINE;
            if (kind == Kind.OTHER || !statistical || leans) {
                withhold(i, judgement.firings().getFirst().rule());
            }
        } else if (kind == Kind.OTHER
                && read[i].rest().strip().length() > 8
                && statistics.lean(read[i].rest()) > LINE) {
            withhold(i, "code-line");
        }
    }

    /** Lines of one kind that follow one another are judged together: code says more in three lines than in one. */
    private void runs(Kind kind) {
        int start = 0;
        while (start < lines.length) {
            int end = start;
            StringBuilder text = new StringBuilder();
            while (end < lines.length && (read[end].kind() == kind || read[end].kind() == Kind.EMPTY)) {
                text.append(read[end].rest()).append('\n');
                end++;
            }
            if (end - start >= FEW) {
                run(start, end, kind, text.toString());
            }
            start = end + 1;
        }
    }

    private void run(int start, int end, Kind kind, String text) {
        Optional<Firing> firing = detector.judge(text).firings().stream().findFirst();
        if (firing.isEmpty()
                || (firing.get().rule().startsWith("code-")
                        && (kind == Kind.FRAME || (kind == Kind.SAYING && said(text) < SAYING)))) {
            return;
        }
        boolean encoded = !firing.get().rule().contains("code-");
        for (int i = start; i < end; i++) {
            String rest = read[i].rest();
            boolean part = encoded ? encodedPart(rest) : statistics.lean(rest) > LEANS;
            if (withheldBy[i].isEmpty() && read[i].kind() == kind && part) {
                withhold(i, firing.get().rule());
            }
        }
    }

    /** How far lines lean, or what is left of them without the words of a tool before each. */
    private double said(String text) {
        String bare = Wrapping.removed(text);
        return bare.isBlank() ? statistics.lean(text) : Math.max(statistics.lean(text), statistics.lean(bare));
    }

    /** Whether a line is one long word, as a piece of something encoded is. */
    private static boolean encodedPart(String line) {
        String body = line.strip();
        return body.length() >= PIECE && body.indexOf(' ') < 0;
    }

    private void withhold(int line, String rule) {
        withheldBy[line] = rule;
    }

    private SiftedLog sifted() {
        List<Firing> firings = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            if (withheldBy[i].isEmpty()) {
                kept.add(lines[i]);
            } else {
                firings.add(new Firing(withheldBy[i], i + 1));
            }
        }
        return new SiftedLog(String.join("\n", kept), firings.size(), firings);
    }
}
