package dev.waybill.server.cli.command;

import dev.waybill.server.config.Settings;
import dev.waybill.workflow.ledger.Control;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

/** The ways in: a server on HTTP, or one session on stdin and stdout. */
public interface Doors {
    /** A server that takes calls. */
    interface Running extends AutoCloseable {
        /** The address of the MCP endpoint. */
        URI mcp();

        /** A page that signs its first visitor in as the owner, once; empty while there is no console. */
        Optional<URI> oneTimeLink();

        /** Returns when the server has stopped. */
        void awaitEnd() throws InterruptedException;

        /** Stops taking calls, answers those that it took, and ends. */
        @Override
        void close();
    }

    /**
     * Starts a server.
     *
     * @param firstUse told of every key that opened the door; cheap to call
     * @throws dev.waybill.workflow.refusal.RefusedException {@code PRECONDITION_FAILED} when the port is taken
     */
    Running serve(Settings settings, Store store, Consumer<Control.Route> firstUse);

    /** Serves one session until {@code in} ends and all is answered. */
    void stdio(Settings settings, Store store, Control.Route key, InputStream in, PrintStream out)
            throws InterruptedException;
}
