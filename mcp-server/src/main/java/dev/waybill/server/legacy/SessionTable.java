package dev.waybill.server.legacy;

import dev.waybill.server.door.InFlight;
import dev.waybill.server.door.Outlet;
import dev.waybill.server.door.Sessions;
import dev.waybill.workflow.key.KeyHolder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which sessions there are and whose they are. Clients rarely say that they are done, so a session ends when it was
 * idle for long, or when its key opens more than it may: then the one that was idle longest gives way.
 */
final class SessionTable {
    static final int SESSIONS_PER_KEY = 32;
    static final int SESSIONS = 4096;
    static final Duration IDLE = Duration.ofMinutes(30);

    private static final Comparator<Entry> LONGEST_IDLE = Comparator.comparingLong(entry -> entry.lastUse);

    private final ConcurrentHashMap<String, Entry> entries = new ConcurrentHashMap<>();
    private final InstantSource clock;
    /** Counts uses, so that two in one millisecond still have an order. */
    private final AtomicLong uses = new AtomicLong();

    SessionTable(InstantSource clock) {
        this.clock = clock;
    }

    /** A session, whose it is, and what is under way in it. */
    final class Entry {
        private final LegacySession session;
        private final KeyHolder holder;
        private final InFlight inFlight = new InFlight();
        private volatile long usedAtMillis;
        private volatile long lastUse;
        private volatile Listener listener = new Listener(this);

        private Entry(LegacySession session, KeyHolder holder) {
            this.session = session;
            this.holder = holder;
            use();
        }

        private void use() {
            usedAtMillis = clock.millis();
            lastUse = uses.incrementAndGet();
        }

        LegacySession session() {
            return session;
        }

        KeyHolder holder() {
            return holder;
        }

        InFlight inFlight() {
            return inFlight;
        }

        /** Opens its stream; the one it had ends. */
        Sessions.Stream listen(Outlet outlet) {
            Listener opened = new Listener(this);
            listener.abandon();
            listener = opened;
            session.listen(outlet, opened::abandon);
            opened.whenAbandoned(() -> session.quiet(outlet));
            return opened;
        }

        private boolean idle() {
            return clock.millis() - usedAtMillis >= IDLE.toMillis();
        }

        private void end() {
            listener.abandon();
            session.closing();
            inFlight.cancelAll();
            session.end();
        }
    }

    /** A stream that a client listens on; while it does, the session is in use. */
    private static final class Listener implements Sessions.Stream {
        private final Entry entry;
        private final CountDownLatch over = new CountDownLatch(1);
        private volatile Runnable abandoned = () -> {};

        private Listener(Entry entry) {
            this.entry = entry;
        }

        @Override
        public boolean ended(Duration atMost) throws InterruptedException {
            entry.use();
            return over.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        }

        private void whenAbandoned(Runnable action) {
            abandoned = action;
        }

        @Override
        public void abandon() {
            abandoned.run();
            over.countDown();
        }
    }

    void add(LegacySession session, KeyHolder holder) {
        endAll(Entry::idle);
        entries.put(session.id(), new Entry(session, holder));
        endSurplus(entry -> entry.holder.key().equals(holder.key()), SESSIONS_PER_KEY);
        endSurplus(entry -> true, SESSIONS);
    }

    /** The session, if it is that holder's and not over. */
    Optional<Entry> find(String sessionId, KeyHolder holder) {
        Entry entry = entries.get(sessionId);
        if (entry == null || !entry.holder.equals(holder)) {
            return Optional.empty();
        }
        if (entry.idle()) {
            remove(entry);
            return Optional.empty();
        }
        entry.use();
        return Optional.of(entry);
    }

    boolean end(String sessionId, KeyHolder holder) {
        Optional<Entry> entry = find(sessionId, holder);
        entry.ifPresent(this::remove);
        return entry.isPresent();
    }

    void endAll(Predicate<Entry> which) {
        entries.values().stream().filter(which).toList().forEach(this::remove);
    }

    Set<KeyHolder> holders() {
        return entries.values().stream().map(Entry::holder).collect(Collectors.toSet());
    }

    int size() {
        return entries.size();
    }

    private void endSurplus(Predicate<Entry> which, int cap) {
        List<Entry> held =
                entries.values().stream().filter(which).sorted(LONGEST_IDLE).toList();
        held.stream().limit(Math.max(held.size() - cap, 0)).forEach(this::remove);
    }

    private void remove(Entry entry) {
        if (entries.remove(entry.session.id(), entry)) {
            entry.end();
        }
    }
}
