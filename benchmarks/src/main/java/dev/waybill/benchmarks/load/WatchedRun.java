package dev.waybill.benchmarks.load;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * A run whose agent reports messages with running numbers, and when each was sent and answered.
 *
 * @param id     of the run
 * @param agent  who reports
 * @param sentAt nano times by number
 */
record WatchedRun(String id, McpAgent agent, AtomicLongArray sentAt) {
    private static final String WORDS = "turn number ";

    /** What is reported with a number. */
    static String message(int number) {
        return WORDS + number + " of many";
    }

    /** The number in a line that shows such a message; 0 for any other line. */
    static int number(String line) {
        int at = line.indexOf(WORDS);
        if (at < 0) {
            return 0;
        }
        int start = at + WORDS.length();
        return Integer.parseInt(line.substring(start, line.indexOf(' ', start)));
    }
}
