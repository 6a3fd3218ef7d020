package dev.waybill.server.cli.command;

import dev.waybill.server.config.Settings;
import dev.waybill.server.guard.GuardAnswer;
import dev.waybill.workflow.id.KeyId;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;

/** The ways in: a server on HTTP, or one session on stdin and stdout. */
public interface Doors {
    /** A server on HTTP: its address is taken, and it answers from {@link #start} to {@link #close}. */
    interface Running extends AutoCloseable {
        /** The address of the MCP endpoint. */
        URI mcp();

        /** A new link that makes its first visitor the owner, once; empty where somebody can act already. */
        Optional<URI> oneTimeLink();

        /** Begins to answer; who called before is answered now. */
        void start();

        /** Returns when the server has stopped. */
        void awaitEnd() throws InterruptedException;

        /** Stops taking calls, answers those that it took, and ends. */
        @Override
        void close();
    }

    /**
     * Takes the address of a server, which answers nothing before it is started: what its first callers rely on can
     * be made in between.
     *
     * @param used told of the key of every call that was let in; cheap to call, from many threads
     * @throws dev.waybill.workflow.refusal.RefusedException {@code PRECONDITION_FAILED} when the address is taken
     */
    Running serve(Settings settings, Store store, Consumer<KeyId> used);

    /**
     * One exchange with a guard, beside the data and without a server: what {@code POST /guard/v1/sync} would answer.
     *
     * @param settings whose data folder is used
     */
    GuardAnswer exchange(Settings settings, String credential, byte[] body);

    /**
     * Serves one session until {@code in} ends and all is answered. The data folder is opened when a tool is called
     * and not before: hosts list the tools of servers that nobody uses.
     *
     * @param keyText a plugin key; empty for the local workspace of the data folder
     */
    void stdio(Settings settings, String keyText, InputStream in, OutputStream out) throws InterruptedException;
}
