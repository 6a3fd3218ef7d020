package dev.waybill.server.stdio;

import dev.waybill.server.door.Outlet;
import dev.waybill.server.message.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;

/** Puts messages on a stream, one a line, each in one write, whichever thread they come from. */
final class LineWriter implements Outlet {
    private final OutputStream out;
    private final Runnable whenBroken;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean broken;

    /**
     * @param whenBroken told once, when nobody reads any more
     */
    LineWriter(OutputStream out, Runnable whenBroken) {
        this.out = out;
        this.whenBroken = whenBroken;
    }

    /** Writes a reply, if one is due. */
    void send(Reply reply) {
        if (reply.due()) {
            send(reply.body());
        }
    }

    /** The pipe tells by itself when nobody is there any more. */
    @Override
    public void keepAlive() {}

    @Override
    public boolean delivers() {
        return true;
    }

    @Override
    public void send(byte[] message) {
        byte[] line = Arrays.copyOf(message, message.length + 1);
        line[message.length] = '\n';
        lock.lock();
        try {
            if (!broken) {
                out.write(line);
                out.flush();
            }
        } catch (IOException closed) {
            // The client has closed its end. What was done stays done; there is nobody left to tell.
            broken = true;
            whenBroken.run();
        } finally {
            lock.unlock();
        }
    }
}
