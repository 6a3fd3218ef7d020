package dev.waybill.server.console.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Details of events, as people read them. */
final class FactTest {
    private static final String DIGEST = "d4822f13739738d242c0de5a933e71fa5cc4d77e8ae8dce953ad2b73c0b7df0d";

    @Test
    void numbersAreSaidInPeoplesUnits() {
        assertEquals(
                List.of(
                        new Fact("tokens in", "412,000", ""),
                        new Fact("cost", "$1.84", ""),
                        new Fact("took", "41.2 s", ""),
                        new Fact("exit code", "0", "")),
                Fact.of("{\"tokens_in\":412000,\"cost_usd_micros\":1840000,\"duration_ms\":41200,\"exit_code\":0}"));
    }

    @Test
    void aDigestIsShownByItsBeginningAndKeptWhole() {
        assertEquals(
                List.of(new Fact("scope digest", "d4822f137397", DIGEST), new Fact("head sha", "3f9c", "")),
                Fact.of("{\"scope_digest\":\"" + DIGEST + "\",\"head_sha\":\"3f9c\"}"));
    }

    @Test
    void countsThatSayNothingAreLeftOutWhileTheyAreZero() {
        assertEquals(List.of(), Fact.of("{\"withheld_lines\":0,\"skipped\":0}"));
        assertEquals(List.of(new Fact("withheld lines", "3", "")), Fact.of("{\"withheld_lines\":3}"));
    }
}
