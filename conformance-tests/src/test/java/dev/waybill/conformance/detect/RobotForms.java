package dev.waybill.conformance.detect;

import java.util.Random;

/** As robots describe changes that raise the versions of what a project needs. */
final class RobotForms {
    private static final String[] OWNERS = {
        "actions", "acme", "github", "example-org", "tools", "ann-example", "pre-commit"
    };
    private static final String[] NAMES = {
        "checkout",
        "setup-python",
        "cache",
        "upload-artifact",
        "codeql-action/init",
        "codeql-action/analyze",
        "lint",
        "gh-action-publish",
        "runner",
        "lodash",
        "left-pad",
        "serde",
        "json",
        "bundler",
        "golang.org/x/net",
        "ruff",
        "rubocop"
    };
    private static final String[] GROUPS = {
        "actions", "github-actions", "pre-commit", "dev-dependencies", "minor", "npm"
    };
    private static final String[] PREFIXES = {
        "Bump ", "chore(deps): bump ", "build(deps-dev): Bump ", "Update ", "bump "
    };

    private RobotForms() {}

    static String bump(int from, int to, Random random) {
        int updates = random.nextInt(3) == 0 ? random.nextInt(2, 5) : 1;
        String group = one(GROUPS, random);
        String name = one(OWNERS, random) + "/" + one(NAMES, random);
        String link = "https://example.org/" + name;
        String shown = random.nextInt(4) == 0 ? link : name;
        String head = one(PREFIXES, random)
                + (updates > 1
                        ? "the " + group + " group" + (random.nextBoolean() ? " across 1 directory" : "") + " with "
                                + updates + " updates"
                        : shown + " from " + version(from, random) + " to " + version(to, random)
                                + (random.nextInt(3) == 0 ? " in the " + group + " group" : ""))
                + (random.nextBoolean() ? " (#" + to * 7 + ")" : "");
        if (random.nextInt(3) == 0) {
            return head;
        }
        StringBuilder text = new StringBuilder(head).append("\n\n");
        if (random.nextInt(4) == 0) {
            table(text, updates, random);
        } else {
            text.append("Bumps ")
                    .append(
                            updates > 1 || random.nextBoolean()
                                    ? "the " + group + " group with " + updates
                                            + (updates > 1 ? " updates: " : " update: ")
                                    : "");
            for (int i = 0; i < updates; i++) {
                text.append(i == 0 ? "" : i == updates - 1 ? " and " : ", ")
                        .append("[")
                        .append(shown)
                        .append("](")
                        .append(link)
                        .append(")");
            }
            text.append(updates > 1 ? ".\n\n" : " from " + from + ".1.0 to " + to + ".\n");
        }
        for (int i = 0; i < updates; i++) {
            update(text, link, from, to, updates, random);
        }
        trailer(text, name, to, updates, group, random);
        return text.toString();
    }

    private static void table(StringBuilder text, int updates, Random random) {
        text.append("| Package | From | To |\n| --- | --- | --- |\n");
        for (int i = 0; i < updates; i++) {
            String name = one(OWNERS, random) + "/" + one(NAMES, random);
            text.append("| [")
                    .append(name)
                    .append("](https://example.org/")
                    .append(name)
                    .append(") | `")
                    .append(random.nextInt(9))
                    .append("` | `")
                    .append(random.nextInt(9, 20))
                    .append("` |\n");
        }
        text.append("\n");
    }

    private static void update(StringBuilder text, String link, int from, int to, int updates, Random random) {
        if (updates > 1) {
            text.append("\nUpdates `")
                    .append(one(OWNERS, random))
                    .append("/")
                    .append(one(NAMES, random))
                    .append("` from ")
                    .append(version(from, random))
                    .append(" to ")
                    .append(version(to, random))
                    .append("\n");
        }
        String range = random.nextBoolean() ? "v" + from + "...v" + to : digest(random) + "..." + digest(random);
        text.append("- [Release notes](").append(link).append("/releases)\n");
        if (random.nextBoolean()) {
            text.append("- [Changelog](").append(link).append("/blob/main/CHANGELOG.md)\n");
        }
        text.append("- [Commits](")
                .append(link)
                .append("/compare/")
                .append(range)
                .append(")\n");
    }

    private static void trailer(StringBuilder text, String name, int to, int updates, String group, Random random) {
        text.append("\n---\nupdated-dependencies:\n");
        for (int i = 0; i < updates; i++) {
            text.append("- dependency-name: ")
                    .append(i == 0 ? name : one(OWNERS, random) + "/" + one(NAMES, random))
                    .append("\n");
            if (random.nextBoolean()) {
                text.append("  dependency-version: ")
                        .append(version(to, random))
                        .append("\n");
            }
            text.append("  dependency-type: direct:")
                    .append(random.nextBoolean() ? "production" : "development")
                    .append("\n  update-type: version-update:semver-")
                    .append(random.nextBoolean() ? "major" : random.nextBoolean() ? "minor" : "patch")
                    .append("\n");
            if (random.nextInt(3) == 0) {
                text.append("  dependency-group: ").append(group).append("\n");
            }
        }
        text.append("...\n\nSigned-off-by: dependabot[bot] <support@example.org>");
        if (random.nextInt(3) == 0) {
            text.append("\nCo-authored-by: dependabot[bot] <49699333+dependabot[bot]@users.noreply.example.org>");
        }
    }

    private static String version(int number, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> String.valueOf(number);
            case 1 -> "v" + number + "." + random.nextInt(20) + "." + random.nextInt(20);
            default -> number + "." + random.nextInt(20) + "." + random.nextInt(20);
        };
    }

    private static String digest(Random random) {
        return Integer.toHexString(random.nextInt() | 0x10000000) + Integer.toHexString(random.nextInt() | 0x10000000);
    }

    private static String one(String[] of, Random random) {
        return of[random.nextInt(of.length)];
    }
}
