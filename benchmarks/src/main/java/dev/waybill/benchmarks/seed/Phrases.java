package dev.waybill.benchmarks.seed;

import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

/** What agents say, in the lengths in which they say it. */
final class Phrases {
    private static final List<String> TITLES = List.of(
            "Retry the token call when the clock is off",
            "Page the export by its key",
            "Show the plan's price in the user's currency",
            "Drop the second read of the settings",
            "Let the search ignore accents",
            "Move the nightly job to its own queue",
            "Say what to do when the upload is too large",
            "Keep the draft when the connection is lost");
    private static final List<String> MESSAGES = List.of(
            "wrote the parser and its tests, next the error messages",
            "two of the integration tests fail because the fixture has an older schema; bringing it up to date",
            "the change is small: one query became two, and the page no longer waits for the slower one",
            "looked through the callers: three of them rely on the order, so it stays",
            "done with the happy path; the limits and what is said at them come next",
            "renamed the port after what it does and moved the adapter beside it; nothing else changed");
    private static final List<String> QUESTIONS = List.of(
            "The plan: a table of its own for rates, filled once a day, read at checkout. Two migrations. May I begin?",
            "All tests pass and the branch is pushed. Please look at the retry in the client: it waits up to 8 seconds.",
            "Merging this changes the format of the export for everybody who reads it. Shall it go in?");
    private static final List<String> ANSWERS = List.of("go ahead", "fine, but keep the old format for a month", "");
    private static final String LOG = "Tests run: 214, failures: 0, errors: 0, skipped: 3";

    private final RandomGenerator random;

    Phrases(RandomGenerator random) {
        this.random = random;
    }

    String title() {
        return one(TITLES);
    }

    String message() {
        return one(MESSAGES);
    }

    String question() {
        return one(QUESTIONS);
    }

    String answer() {
        return one(ANSWERS);
    }

    String log() {
        return LOG;
    }

    /** As git names one. */
    String commit() {
        byte[] bytes = new byte[20];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
