package dev.waybill.conformance.detect;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.boundary.detect.BodyDetector;
import dev.waybill.boundary.detect.Firing;
import dev.waybill.boundary.detect.Judgement;
import dev.waybill.promise.Promise;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How much code gets through and how much prose is held up, on packages that the detector has not learnt from. With
 * {@code -Dwaybill.long=true} the packages that nobody looked at are measured too, and printed as they are.
 */
@Promise("R2")
final class DetectorFiguresIT {
    private static final int SEED = 20261129;
    private static final int SHOWN = 8;
    private static final int SHOWN_LENGTH = 160;
    private static final int SHORTEST = 20;

    private static Corpus corpus;

    @BeforeAll
    static void assemble() throws InterruptedException {
        corpus = Corpus.of(Corpus.Part.TEST);
    }

    @Test
    void theCorpusIsWideEnough() {
        Set<String> languages = new TreeSet<>();
        corpus.windows().forEach(window -> languages.add(window.language().replace("demo:", "")));
        System.out.println("detector: " + corpus.windows().size() + " windows in " + languages.size() + " languages, "
                + corpus.prose().size() + " descriptions; " + languages);
        assertTrue(languages.size() >= 20, languages::toString);
        assertTrue(corpus.windows().size() >= 5_000, () -> corpus.windows().size() + " windows");
        assertTrue(corpus.prose().size() >= 5_000, () -> corpus.prose().size() + " descriptions");
    }

    @Test
    void windowsAreRefused() {
        assertTrue(missed("windows", corpus, text -> text) <= 0.005);
    }

    @Test
    void flattenedWindowsAreRefused() {
        assertTrue(missed("flattened to one line", corpus, Twists::flattened) <= 0.03);
        assertTrue(missed("minified to one line", corpus, Twists::minified) <= 0.03);
    }

    @Test
    void diffsAreRefused() {
        Random random = new Random(SEED);
        assertTrue(missed("diffs", corpus, text -> diff(text, true, random)) <= 0.001);
        assertTrue(missed("diffs without heads", corpus, text -> diff(text, false, random)) <= 0.003);
    }

    @Test
    void withoutCommentsAndNamesTheyAreStillRefused() {
        assertTrue(missed("without comments", corpus, Twists::uncommented) <= 0.015);
        assertTrue(missed("without their names", corpus, Twists::renamed) <= 0.005);
    }

    @Test
    void descriptionsPass() {
        assertTrue(heldUp("descriptions", corpus) <= 0.002);
    }

    @Test
    void whatNobodyLookedAtIsPrinted() throws InterruptedException {
        if (Boolean.getBoolean("waybill.long")) {
            Corpus unseen = Corpus.of(Corpus.Part.HELD_OUT);
            missed("held out: windows", unseen, text -> text);
            missed("held out: flattened to one line", unseen, Twists::flattened);
            heldUp("held out: descriptions", unseen);
        }
    }

    private static String diff(String text, boolean headed, Random random) {
        String other =
                corpus.windows().get(random.nextInt(corpus.windows().size())).text();
        return Twists.diff(text, other, headed, random);
    }

    /** The share of windows that get through when they are said so. */
    private static double missed(String name, Corpus of, UnaryOperator<String> said) {
        List<String> worst = new ArrayList<>();
        int all = 0;
        for (Sample window : of.windows()) {
            String text = said.apply(window.text());
            if (text.strip().length() < SHORTEST) {
                continue;
            }
            all++;
            if (!BodyDetector.standard().judge(text).body()) {
                worst.add(window.language() + ", " + window.origin() + ": " + shown(text));
            }
        }
        return report(name + " get through", worst, all);
    }

    private static double heldUp(String name, Corpus of) {
        List<String> worst = new ArrayList<>();
        for (Sample description : of.prose()) {
            Judgement judgement = BodyDetector.standard().judge(description.text());
            if (judgement.body()) {
                Firing firing = judgement.firings().getFirst();
                worst.add(firing.rule() + ", " + description.origin() + ": " + shown(description.text()));
            }
        }
        return report(name + " are held up", worst, of.prose().size());
    }

    private static double report(String name, List<String> worst, int all) {
        double share = (double) worst.size() / all;
        StringBuilder lines = new StringBuilder(
                String.format(Locale.ROOT, "detector: %d of %d %s (%.3f %%)%n", worst.size(), all, name, 100 * share));
        Collections.shuffle(worst, new Random(SEED));
        worst.stream()
                .limit(SHOWN)
                .forEach(one -> lines.append("    ").append(one).append('\n'));
        System.out.print(lines);
        return share;
    }

    private static String shown(String text) {
        String line = text.replace("\n", "\\n");
        return line.length() > SHOWN_LENGTH ? line.substring(0, SHOWN_LENGTH) + "..." : line;
    }
}
