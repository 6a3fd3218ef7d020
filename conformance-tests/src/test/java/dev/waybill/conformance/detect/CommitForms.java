package dev.waybill.conformance.detect;

import java.util.Random;

/** What tools add to a commit's description: conflicts of a merge, marks of a review, release notes of what was raised. */
final class CommitForms {
    private static final String[] FOLDERS = {"src", "lib", "test", "docs", "internal", "app/models", "Source", "cmd"};
    private static final String[] FILES = {
        "parser.c",
        "README.md",
        "Request.swift",
        "package.json",
        "index.js",
        "user_test.go",
        "CHANGELOG.md",
        "Cache.java"
    };
    private static final String[] OWNERS = {"actions", "acme", "ann-example", "example-org", "tools"};
    private static final String[] NAMES = {"checkout", "setup-python", "rexml", "lodash", "cache", "json", "left-pad"};

    private static final String[] QUESTIONS = {
        "Branch?      ",
        "Bug fix?     ",
        "New feature? ",
        "BC breaks?   ",
        "Deprecations?",
        "Tests pass?  ",
        "Fixed tickets",
        "License      ",
        "Doc PR       "
    };
    private static final String[] ANSWERS = {"yes", "no", "-", "n/a", "master", "4.4", "#18484", "MIT", ""};

    private CommitForms() {}

    static String one(String text, Random random) {
        return switch (random.nextInt(24)) {
            case 0, 1, 2 -> text + "\n\n" + conflicts(random);
            case 3, 4, 5, 6, 7 -> text + "\n\n" + mark(random);
            case 8, 9, 10 -> text + "\n\n" + mark(random) + "\n" + mark(random);
            case 11, 12, 13 -> bare(text);
            case 14, 15, 16 -> squashed(text, random);
            case 17 -> asked(text, random);
            case 18 -> text + "\n\n" + picture(random);
            default -> releaseNotes(text, random);
        };
    }

