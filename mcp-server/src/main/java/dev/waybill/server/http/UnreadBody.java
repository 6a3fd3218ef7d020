package dev.waybill.server.http;

import java.time.Duration;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/**
 * What is left of a body when the answer is clear before its end. Closing at once would reset the connection under a
 * client that still writes, and its answer would be lost with it (RFC 9112, section 9.6); so a little is read and
 * thrown away, and a client that sends more, or takes its time, is told that the connection ends.
 */
final class UnreadBody {
    /** Read and thrown away at most: some clients send a file by mistake, and are to learn that it was one. */
    static final int DISCARDED_BYTES = 2 << 20;

    /** In all: a stranger that sends a byte now and then must not be read from for as long as it likes. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private UnreadBody() {}

    /** Reads to the end of the body, or so far that the connection is better closed; then says so. */
    static void discard(Response response) {
        Request request = response.getRequest();
        // Who asks before sending (RFC 9110, section 10.1.1) has sent nothing that would have to be read.
        boolean waits = request.getHeaders().contains(HttpHeader.EXPECT);
        if (waits || !readToTheEnd(request)) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
    }

    /** Whether the end was reached. */
    private static boolean readToTheEnd(Request request) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        long left = DISCARDED_BYTES;
        while (left >= 0 && System.nanoTime() < deadline) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                if (!BoundedBody.moreCame(request, deadline - System.nanoTime())) {
                    return false;
                }
                continue;
            }
            if (Content.Chunk.isFailure(chunk)) {
                // The client left in the middle of its body; whatever is answered now is for nobody.
                return false;
            }
            left -= chunk.remaining();
            chunk.release();
            if (chunk.isLast()) {
                return true;
            }
        }
        return false;
    }
}
