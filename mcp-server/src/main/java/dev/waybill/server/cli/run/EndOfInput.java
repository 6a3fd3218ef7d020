package dev.waybill.server.cli.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/** Notices that stdin has ended: whoever started the command has gone, or typed the end. What is typed is ignored. */
final class EndOfInput {
    private final CountDownLatch ended = new CountDownLatch(1);

    private EndOfInput() {}

    /** Begins to read, on a thread that keeps no process alive. */
    static EndOfInput of(InputStream in) {
        EndOfInput end = new EndOfInput();
        Thread.ofPlatform().name("stdin").daemon().start(() -> end.read(in));
        return end;
    }

    boolean seen() {
        return ended.getCount() == 0;
    }

    private void read(InputStream in) {
        byte[] ignored = new byte[1024];
        try {
            while (in.read(ignored) >= 0) {
                // Not a place to type.
            }
        } catch (IOException broken) {
            // A stdin that cannot be read has ended.
        } finally {
            ended.countDown();
        }
    }
}
