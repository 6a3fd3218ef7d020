package dev.waybill.server.log;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Writes lines to a stream, each in one call, so that several processes may append to one file. A stream that
 * fails (a full disk, a closed terminal) loses lines and stops nobody: {@link #lost} says how many.
 */
public final class StreamSink implements LogSink {
    private final OutputStream out;
    private final ReentrantLock lock = new ReentrantLock();
    private long lost;

    public StreamSink(OutputStream out) {
        this.out = out;
    }

    @Override
    public void line(String line) {
        byte[] bytes = (line + '\n').getBytes(StandardCharsets.UTF_8);
        lock.lock();
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException unwritable) {
            // There is no better place to tell it: the count is what remains.
            lost++;
        } finally {
            lock.unlock();
        }
    }

    /** Lines that could not be written since the start. */
    public long lost() {
        lock.lock();
        try {
            return lost;
        } finally {
            lock.unlock();
        }
    }
}
