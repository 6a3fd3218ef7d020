package dev.waybill.storage.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The operating system's lock on {@code <database>.lock}, which the writers of all processes take before they
 * begin. SQLite alone would keep the file right, but its busy handler sleeps: measured, one hot process starved
 * eight small ones for seconds. Here the kernel queues them.
 */
public final class WriterLock implements AutoCloseable {
    /** Between two tries where a second opening of the same folder in this process holds the lock. */
    private static final long SAME_PROCESS_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final FileChannel channel;

    private WriterLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Opens the lock file beside a database; takes nothing yet. */
    public static WriterLock open(Path database) throws IOException {
        Path file = database.resolveSibling(database.getFileName() + ".lock");
        PrivateFiles.file(file);
        return new WriterLock(FileChannel.open(file, StandardOpenOption.WRITE));
    }

    /**
     * Waits for the lock. Callers that can't wait that long give up on their own; this thread stays in the
     * kernel's queue until it is interrupted.
     */
    public Held acquire() throws IOException {
        while (true) {
            try {
                return new Held(channel.lock());
            } catch (OverlappingFileLockException sameProcess) {
                // Java keeps the kernel from queueing two openings of one process: try again.
                LockSupport.parkNanos(SAME_PROCESS_PAUSE_NANOS);
                if (Thread.currentThread().isInterrupted()) {
                    throw new IOException("interrupted while waiting for the writer's lock", sameProcess);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    /** The lock, while it is held. */
    public static final class Held implements AutoCloseable {
        private final FileLock lock;

        private Held(FileLock lock) {
            this.lock = lock;
        }

        @Override
        public void close() throws IOException {
            lock.release();
        }
    }
}
