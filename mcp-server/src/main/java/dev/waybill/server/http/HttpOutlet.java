package dev.waybill.server.http;

import dev.waybill.server.door.Outlet;
import dev.waybill.server.feature.Cancellation;
import dev.waybill.server.message.Reply;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * The way back of one POST: a single JSON object in one write, or a stream of events once something has to go out
 * before the answer (2026-07-28, basic/transports/streamable-http, "Receiving Messages").
 */
final class HttpOutlet implements Outlet {
    private static final byte[] COMMENT = ":\n\n".getBytes(StandardCharsets.US_ASCII);

    private final Response response;
    private final boolean streamAccepted;
    private final Cancellation cancellation;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean streaming;
    private boolean over;
    private volatile boolean writing;

    /**
     * @param streamAccepted whether the client takes events; if not, what goes out early is dropped
     * @param cancellation   requested when the client turns out to be gone (2026-07-28,
     *     basic/transports/streamable-http, "Cancellation")
     */
    HttpOutlet(Response response, boolean streamAccepted, Cancellation cancellation) {
        this.response = response;
        this.streamAccepted = streamAccepted;
        this.cancellation = cancellation;
    }

    @Override
    public void send(byte[] message) {
        if (streamAccepted) {
            write(event(message));
        }
    }

    /** Begins the stream with nothing in it, for a client that listens. */
    void begin() {
        write(COMMENT);
    }

    /** Nothing but a comment, which clients skip ("Receiving Messages", note). */
    @Override
    public void keepAlive() {
        if (streamAccepted) {
            write(COMMENT);
        }
    }

    @Override
    public boolean delivers() {
        return streamAccepted;
    }

    /** Whether something waits to go out: while that is so, a silent connection is one that nobody reads. */
    boolean writing() {
        return writing;
    }

    /** Gives the answer and ends the exchange. */
    void finish(Reply reply, Callback callback) {
        lock.lock();
        try {
            over = true;
            if (!streaming) {
                if (!reply.sessionId().isEmpty()) {
                    response.getHeaders().put(McpHeaders.SESSION_ID, reply.sessionId());
                }
                HttpAnswer.reply(response, callback, reply);
            } else {
                response.write(true, ByteBuffer.wrap(reply.due() ? event(reply.body()) : new byte[0]), callback);
            }
        } finally {
            lock.unlock();
        }
    }

    private void write(byte[] event) {
        lock.lock();
        try {
            if (over) {
                return;
            }
            if (!streaming) {
                streaming = true;
                response.setStatus(HttpStatus.OK_200);
                response.getHeaders().put(HttpHeader.CONTENT_TYPE, McpHeaders.EVENT_STREAM);
                // Asks proxies not to hold events back ("Receiving Messages").
                response.getHeaders().put("X-Accel-Buffering", "no");
            }
            writing = true;
            Content.Sink.write(response, false, ByteBuffer.wrap(event));
        } catch (IOException gone) {
            over = true;
            cancellation.request();
        } finally {
            writing = false;
            lock.unlock();
        }
    }

    private static byte[] event(byte[] message) {
        byte[] head = "event: message\ndata: ".getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(head.length + message.length + 2)
                .put(head)
                .put(message)
                .put((byte) '\n')
                .put((byte) '\n')
                .array();
    }
}
