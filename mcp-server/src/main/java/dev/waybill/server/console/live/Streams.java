package dev.waybill.server.console.live;

import dev.waybill.workflow.id.SessionId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;

/** All open streams, as far as they have something in common: they are counted, and they end with the server. */
public final class Streams {
    /** Open at once in one session, which is one browser. */
    public static final int PER_SESSION = 24;
    /** Open at once in one workspace, whoever watches. */
    public static final int PER_WORKSPACE = 500;

    /** Between two looks of one stream: what happens faster is sent together. */
    private static final Duration PACE = Duration.ofMillis(200);
    /** How long a silent stream waits before it looks whether its visitor is still let in. */
    public static final Duration SILENCE = Duration.ofSeconds(1);
    /** After so many silences it says that it is there. */
    public static final int KEEP_ALIVE_LOOKS = 15;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<SessionId, Integer> ofSessions = new HashMap<>();
    private final Map<WorkspaceId, Integer> ofWorkspaces = new HashMap<>();

    /** Ends them: each sees it at its next look. */
    public void end() {
        ended.countDown();
    }

    /** Whether the server is about to stop. */
    public boolean over() {
        return ended.getCount() == 0;
    }

    /** Waits until the next look is due; true when all is over. */
    public boolean paced() throws InterruptedException {
        return ended.await(PACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * A place for one more stream, until it is closed.
     *
     * @throws RefusedException {@code LIMIT_REACHED} when the session or the workspace has too many
     */
    Place take(SessionId session, WorkspaceId workspace) {
        lock.lock();
        try {
            if (ofSessions.getOrDefault(session, 0) >= PER_SESSION) {
                throw new RefusedException(
                        RefusalCode.LIMIT_REACHED,
                        "at most " + PER_SESSION + " pages are live at once in one browser: close some of them");
            }
            if (ofWorkspaces.getOrDefault(workspace, 0) >= PER_WORKSPACE) {
                throw new RefusedException(
                        RefusalCode.LIMIT_REACHED,
                        "at most " + PER_WORKSPACE + " pages of a workspace are live at once: load this one again to"
                                + " see what is new");
            }
            ofSessions.merge(session, 1, Integer::sum);
            ofWorkspaces.merge(workspace, 1, Integer::sum);
            return new Place(session, workspace);
        } finally {
            lock.unlock();
        }
    }

    /** What one stream occupies. */
    public final class Place implements AutoCloseable {
        private final SessionId session;
        private final WorkspaceId workspace;
        private final AtomicBoolean left = new AtomicBoolean();

        private Place(SessionId session, WorkspaceId workspace) {
            this.session = session;
            this.workspace = workspace;
        }

        /** Makes room for another. A second time changes nothing. */
        @Override
        public void close() {
            if (!left.compareAndSet(false, true)) {
                return;
            }
            lock.lock();
            try {
                // A count that falls to nothing leaves no entry: sessions come and go.
                ofSessions.computeIfPresent(session, (whose, count) -> count > 1 ? count - 1 : null);
                ofWorkspaces.computeIfPresent(workspace, (which, count) -> count > 1 ? count - 1 : null);
            } finally {
                lock.unlock();
            }
        }
    }
}
