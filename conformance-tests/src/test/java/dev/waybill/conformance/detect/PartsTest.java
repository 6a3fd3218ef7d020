package dev.waybill.conformance.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Figures mean nothing where the detector has seen the questions. */
final class PartsTest {
    @Test
    void noPackageIsInTwoPartsInWhateverVersion() {
        Map<String, Corpus.Part> seen = new HashMap<>();
        for (Corpus.Part part : Corpus.Part.values()) {
            for (String one : Packages.of(part)) {
                Corpus.Part other = seen.putIfAbsent(Packages.name(one), part);
                assertTrue(other == null || other == part, () -> one + " is in " + part + " and in " + other);
            }
        }
        assertTrue(seen.size() > 300, () -> "only " + seen.size());
    }

    @Test
    void everyVersionIsExact() {
        for (Corpus.Part part : Corpus.Part.values()) {
            for (String one : Packages.of(part)) {
                String version = Packages.version(one);
                assertEquals(
                        0, version.chars().filter(c -> "^~*<> ".indexOf(c) >= 0).count(), one);
                assertTrue(Character.isDigit(version.charAt(0)), one);
            }
        }
    }
}
