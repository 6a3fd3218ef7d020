package dev.waybill.conformance.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** What change logs in English lack and agents send: other scripts, accents, emoji, and short words on how a run goes. */
final class ProseForms {
    private static final int ONE_IN = 16;
    private static final int STATUSES = 3_000;
    private static final String[] EMOJI = {
        "\uD83C\uDF89",
        "\uD83D\uDE80",
        "\u2705",
        "\uD83D\uDC1B",
        "\uD83D\uDC69\u200D\uD83D\uDCBB",
        "\u26A0\uFE0F",
        "\uD83C\uDFF3\uFE0F\u200D\uD83C\uDF08",
        "\u2728",
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\u200D\uD83D\uDC66",
        "\u2192",
        "\u2014",
        "\u2026",
        "\u2022",
        "\u2264"
    };
    private static final String[] DOINGS = {
        "Iteration",
        "Step",
        "Attempt",
        "Phase",
        "Batch",
        "Run",
        "Test",
        "Build",
        "Round",
        "Tests",
        "Coverage",
        "Progress",
        "Lint",
        "Review",
        "Deploy",
        "Checkpoint",
        "Migration",
        "Deps"
    };
    private static final String[] ENDS = {
        "done",
        "passed",
        "failed",
        "green",
        "in progress",
        "waiting for review",
        "blocked",
        "ok",
        "skipped",
        "running",
        "retrying",
        "paused",
        "finished",
        "started",
        "needs approval",
        "timed out",
        "cancelled",
        "almost there"
    };

    private static final String[] BETWEEN = {"\n", " ", "\n- ", ", ", "; ", ". ", " | "};

    private ProseForms() {}

    static List<String> otherwise(String text, Random random) {
        List<String> forms = new ArrayList<>();
        switch (random.nextInt(ONE_IN)) {
            case 0 -> forms.add(foreign(text, random.nextBoolean() ? " " : ""));
            case 1 -> forms.add(accented(text, random));
            case 2 -> forms.add(adorned(text, random));
            case 3, 4 -> forms.add(subjectAndBody(text));
            default -> {}
        }
        return forms;
    }

    /** As in another script, with or without spaces between the words: the detector can't tell one letter from another. */
    private static String foreign(String text, String space) {
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            other.append(c == ' ' ? space : Character.isLetter(c) ? "\u0436" : String.valueOf(c));
        }
        return other.toString();
    }

    private static String accented(String text, Random random) {
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean vowel = "aeiou".indexOf(c) >= 0;
            other.append(vowel && random.nextInt(6) == 0 ? '\u00E9' : c);
            if (c == ' ' && random.nextInt(20) == 0) {
                other.append(random.nextBoolean() ? ": " : "l\u2019")
                        .append(random.nextInt(8) == 0 ? "\u00AB\u00A0" : "");
            }
        }
        return other.toString();
    }

    /** As a commit is described: a line, an empty one, and the rest wrapped. */
    private static String subjectAndBody(String text) {
        int cut = text.indexOf(' ', Math.min(text.length(), 25));
        if (cut < 0) {
            return text;
        }
        StringBuilder body = new StringBuilder(text.substring(0, cut)).append("\n\n");
        int column = 0;
        for (String word : text.substring(cut + 1).split(" ", -1)) {
            column += word.length() + 1;
            body.append(word).append(column > 60 ? '\n' : ' ');
            column = column > 60 ? 0 : column;
        }
        return body.toString().strip();
    }

    private static String adorned(String text, Random random) {
        StringBuilder other = new StringBuilder(random.nextBoolean() ? EMOJI[random.nextInt(EMOJI.length)] + " " : "");
        for (String word : text.split(" ", -1)) {
            other.append(word).append(' ');
            while (random.nextInt(7) == 0) {
                other.append(EMOJI[random.nextInt(EMOJI.length)]).append(random.nextBoolean() ? " " : "");
            }
        }
        return other.toString().strip();
    }

    /** How several things stand, each behind its name. */
    private static String listed(Random random) {
        String between = BETWEEN[random.nextInt(BETWEEN.length)];
        StringBuilder out = new StringBuilder();
        for (int i = random.nextInt(2, 7); i > 0; i--) {
            out.append(out.isEmpty() ? "" : between)
                    .append(DOINGS[random.nextInt(DOINGS.length)])
                    .append(": ")
                    .append(random.nextInt(3) == 0 ? random.nextInt(101) + " %" : ENDS[random.nextInt(ENDS.length)]);
        }
        return out.toString();
    }

    static List<String> statuses(Random random) {
        List<String> statuses = new ArrayList<>();
        for (int i = 0; i < STATUSES; i++) {
            String doing = DOINGS[random.nextInt(DOINGS.length)];
            String end = ENDS[random.nextInt(ENDS.length)];
            int one = random.nextInt(1, 200);
            int all = one + random.nextInt(200);
            statuses.add(
                    switch (random.nextInt(11)) {
                        case 10 -> listed(random);
                        case 8 -> RobotForms.bump(one, all, random);
                        case 9 ->
                            "Merge branch '" + doing.toLowerCase(Locale.ROOT) + "/" + end.replace(' ', '-')
                                    + "' of https://example.org/" + doing + " into main";
                        case 0 -> doing + " " + one + " of " + all + ": " + random.nextInt(101) + " %";
                        case 1 -> doing + " " + one + "/" + all + " " + end;
                        case 2 ->
                            doing + ": " + one + " passed, " + random.nextInt(9) + " failed, " + random.nextInt(9)
                                    + " skipped";
                        case 3 -> doing + " " + end + " (" + one + " s)";
                        case 4 -> doing + " " + one + "." + random.nextInt(10) + "." + random.nextInt(10) + " " + end;
                        case 5 -> end + ", " + doing.toLowerCase(Locale.ROOT) + " at " + random.nextInt(101) + "%";
                        case 6 -> doing + " " + end + "; next: " + ENDS[random.nextInt(ENDS.length)];
                        default ->
                            random.nextInt(60) + " min, " + one + " files changed, " + all + " insertions(+), "
                                    + random.nextInt(99) + " deletions(-)";
                    });
        }
        return statuses;
    }
}
