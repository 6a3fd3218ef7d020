package dev.waybill.server.feature;

/**
 * The server's own name for one message, in logs and in the answer to a defect. Never the caller's: an id that a
 * caller chooses is text of its choice.
 *
 * @param text {@code req_}, the process's random mark and a running number
 */
public record RequestId(String text) {
    @Override
    public String toString() {
        return text;
    }
}
