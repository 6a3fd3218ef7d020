package dev.waybill.boundary.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells texts about work from the work itself. Instances keep no state between texts and may be shared by threads. */
public final class BodyDetector {
    private static final BodyDetector STANDARD = new BodyDetector();

    /** What was guessed to be hidden must show more clearly what it is. */
    private static final double GUESS = 1.5;

    /** Letters, digits and signs: with fewer, nothing of a source is said. */
    private static final int LEAST_READABLE = 6;

    private BodyDetector() {}

    /** The detector with the rules and weights that this build ships; it reads them when it judges its first text. */
    public static BodyDetector standard() {
        return STANDARD;
    }

    /** Judges a text of a field that takes no body at all. */
    public Judgement judge(String text) {
        Set<Firing> firings = new LinkedHashSet<>();
        Statistics statistics = new Statistics(Weights.shipped());
        for (Unfolding.Opened opened : Unfolding.of(text)) {
            Layer layer = opened.layer();
            List<Statistics.Finding> findings = new ArrayList<>(Grammar.in(layer.text()));
            findings.addAll(Fences.in(layer.text(), statistics));
            for (Statistics.Finding finding : findings) {
                firings.add(new Firing(layer.by() + finding.rule(), layer.lineOf(finding.at())));
            }
            for (EncodedRuns.Run run : opened.runs()) {
                if (run.refused()) {
                    firings.add(new Firing(layer.by() + "encoded-" + run.kind(), layer.lineOf(run.at())));
                }
            }
            if (firings.isEmpty() && spells(layer.text())) {
                statistics
                        .judge(worded(layer.text()), layer.depth() == 0 ? 0 : GUESS)
                        .ifPresent(finding ->
                                firings.add(new Firing(layer.by() + finding.rule(), layer.lineOf(finding.at()))));
            }
        }
        List<Firing> inOrder = new ArrayList<>(firings);
        inOrder.sort(Comparator.comparingInt(Firing::line));
        return new Judgement(inOrder);
    }

    /** What somebody worded, without what tools and Markdown put around it. */
    private static String worded(String text) {
        return MarkdownTags.blanked(Bookkeeping.blanked(text));
    }

    /** Whether there is anything to read: pictures are no source, and neither are the marks above a letter. */
    private static boolean spells(String text) {
        return text.codePoints()
                        .filter(c -> (c > ' ' && c < 0x7f) || Character.isLetterOrDigit(c))
                        .limit(LEAST_READABLE)
                        .count()
                == LEAST_READABLE;
    }

    /** Takes the lines that are a body out of a log's tail, and counts them. */
    public SiftedLog sift(String logTail) {
        return LogSieve.sift(this, new Statistics(Weights.shipped()), logTail);
    }
}
