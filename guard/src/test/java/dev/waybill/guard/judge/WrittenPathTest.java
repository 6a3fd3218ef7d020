package dev.waybill.guard.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.waybill.workflow.scope.RepositoryPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WrittenPathTest {
    @Test
    void anOrdinaryNameIsItself() {
        assertEquals("src/Übung [1].txt", WrittenPath.of("src/Übung [1].txt"));
    }

    @Test
    void oddCharactersAreSpelledOut() {
        assertEquals("a%0Ab", WrittenPath.of("a\nb"));
        assertEquals("100%25", WrittenPath.of("100%"));
        assertEquals("a%2E/b", WrittenPath.of("a./b"));
        assertEquals("%7Ea", WrittenPath.of("~a"));
        assertEquals("c%3Ax", WrittenPath.of("c:x"));
        assertEquals("a%EF%BF%BD", WrittenPath.of("a\uD800"));
        assertEquals("a%E2%80%AEb", WrittenPath.of("a\u202Eb"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "a//b", "..", "a/../b", "\n", "GIT~1", "a/.", " ", "x\\y", "\u0000"})
    void whateverComesTheGrammarTakesIt(String name) {
        assertInstanceOf(RepositoryPath.Parsed.Valid.class, RepositoryPath.parse(WrittenPath.of(name)));
        assertInstanceOf(
                RepositoryPath.Parsed.Valid.class, RepositoryPath.parse(WrittenPath.of(name + "é\n".repeat(400))));
    }
}
