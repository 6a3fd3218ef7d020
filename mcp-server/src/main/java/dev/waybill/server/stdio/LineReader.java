package dev.waybill.server.stdio;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Takes lines of bytes from a stream. Bytes are not decoded here, so a character that arrives in two reads stays
 * whole. A line past the cap is dropped to its end, keeps no memory, and is told of; the next one is read as ever.
 */
final class LineReader {
    private static final int CHUNK_BYTES = 8 * 1024;

    private final InputStream in;
    private final int capBytes;
    private final byte[] chunk = new byte[CHUNK_BYTES];
    private int chunkAt;
    private int chunkEnd;
    private byte[] line = new byte[1024];
    private int length;

    LineReader(InputStream in, int capBytes) {
        this.in = in;
        this.capBytes = capBytes;
    }

    /** A line without its end, be that a line feed, a carriage return and one, or the end of the stream. */
    static final class Line {
        private final byte[] bytes;
        private final boolean tooLong;

        private Line(byte[] bytes, boolean tooLong) {
            this.bytes = bytes;
            this.tooLong = tooLong;
        }

        /** Empty where the line was too long. */
        byte[] bytes() {
            return bytes;
        }

        /** Whether it was longer than the cap. */
        boolean tooLong() {
            return tooLong;
        }
    }

    /** The next line; empty at the end of the stream. Blocks until one has come whole. */
    Optional<Line> next() throws IOException {
        length = 0;
        boolean any = false;
        while (chunkAt < chunkEnd || fill()) {
            any = true;
            int end = lineFeed();
            append(chunkAt, end < 0 ? chunkEnd : end);
            chunkAt = end < 0 ? chunkEnd : end + 1;
            if (end >= 0) {
                return Optional.of(finished());
            }
        }
        return any ? Optional.of(finished()) : Optional.empty();
    }

    private boolean fill() throws IOException {
        chunkAt = 0;
        chunkEnd = Math.max(in.read(chunk), 0);
        return chunkEnd > 0;
    }

    private int lineFeed() {
        for (int i = chunkAt; i < chunkEnd; i++) {
            if (chunk[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /** Keeps one byte more than the cap, for a carriage return at its end; past that only the length matters. */
    private void append(int from, int to) {
        int kept = Math.min(to - from, Math.max(capBytes + 2 - length, 0));
        if (length + kept > line.length) {
            line = Arrays.copyOf(line, Math.min(Math.max(length + kept, line.length * 2), capBytes + 2));
        }
        System.arraycopy(chunk, from, line, length, kept);
        length += kept;
    }

    private Line finished() {
        int end = length > 0 && line[length - 1] == '\r' ? length - 1 : length;
        return end > capBytes ? new Line(new byte[0], true) : new Line(Arrays.copyOf(line, end), false);
    }
}