    private static String conflicts(Random random) {
        String sign = random.nextInt(3) == 0 ? "" : random.nextInt(8) == 0 ? "# " : "#";
        StringBuilder out = new StringBuilder(sign.isEmpty() ? "Conflicts:" : "# Conflicts:");
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            out.append('\n').append(sign).append('\t').append(file(random));
        }
        return out.toString();
    }

    /** As review systems and importers mark what passed through them. */
    private static String mark(Random random) {
        int number = random.nextInt(1_000, 900_000_000);
        String digest = Integer.toHexString(random.nextInt() | 0x10000000) + Integer.toHexString(number);
        return switch (random.nextInt(14)) {
            case 0 -> "PiperOrigin-RevId: " + number;
            case 1 -> "-------------\nCreated by MOE: https://example.org/moe\nMOE_MIGRATED_REVID=" + number;
            case 2 ->
                "git-svn-id: svn+ssh://svn.example.org/svn/" + one(NAMES, random) + "/trunk@" + number % 50_000
                        + " 123e4567-e89b-12d3-a456-" + digest;
            case 3 -> "Review URL: https://codereview.example.org/" + number + " .";
            case 4 -> "BUG=" + (random.nextBoolean() ? "" : number) + "\nR=" + one(OWNERS, random) + "@example.org";
            case 5 -> "Differential Revision: https://reviews.example.org/D" + number % 100_000;
            case 6 -> "(cherry picked from commit " + digest + ")";
            case 7 -> "Source-Version: " + digest + "\nTag: none";
            case 8 -> "Closes #" + number % 10_000 + "\nRefs: " + one(OWNERS, random) + "/" + one(NAMES, random);
            case 9 -> "This reverts commit " + digest + ".";
            case 10 -> "fbshipit-source-id: " + digest;
            case 11 -> "Reviewers: " + one(OWNERS, random) + ", " + one(NAMES, random) + "\n\nTest Plan: unit tests";
            case 12 -> "* commit '" + digest + "':\n  " + one(NAMES, random) + ": update";
            default -> "Signed-off-by: dependabot[bot] <support@example.org>";
        };
    }

    /** Items whose dash stands at the word. */
    private static String bare(String text) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            String item = line.strip();
            String said = item.startsWith("- ") || item.startsWith("* ") ? item.substring(2) : item;
            out.append(out.isEmpty() ? "" : "\n").append(said.isEmpty() ? "" : "-" + said);
        }
        return out.toString();
    }

    /** Several commits' lines in one, each its own item. */
    private static String squashed(String text, Random random) {
        StringBuilder out = new StringBuilder(text.split("\n", 2)[0]).append(" (#" + random.nextInt(9_000) + ")\n");
        for (String line : text.split("\n", 8)) {
            String item = line.strip();
            if (!item.isEmpty()) {
                out.append("\n* ")
                        .append(item.startsWith("- ") ? item.substring(2) : item)
                        .append('\n');
            }
        }
        return out + (random.nextBoolean() ? "\n---------\n\nCo-authored-by: Ann Example <ann@example.org>" : "");
    }

    /** The questions that a template has its authors answer, as a table. */
    private static String asked(String text, Random random) {
        boolean closed = random.nextInt(3) == 0;
        String end = closed ? " |\n" : "\n";
        StringBuilder out = new StringBuilder(random.nextBoolean() ? "" : text + "\n\n")
                .append("| Q             | A")
                .append(end)
                .append("| ------------- | ---")
                .append(end);
        for (String question : QUESTIONS) {
            if (random.nextInt(4) > 0) {
                out.append("| ")
                        .append(question)
                        .append(" | ")
                        .append(ANSWERS[random.nextInt(ANSWERS.length)])
                        .append(end);
            }
        }
        return out + (random.nextBoolean() ? "\n" + text : "");
    }

    private static String picture(Random random) {
        String link = "https://example.org/" + one(OWNERS, random) + "/" + random.nextInt(90_000);
        return switch (random.nextInt(4)) {
            case 0 -> "![screenshot " + random.nextInt(99) + "](" + link + ".png)";
            case 1 ->
                "| Before | After |\n|:--|:--|\n|<img width=\"350\" src=\"" + link + "\">|<img width=\"350\" src=\""
                        + link + "\">|";
            case 2 ->
                "<img width=\"" + random.nextInt(900) + "\" height=\"" + random.nextInt(900)
                        + "\" alt=\"image\"\nsrc=\"" + link + "\"\n/>";
            default -> "<img alt=\"" + one(NAMES, random) + "\" src=\"" + link + "\">";
        };
    }

    /** What a robot quotes when it raises a version: a release's notes, in HTML. */
    private static String releaseNotes(String text, Random random) {
        String owner = one(OWNERS, random);
        String link = "https://example.org/" + owner + "/" + one(NAMES, random);
        int number = random.nextInt(2, 4_000);
        StringBuilder out = new StringBuilder("Bump " + owner + " from " + number + ".0 to " + number + ".1\n\n")
                .append("Bumps [" + owner + "](" + link + ") from " + number + ".0 to " + number + ".1.\n")
                .append("<details>\n<summary>Release notes</summary>\n")
                .append("<p><em>Sourced from <a href=\"" + link + "/releases\">" + owner
                        + "'s releases</a>.</em></p>\n")
                .append("<blockquote>\n<h2>v" + number + ".1</h2>\n")
                .append(random.nextBoolean() ? "<h2>What's Changed</h2>\n<ul>\n" : "<h3>Fixes</h3>\n<ul>\n");
        for (String line : text.split("\n", 10)) {
            String item = line.strip();
            if (!item.isEmpty()) {
                String said = item.startsWith("- ") || item.startsWith("* ") ? item.substring(2) : item;
                out.append("<li>")
                        .append(said.replace("`", random.nextBoolean() ? "<code>" : ""))
                        .append(by(link, random));
            }
        }
        return out.append("</ul>\n")
                .append(
                        random.nextBoolean()
                                ? "<p><strong>Full Changelog</strong>: <a href=\"" + link + "/compare/v1...v2\"><code>"
                                        + "v1...v2</code></a></p>\n"
                                : "")
                .append("</blockquote>\n</details>")
                .toString();
    }

    private static String by(String link, Random random) {
        String who = one(OWNERS, random);
        int number = random.nextInt(9_000);
        return switch (random.nextInt(4)) {
            case 0 ->
                " by <a href=\"https://example.org/" + who + "\"><code>@" + who + "</code></a> in <a href=\"" + link
                        + "/pull/" + number + "\">" + who + "/" + one(NAMES, random) + "#" + number + "</a></li>\n";
            case 1 ->
                " (<a href=\"" + link + "/issues/" + number + "\">#" + number + "</a>) (<a href=\"" + link + "/commit/"
                        + number + "\">" + Integer.toHexString(number * 7_919) + "</a>)</li>\n";
            default -> "</li>\n";
        };
    }

    private static String file(Random random) {
        return (random.nextInt(4) == 0 ? "" : one(FOLDERS, random) + "/") + one(FILES, random);
    }

    private static String one(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }
}
