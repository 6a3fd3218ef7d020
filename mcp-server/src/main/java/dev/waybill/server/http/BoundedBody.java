package dev.waybill.server.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.IO;

/**
 * The body of a request, up to a limit. Jetty's stream would do but for its end: closed before the body's, it fails the
 * request, and {@link UnreadBody} could no longer read on for the sake of a client that still writes.
 */
final class BoundedBody {
    private BoundedBody() {}

    /**
     * Waits for the whole body.
     *
     * @param limit in bytes
     * @return empty if it is larger; then hardly more was read than that, and the rest is still to come
     */
    static Optional<byte[]> read(Request request, int limit) throws IOException {
        if (request.getLength() > limit) {
            return Optional.empty();
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                awaitMore(request);
                continue;
            }
            if (Content.Chunk.isFailure(chunk)) {
                throw IO.rethrow(chunk.getFailure());
            }
            try {
                if (chunk.remaining() > limit - body.size()) {
                    return Optional.empty();
                }
                BufferUtil.writeTo(chunk.getByteBuffer(), body);
            } finally {
                chunk.release();
            }
            if (chunk.isLast()) {
                return Optional.of(body.toByteArray());
            }
        }
    }

    /** However long it takes: a connection that says nothing ends by its own limit. */
    private static void awaitMore(Request request) throws IOException {
        if (!moreCame(request, Long.MAX_VALUE)) {
            throw new InterruptedIOException("interrupted while a body was read");
        }
    }

    /** Whether there was something to read within so many nanoseconds; false also for who was interrupted. */
    static boolean moreCame(Request request, long nanos) {
        CountDownLatch more = new CountDownLatch(1);
        request.demand(more::countDown);
        try {
            return more.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
