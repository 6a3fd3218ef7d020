package dev.waybill.server.console.live;

import java.io.IOException;

/** A stream of events, on the thread of the one request that follows it. */
public interface Feed extends AutoCloseable {
    /** Where events go. */
    interface Sink {
        /**
         * Sends one event.
         *
         * @param id what a client would name to go on from here; empty for none
         * @param html its lines are sent as they are
         * @throws IOException when the client is gone
         */
        void event(String name, String id, String html) throws IOException;

        /** Sends a comment, which keeps the connection and finds out whether anybody is there. */
        void keepAlive() throws IOException;
    }

    /** Sends events until there are no more, or the sink's client is gone. */
    void follow(Sink sink) throws IOException, InterruptedException;

    /** Makes room for another stream, whether this one was followed or not. A second time changes nothing. */
    @Override
    void close();
}
