package dev.waybill.server.console.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0          | $0.00
            4999       | $0.00
            5000       | $0.01
            1234567890 | $1,234.57
            """)
    void money_is_shown_to_the_cent(long micros, String shown) {
        assertEquals(shown, Amount.dollars(micros));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1    | 1 run
            0    | 0 runs
            1000 | 1,000 runs
            """)
    void a_number_stands_with_what_it_counts(long number, String shown) {
        assertEquals(shown, Amount.counted(number, "run", "runs"));
    }
}
