package dev.waybill.server.door;

import dev.waybill.workflow.key.KeyHolder;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * The sessions of HTTP clients, of revisions up to 2025-11-25. A session belongs to the key that opened it, and to
 * the text of that key; to any other it does not exist.
 */
public interface Sessions extends SessionEra {
    /**
     * Opens the stream on which the server may speak first (2025-11-25, basic/transports, "Listening for Messages
     * from the Server"). A session has one; a new one takes the place of the old.
     *
     * @return empty if there is no such session of that holder
     */
    Optional<Stream> listen(String sessionId, KeyHolder holder, Outlet outlet);

    /**
     * Ends a session and its streams.
     *
     * @return whether there was such a session of that holder
     */
    boolean end(String sessionId, KeyHolder holder);

    /** Ends every session of a holder, with its streams: what they hold opens nothing any more. */
    void endSessionsOf(KeyHolder holder);

    /** Whose sessions there are. */
    Set<KeyHolder> holders();

    /** Ends all: the server stops. */
    void endAll();

    /** How many there are. */
    int open();

    /** A stream that a client listens on. */
    interface Stream {
        /** Waits until the stream has ended, at most that long; whether it has. */
        boolean ended(Duration atMost) throws InterruptedException;

        /** The client is gone. */
        void abandon();
    }
}
