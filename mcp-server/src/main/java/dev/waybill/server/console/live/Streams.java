package dev.waybill.server.console.live;

import dev.waybill.workflow.id.SessionId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * All open streams, as far as they have something in common: they are counted, and they end with the server. Of the
 * streams of one session the newest stay, so that a page which was left never stands in the way of one that is looked at.
 */
public final class Streams {
    /**
     * Open at once in one session, which is one browser. Browsers hold six connections to a server that speaks
     * HTTP/1.1; if pages held them all by their streams, the next page would wait for ever.
     */
    public static final int PER_SESSION = 4;
    /** The same with those that give way but have not ended yet: a client that reads nothing holds its stream for a while. */
    static final int PER_SESSION_WITH_ENDING = 24;
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
    /** Oldest first. */
    private final Map<SessionId, Deque<Place>> ofSessions = new HashMap<>();

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
     * A place for one more stream, until it is closed. In a session that has as many as it may, the oldest gives way.
     *
     * @throws RefusedException {@code LIMIT_REACHED} when the workspace has too many, or the session too many that
     *     still have to end
     */
    Place take(SessionId session, WorkspaceId workspace) {
        lock.lock();
        try {
            Deque<Place> own = ofSessions.getOrDefault(session, new ArrayDeque<>());
            if (own.size() >= PER_SESSION_WITH_ENDING) {
                throw new RefusedException(
                        RefusalCode.LIMIT_REACHED,
                        "at most " + PER_SESSION + " pages are live at once in one browser, and those before are just"
                                + " ending: load this one again in a moment");
            }
            if (ofWorkspaces.getOrDefault(workspace, 0) >= PER_WORKSPACE) {
                throw new RefusedException(
                        RefusalCode.LIMIT_REACHED,
                        "at most " + PER_WORKSPACE + " pages of a workspace are live at once: load this one again to"
                                + " see what is new");
            }
            if (own.stream().filter(place -> !place.replaced).count() >= PER_SESSION) {
                own.stream().filter(place -> !place.replaced).findFirst().ifPresent(oldest -> oldest.replaced = true);
            }
            Place place = new Place(session, workspace);
            own.addLast(place);
            ofSessions.put(session, own);
            ofWorkspaces.merge(workspace, 1, Integer::sum);
            return place;
        } finally {
            lock.unlock();
        }
    }

    /** What one stream occupies. */
    public final class Place implements AutoCloseable {
        private final SessionId session;
        private final WorkspaceId workspace;
        private volatile boolean replaced;

        private Place(SessionId session, WorkspaceId workspace) {
            this.session = session;
            this.workspace = workspace;
        }

        /**
         * Whether a newer page has this place; its own is told so before the stream ends. Without a word it would take
         * the end for a fault and come back, and two pages would drive each other out for ever.
         */
        public boolean givesWay(Feed.Sink sink) throws IOException {
            if (replaced) {
                sink.event("replaced", "", "");
            }
            return replaced;
        }

        /** Makes room for another. A second time changes nothing. */
        @Override
        public void close() {
            lock.lock();
            try {
                Deque<Place> own = ofSessions.getOrDefault(session, new ArrayDeque<>());
                if (!own.remove(this)) {
                    return;
                }
                // What falls to nothing leaves no entry: sessions come and go.
                if (own.isEmpty()) {
                    ofSessions.remove(session);
                }
                ofWorkspaces.computeIfPresent(workspace, (which, count) -> count > 1 ? count - 1 : null);
            } finally {
                lock.unlock();
            }
        }
    }
}
