package dev.waybill.server.install;

import java.util.Random;
import org.jspecify.annotations.NullMarked;

/** Settings files as nobody would type them: random nesting, spacing and line ends, valid all the same. */
@NullMarked
final class RandomJson {
    private static final String[] SPACES = {"", "", " ", "\n", "\n  ", "\t", "\n\t\t", "  "};
    private static final String[] SCALARS = {
        "1",
        "-0.5e3",
        "true",
        "null",
        "\"x\"",
        "\"\\\"{\\\\\"",
        "\"\\u00e9\"",
        "\"\uD83D\uDE80\"",
        "\"//\"",
        "[]",
        "[1,{}]"
    };

    private RandomJson() {}

    static String object(Random random) {
        StringBuilder out = new StringBuilder(space(random));
        object(out, random, random.nextInt(4), random.nextBoolean());
        return out.append(space(random)).toString();
    }

    private static void object(StringBuilder out, Random random, int depth, boolean withServers) {
        out.append('{').append(space(random));
        int members = random.nextInt(4);
        int servers = withServers ? random.nextInt(members + 1) : -1;
        for (int i = 0; i < members || i == servers; i++) {
            if (i > 0) {
                out.append(',').append(space(random));
            }
            out.append(i == servers ? "\"mcpServers\"" : "\"m" + i + '"')
                    .append(space(random))
                    .append(':');
            out.append(space(random));
            if (i == servers || (depth > 0 && random.nextBoolean())) {
                object(out, random, depth - 1, false);
            } else {
                out.append(SCALARS[random.nextInt(SCALARS.length)]);
            }
            out.append(space(random));
        }
        out.append('}');
    }

    private static String space(Random random) {
        return SPACES[random.nextInt(SPACES.length)];
    }
}
