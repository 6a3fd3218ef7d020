package dev.waybill.workflow.id;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every kind of id. */
final class IdTest {
    /** One kind: how it is made, printed and read. */
    record Kind<I>(
            String prefix, LongFunction<I> make, Function<I, String> print, Function<String, Optional<I>> parse) {
        @Override
        public String toString() {
            return prefix;
        }
    }

    static Stream<Kind<?>> kinds() {
        return Stream.of(
                new Kind<>("run_", RunId::new, RunId::text, RunId::parse),
                new Kind<>("chk_", CheckpointId::new, CheckpointId::text, CheckpointId::parse),
                new Kind<>("key_", KeyId::new, KeyId::text, KeyId::parse),
                new Kind<>("mem_", MemberId::new, MemberId::text, MemberId::parse),
                new Kind<>("prj_", ProjectId::new, ProjectId::text, ProjectId::parse),
                new Kind<>("wsp_", WorkspaceId::new, WorkspaceId::text, WorkspaceId::parse));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <I> void hasOneSpellingAndTakesItBack(Kind<I> kind) {
        for (long value : new long[] {1, 31, 32, 1L << 62, Long.MAX_VALUE}) {
            I id = kind.make().apply(value);
            String text = kind.print().apply(id);
            assertEquals(kind.prefix() + Base32.print(value), text);
            assertEquals(text, id.toString());
            assertEquals(Optional.of(id), kind.parse().apply(text));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <I> void isPositive(Kind<I> kind) {
        assertThrows(IllegalArgumentException.class, () -> kind.make().apply(0));
        assertThrows(IllegalArgumentException.class, () -> kind.make().apply(-1));
        assertEquals(Optional.empty(), kind.parse().apply(kind.prefix() + Base32.print(0)));
        assertEquals(Optional.empty(), kind.parse().apply(kind.prefix() + Base32.print(-1)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    <I> void refusesHostileTexts(Kind<I> kind) {
        String digits = "0000000000001";
        for (String text : new String[] {
            "",
            kind.prefix(),
            digits,
            kind.prefix() + digits + "0",
            kind.prefix() + digits + "\n",
            " " + kind.prefix() + digits,
            kind.prefix().toUpperCase(Locale.ROOT) + digits,
            kind.prefix().replace('_', '-') + digits,
            "xxx_" + digits,
            kind.prefix() + "000000000000'",
            kind.prefix() + "../../etc/pass",
            kind.prefix() + "0".repeat(100_000)
        }) {
            assertEquals(Optional.empty(), kind.parse().apply(text));
        }
    }
}
