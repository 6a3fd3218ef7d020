package dev.waybill.server.exchange;

import java.io.IOException;

/** How a worktree's server is reached: over HTTP, or beside the data. */
@FunctionalInterface
public interface Way {
    /**
     * What came back.
     *
     * @param status as HTTP has it
     */
    record Answer(int status, String json) {}

    /**
     * Sends one exchange.
     *
     * @throws IOException when no answer came in time
     */
    Answer send(String credential, byte[] body) throws IOException, InterruptedException;
}
