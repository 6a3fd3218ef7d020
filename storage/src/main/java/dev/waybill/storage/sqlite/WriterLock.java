package dev.waybill.storage.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The operating system's lock on {@code <database>.lock}, which the writers of all processes take before they
 * begin. SQLite alone would keep the file right, but its busy handler sleeps: measured, one hot process starved
 * eight small ones for seconds. Here the kernel queues them. For one thread.
 */
public final class WriterLock implements AutoCloseable {
    /** Between two tries where a second opening of the same folder in this process holds the lock. */
    private static final long SAME_PROCESS_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final Path path;
    private final FileChannel channel;
    private @Nullable FileLock held;

    private WriterLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Opens the lock file beside a database; takes nothing yet. */
    public static WriterLock open(Path database) throws IOException {
        Path file = database.resolveSibling(database.getFileName() + ".lock");
        PrivateFiles.file(file);
        return new WriterLock(file, FileChannel.open(file, StandardOpenOption.WRITE));
    }

    public Path path() {
        return path;
    }

    /**
     * Waits for the lock. Callers that can't wait that long give up on their own; this thread stays in the
     * kernel's queue until it is interrupted.
     */
    public void acquire() throws IOException {
        while (true) {
            try {
                held = channel.lock();
                return;
            } catch (OverlappingFileLockException sameProcess) {
                // Java keeps the kernel from queueing two openings of one process: try again.
                LockSupport.parkNanos(SAME_PROCESS_PAUSE_NANOS);
                if (Thread.currentThread().isInterrupted()) {
                    throw new IOException("interrupted while waiting for the writer's lock", sameProcess);
                }
            }
        }
    }

    /** Gives the lock back; nothing happens when it was not taken. */
    public void release() throws IOException {
        FileLock taken = held;
        held = null;
        if (taken != null) {
            taken.release();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
