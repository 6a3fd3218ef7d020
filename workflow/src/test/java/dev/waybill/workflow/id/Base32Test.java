package dev.waybill.workflow.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class Base32Test {
    @ParameterizedTest
    @CsvSource({
        "0, 0000000000000",
        "1, 0000000000001",
        "31, 000000000000z",
        "32, 0000000000010",
        "9223372036854775807, 7zzzzzzzzzzzz",
        "-1, fzzzzzzzzzzzz",
        "-9223372036854775808, 8000000000000"
    })
    void printsMostSignificantFirst(long bits, String text) {
        assertEquals(text, Base32.print(bits));
        assertEquals(OptionalLong.of(bits), Base32.parse(text, 0));
    }

    @Test
    void takesBackEveryNumberItPrints() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            long bits = random.nextLong() >>> random.nextInt(64);
            assertEquals(OptionalLong.of(bits), Base32.parse(Base32.print(bits), 0));
        }
    }

    @Test
    void sortsAsNumbersDo() {
        assertTrue(Base32.print(31).compareTo(Base32.print(32)) < 0);
        assertTrue(Base32.print(Long.MAX_VALUE - 1).compareTo(Base32.print(Long.MAX_VALUE)) < 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "000000000000",
                "00000000000000",
                "g000000000000",
                "z000000000000",
                "000000000000i",
                "000000000000l",
                "000000000000o",
                "000000000000u",
                "000000000000Z",
                "000000000000-",
                "000000000000 ",
                "000000000000\u0661",
                "000000000000\uffff",
                "000000000000\u007f",
                "000000000000\u0080"
            })
    void refusesEveryOtherSpelling(String text) {
        assertEquals(OptionalLong.empty(), Base32.parse(text, 0));
    }

    @Test
    void readsFromAStartToTheEnd() {
        assertEquals(OptionalLong.of(7), Base32.parse("run_0000000000007", 4));
        assertEquals(OptionalLong.empty(), Base32.parse("run_0000000000007", 3));
        assertEquals(OptionalLong.empty(), Base32.parse("run", 4));
    }
}
