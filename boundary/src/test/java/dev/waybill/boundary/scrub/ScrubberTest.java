package dev.waybill.boundary.scrub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScrubberTest {
    private static final long SEED = 20_261_128;

    /** Nothing longer gets past the transport. */
    private static final int LONGEST_REQUEST = 16 * 1024;

    private final Scrubber scrubber = Scrubber.standard();

    @Test
    void aThousandPlantedSecretsOfEveryKindAreGone() {
        List<Planted.Sample> samples = Planted.samples(10, new Random(SEED));
        List<String> survived = new ArrayList<>();
        Set<String> kinds = new TreeSet<>();
        for (Planted.Sample sample : samples) {
            Scrubbed scrubbed = scrubber.scrub(sample.text());
            kinds.addAll(scrubbed.kinds());
            if (sample.survivesIn(scrubbed.text())) {
                survived.add(sample.kind() + ": " + sample.text() + " -> " + scrubbed.text());
            }
        }
        assertTrue(samples.size() >= 1_000, "planted " + samples.size());
        assertTrue(kinds.size() >= 100, "kinds " + kinds.size());
        assertTrue(survived.size() <= samples.size() / 1_000, () -> String.join("\n", survived));
    }

    @Test
    void nearlyEveryFindCarriesItsOwnName() {
        int named = 0;
        List<Planted.Sample> samples = Planted.samples(3, new Random(SEED));
        List<String> others = new ArrayList<>();
        for (Planted.Sample sample : samples) {
            Scrubbed scrubbed = scrubber.scrub(sample.text());
            if (scrubbed.kinds().contains(sample.kind())) {
                named++;
            } else {
                others.add(sample.kind() + " as " + scrubbed.kinds());
            }
        }
        assertTrue(named >= samples.size() * 98 / 100, others::toString);
    }

    @Test
    void aSecondScrubbingChangesNothing() {
        for (Planted.Sample sample : Planted.samples(3, new Random(SEED + 1))) {
            Scrubbed once = scrubber.scrub(sample.text());
            Scrubbed twice = scrubber.scrub(once.text());
            assertEquals(once.text(), twice.text());
            assertTrue(twice.clean(), () -> twice.kinds() + " in " + once.text());
        }
    }

    @Test
    void severalFindsEachGetTheirMarkAndTheRestStays() {
        String token = Plant.grow("ghp_{A36}", new Random(SEED));
        Scrubbed scrubbed = scrubber.scrub("push as " + token + " failed, ask ann@example.org (twice)");
        assertEquals("push as [secret:github-token] failed, ask [personal:email] (twice)", scrubbed.text());
        assertEquals(Set.of("secret:github-token", "personal:email"), scrubbed.kinds());
    }

    @Test
    void theSurestNameWinsWhereFindsOverlap() {
        String token = Plant.grow("ghp_{A36}", new Random(SEED));
        assertEquals(
                Set.of("secret:github-token"),
                scrubber.scrub("password=" + token).kinds());
        assertEquals(
                Set.of("secret:github-token"),
                scrubber.scrub("{\"token\": \"" + token + "\"}").kinds());
    }

    @Test
    void aKeyGluedToOtherLettersIsAKeyStill() {
        String key = "AKIA" + "IOSFODNN7QZXCVBN";
        String text = "eyJ.".repeat(20) + "9" + key + "J.eyJ.J" + ".eyJ".repeat(20);
        assertFalse(scrubber.scrub(text).text().contains(key));
        assertTrue(scrubber.scrub("ASIAPACIFICDEVELOPMENTBANK").clean());
    }

    @Test
    void aNameStaysAndItsValueGoes() {
        assertEquals(
                "PASSWORD=[secret:password] make",
                scrubber.scrub("PASSWORD=hunter22 make").text());
        assertEquals(
                "postgres://[secret:url-credentials]@db.internal:5432/x",
                scrubber.scrub("postgres://app:hunter22@db.internal:5432/x").text());
    }

    @Test
    void whatLooksLikeAMarkButIsNoneIsTextLikeAnyOther() {
        assertEquals("[secret:nothing]", scrubber.scrub("[secret:nothing]").text());
        assertEquals(
                "[secret:[personal:email]]",
                scrubber.scrub("[secret:ann@example.org]").text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "[",
                "[secret:",
                "[secret:jwt",
                "\ud800",
                "\udc00x",
                "\u0000",
                "@",
                "://",
                "+",
                "-----begin",
                "eyJ.",
                "=",
                "%2b"
            })
    void oddScrapsStayAsTheyAre(String text) {
        assertEquals(new Scrubbed(text, new TreeSet<>()), scrubber.scrub(text));
    }

    /** Texts that a backtracking or a quadratic search would spend minutes on. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "eyJ", "sk-", "a.", "password=", "token: ", "+1 ", "call 1234567 ", "4111 ", "a@", "@a.", "://a:",
                        "-----BEGIN ",
                "-----END KEY-----", "A", "aB3", "[secret:jwt]", "1-", "ghp_\n", "DE12 ", "AKIA", "\u200b", "\\n",
                        "x.y1Z2aB.", "\""
            })
    void longRepetitionsEnd(String piece) {
        String text = piece.repeat(LONGEST_REQUEST / piece.length());
        Scrubbed once = scrubber.scrub(text);
        assertEquals(once.text(), scrubber.scrub(once.text()).text());
    }
}
