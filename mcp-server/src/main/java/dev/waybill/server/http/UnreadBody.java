package dev.waybill.server.http;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/**
 * What is left of a body when the answer is clear before its end. Closing at once would reset the connection under a
 * client that still writes, and its answer would be lost with it (RFC 9112, section 9.6); so a little is read and
 * thrown away, and a client that sends more is told that the connection ends.
 */
final class UnreadBody {
    /** Read and thrown away at most: some clients send a file by mistake, and are to learn that it was one. */
    private static final int DISCARDED_BYTES = 2 << 20;

    private static final int CHUNK_BYTES = 8 * 1024;

    private UnreadBody() {}

    /** Reads to the end of the body, or so far that the connection is better closed; then says so. */
    static void discard(Response response) {
        byte[] chunk = new byte[CHUNK_BYTES];
        int left = DISCARDED_BYTES;
        try (InputStream in = Request.asInputStream(response.getRequest())) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                left -= read;
                if (left < 0) {
                    response.getHeaders().put(HttpHeader.CONNECTION, "close");
                    return;
                }
            }
        } catch (IOException gone) {
            // The client left in the middle of its body; whatever is answered now is for nobody.
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
    }
}
