package dev.waybill.guard.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stream's bytes, one after the other, up to a limit. Holds one buffer of them. */
final class JsonBytes {
    static final int END = -1;

    private static final int BUFFER_BYTES = 8192;

    private final InputStream in;
    private final long maxBytes;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int position;
    private int filled;
    private long consumed;

    JsonBytes(InputStream in, long maxBytes) {
        this.in = in;
        this.maxBytes = maxBytes;
    }

    void wipe() {
        Arrays.fill(buffer, (byte) 0);
        position = 0;
        filled = 0;
    }

    int read() throws IOException, BrokenInputException {
        if (position == filled && !fill()) {
            return END;
        }
        return buffer[position++] & 0xFF;
    }

    int peek() throws IOException, BrokenInputException {
        if (position == filled && !fill()) {
            return END;
        }
        return buffer[position] & 0xFF;
    }

    private boolean fill() throws IOException, BrokenInputException {
        int count = in.read(buffer, 0, buffer.length);
        position = 0;
        filled = Math.max(count, 0);
        consumed += filled;
        if (consumed > maxBytes) {
            throw new BrokenInputException("has over " + maxBytes + " bytes");
        }
        return filled > 0;
    }
}
