package dev.waybill.server.cli.command;

import picocli.CommandLine.Option;

/** How many rows a list shows. */
public final class LimitOption {
    private static final int MOST = 1000;

    @Option(names = "--limit", paramLabel = "N", description = "Show at most N, the newest first (default: 50).")
    private int limit = 50;

    /**
     * The limit.
     *
     * @throws UsageException outside 1 to 1,000
     */
    public int rows() {
        if (limit < 1 || limit > MOST) {
            throw new UsageException("--limit is a number from 1 to " + MOST);
        }
        return limit;
    }
}
