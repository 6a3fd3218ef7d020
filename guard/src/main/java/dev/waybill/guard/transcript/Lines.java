package dev.waybill.guard.transcript;

import java.io.IOException;
import java.io.InputStream;

/** A stream of lines, of which each reads as a stream that ends with the line. */
final class Lines extends InputStream {
    private final InputStream in;
    private long left;
    private boolean inLine;
    private boolean ended;

    Lines(InputStream in, long mostBytes) {
        this.in = in;
        this.left = mostBytes;
    }

    /** Goes to the next line, over what was not read of this one; false at the end. */
    boolean next() throws IOException {
        while (inLine) {
            if (read() < 0) {
                break;
            }
        }
        inLine = !ended;
        return inLine;
    }

    @Override
    public int read() throws IOException {
        if (!inLine) {
            return -1;
        }
        int next = left-- > 0 ? in.read() : -1;
        if (next < 0) {
            ended = true;
            inLine = false;
            return -1;
        }
        if (next == '\n') {
            inLine = false;
            return -1;
        }
        return next;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int next = read();
            if (next < 0) {
                break;
            }
            target[from + count++] = (byte) next;
        }
        return count == 0 && length > 0 ? -1 : count;
    }
}
