package dev.waybill.boundary.detect;

import java.util.ArrayList;
import java.util.List;

/** Tells texts about work from the work itself. Instances keep no state between texts and may be shared by threads. */
public final class BodyDetector {
    private static final BodyDetector STANDARD = new BodyDetector();

    private BodyDetector() {}

    /** The detector with the rules and weights that this build ships. */
    public static BodyDetector standard() {
        return STANDARD;
    }

    /** Judges a text of a field that takes no body at all. */
    public Judgement judge(String text) {
        List<Firing> firings = new ArrayList<>();
        int line = 0;
        for (String words : text.split("\n", -1)) {
            line++;
            if (words.startsWith("@@ -") || words.startsWith("diff --git ")) {
                firings.add(new Firing("diff", line));
            }
        }
        return new Judgement(firings);
    }

    /** Takes the lines that are a body out of a log's tail, and counts them. */
    public SiftedLog sift(String logTail) {
        List<Firing> firings = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        int line = 0;
        for (String words : logTail.split("\n", -1)) {
            line++;
            if (judge(words).body()) {
                firings.add(new Firing("diff", line));
            } else {
                kept.add(words);
            }
        }
        return new SiftedLog(String.join("\n", kept), firings.size(), firings);
    }
}
