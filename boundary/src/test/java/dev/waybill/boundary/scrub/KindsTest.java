package dev.waybill.boundary.scrub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class KindsTest {
    @Test
    void thereAreMoreThanAHundred() {
        assertTrue(Kinds.all().size() >= 200, "kinds: " + Kinds.all().size());
    }

    @Test
    void everyNameIsShortPlainAndUsedByOneRow() {
        Set<String> seen = new HashSet<>();
        for (Kind kind : Kinds.table()) {
            assertTrue(seen.add(kind.name()) || kind.name().equals("personal:email"), kind.name());
        }
        for (String name : Kinds.all()) {
            assertTrue(name.length() <= Mark.LONGEST_NAME, name);
            String rest = name.replaceFirst("^(secret|personal):", "");
            assertTrue(rest.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'), name);
        }
    }

    /** A mark must survive the next scrubbing, whatever stands round it. */
    @Test
    void noMarkIsFoundByAnyKind() {
        for (String name : Kinds.all()) {
            for (String frame :
                    new String[] {"%s", "x%sx", "password=%s", "token: \"%s\"", "https://a:%s@b.io", "%s%s", "%s@b.io"
                    }) {
                String text = frame.replace("%s", Mark.of(name));
                assertEquals(text, Scrubber.standard().scrub(text).text());
            }
        }
    }

    @Test
    void everyPatternCompilesAndTheWarmScrubberKnowsThem() {
        Scrubber.standard().warm();
        for (Kind kind : Kinds.table()) {
            assertFalse(kind.pattern().matcher("").matches(), kind.name());
        }
    }

    /** A row whose hints never meet its own form would be dead. */
    @Test
    void everyPlantedFormIsFoundBare() {
        Random random = new Random(5);
        for (Planted.Form form : Planted.forms()) {
            String secret = Plant.grow(form.form(), random);
            assertFalse(Scrubber.standard().scrub(secret).clean(), () -> form.kind() + ": " + secret);
        }
    }
}
