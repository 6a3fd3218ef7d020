package dev.waybill.server.console.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {
    private static String cell(String words) {
        return new CsvText().text(words).toString();
    }

    @Test
    void cells_are_parted_by_commas_and_lines_by_both_characters() {
        CsvText csv = new CsvText();
        csv.text("Day").number("1").end();
        csv.text("2026-11-28").number("0.000001").end();
        assertEquals("\"Day\",1\r\n\"2026-11-28\",0.000001\r\n", csv.toString());
    }

    @Test
    void quotes_are_doubled_and_commas_stay_in_their_cell() {
        assertEquals("\"a \"\"b\"\", c\"", cell("a \"b\", c"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=HYPERLINK(\"http://evil.example\")",
                "+1+1",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1+1)*cmd|' /C calc'!A0",
                "\t=1+1",
                "\r=1+1",
                "\n=1+1",
                "  =1+1",
                "|calc",
                "%0A=1+1",
                "\uFF1D1+1",
                "\uFF201+1"
            })
    void what_a_spreadsheet_would_run_becomes_text(String formula) {
        assertTrue(cell(formula).startsWith("\"'"), cell(formula));
    }

    @ParameterizedTest
    @ValueSource(strings = {"laptop", "a=b", "build-1", "'quoted'", "", "日本"})
    void what_it_would_not_run_stays_as_it_is(String words) {
        assertEquals("\"" + words + "\"", cell(words));
    }

    @Test
    void a_cell_steers_no_terminal_and_begins_no_line() {
        String cell = cell("a\u001b[2Jb\r\n=1+1\u0000\u009b31m");
        assertFalse(cell.chars().anyMatch(Character::isISOControl), cell);
    }
}
