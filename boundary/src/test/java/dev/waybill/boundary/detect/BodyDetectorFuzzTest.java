package dev.waybill.boundary.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.waybill.promise.Work;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Tries the detector with texts of any making, those that hide other texts in many ways before all. */
final class BodyDetectorFuzzTest {
    /** A text unfolds into at most so many layers, and into so many times its length and so much more. */
    private static final int MOST_LAYERS = 24;

    private static final int TIMES = 8;
    private static final int MORE = 8_192;

    /** Nothing is learnt from the second thousand letters, and they take as long as the first. */
    private static final int LONGEST = 1_024;

    /**
     * With Jazzer's counting of the unfolding and the grammar, which makes some thirty of one; the measures' and grams'
     * loops are left out of it. The slowest seed takes 36,000 so, and about 1,000 without.
     */
    private static final long MOST_MICROS = 60_000;

    /** A seed is a text. */
    @FuzzTest(maxDuration = "10m")
    void saysWhichRuleAndWhereAndNothingElse(byte[] data) {
        if (data.length > LONGEST && System.getenv("JAZZER_FUZZ") != null) {
            return;
        }
        String text = new String(data, StandardCharsets.UTF_8);
        List<Layer> layers =
                Unfolding.of(text).stream().map(Unfolding.Opened::layer).toList();
        assertTrue(layers.size() <= MOST_LAYERS);
        assertTrue(layers.stream().mapToInt(layer -> layer.text().length()).sum() <= text.length() * TIMES + MORE);
        BodyDetector detector = BodyDetector.standard();
        Judgement judgement = Work.within(MOST_MICROS, () -> detector.judge(text));
        assertEquals(judgement, detector.judge(text));
        hold(judgement.firings(), text);
        sift(detector, text);
    }

    /**
     * What a log keeps would pass line by line, and nothing is lost that was not counted. A tool's own words are judged
     * less sharply, see {@link LogSieve}: the rules of grammar and of encodings hold for them all the same.
     */
    private static void sift(BodyDetector detector, String log) {
        List<String> lines = Arrays.asList(log.split("\n", -1));
        SiftedLog sifted = detector.sift(log);
        hold(sifted.firings(), log);
        List<String> kept = sifted.withheldLines() == lines.size()
                ? List.of()
                : Arrays.asList(sifted.text().split("\n", -1));
        assertEquals(lines.size(), kept.size() + sifted.withheldLines());
        for (String line : kept) {
            LogLine read = LogLine.of(line);
            assertTrue(
                    detector.judge(read.rest()).firings().stream()
                            .allMatch(firing -> read.kind() != LogLine.Kind.OTHER
                                    && firing.rule().startsWith("code-")),
                    "a line was kept that is a body");
        }
    }

    private static void hold(List<Firing> firings, String text) {
        long lines = 1 + text.chars().filter(c -> c == '\n').count();
        for (Firing firing : firings) {
            assertTrue(firing.line() >= 1 && firing.line() <= lines, "line " + firing.line() + " of " + lines);
            assertTrue(
                    firing.rule().length() < 80 && firing.rule().chars().allMatch(BodyDetectorFuzzTest::ofARulesName),
                    firing::rule);
        }
    }

    private static boolean ofARulesName(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == ':';
    }
}
