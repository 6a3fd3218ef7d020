package dev.waybill.server.console.run;

import dev.waybill.server.console.live.Streams;
import dev.waybill.server.console.page.Pages;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.usecase.Administrator;
import dev.waybill.workflow.usecase.RunDetails;
import dev.waybill.workflow.usecase.TimelineEntry;
import dev.waybill.workflow.usecase.ViewRuns;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The newest events of a run that somebody follows, read and put into HTML once, however many follow it. It reads with
 * the operator's right and shows nothing to anybody: each follower's own right is asked before anything is sent.
 */
final class RunTail {
    /** Events that are kept for followers; who falls further behind reads for themselves. */
    static final int KEPT = 200;

    static final int PAGE = 100;

    private final Ledger ledger;
    private final ViewRuns runs;
    private final Pages pages;
    private final Administrator reader;
    private final RunId run;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition news = lock.newCondition();
    private final Deque<Line> lines = new ArrayDeque<>();
    /** All events above this one, up to {@link #last}, are in {@link #lines}. */
    private long since;

    private long last;
    private String facts = "";
    private boolean ended;
    private boolean over;

    /** An event as streams send it. */
    record Line(long sequence, String html) {}

    /**
     * What there is above an event.
     *
     * @param missed whether some of it is no longer kept
     * @param facts  what stands above the timeline, as it is after these
     * @param ended  whether nothing more will come, because the run has ended
     * @param over   the same, for another reason
     */
    record News(List<Line> lines, boolean missed, String facts, boolean ended, boolean over) {
        boolean any() {
            return !lines.isEmpty() || missed || ended || over;
        }
    }

    RunTail(Ledger ledger, ViewRuns runs, Pages pages, Administrator reader, RunId run, long after) {
        this.ledger = ledger;
        this.runs = runs;
        this.pages = pages;
        this.reader = reader;
        this.run = run;
        this.since = after;
        this.last = after;
    }

    /** Reads whenever the workspace has changed, until the run has ended or nobody follows it any more. */
    void read(Streams streams) {
        try {
            long seen = -1;
            while (!over(streams)) {
                long version = ledger.version(reader.workspace());
                if (version != seen) {
                    seen = version;
                    if (readNew() || streams.paced()) {
                        return;
                    }
                }
                ledger.awaitChange(reader.workspace(), seen, Streams.SILENCE);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            end();
        }
    }

    private boolean over(Streams streams) {
        lock.lock();
        try {
            return over || streams.over();
        } finally {
            lock.unlock();
        }
    }

    /** Reads what is new; true once the run has ended. */
    private boolean readNew() {
        RunDetails details;
        do {
            details = runs.news(reader, run, last, PAGE);
            publish(details);
        } while (details.more());
        return details.run().status().terminal();
    }

    private void publish(RunDetails details) {
        List<Line> read = new ArrayList<>();
        for (TimelineEntry entry : details.events()) {
            read.add(new Line(
                    entry.event().sequence(), pages.part("run/item", TimelineItem.of(entry, details.nowMillis()))));
        }
        if (read.isEmpty()) {
            return;
        }
        String shown = pages.part("run/facts", RunFacts.of(details));
        lock.lock();
        try {
            lines.addAll(read);
            last = read.getLast().sequence();
            while (lines.size() > KEPT) {
                since = lines.removeFirst().sequence();
            }
            facts = shown;
            ended = details.run().status().terminal() && !details.more();
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What there is above an event; waits for it, at most so long. */
    News above(long sequence, Duration atMost) throws InterruptedException {
        long nanos = atMost.toNanos();
        lock.lockInterruptibly();
        try {
            while (last <= sequence && !ended && !over && nanos > 0) {
                nanos = news.awaitNanos(nanos);
            }
            List<Line> above =
                    lines.stream().filter(line -> line.sequence() > sequence).toList();
            return new News(above, sequence < since, facts, ended, over);
        } finally {
            lock.unlock();
        }
    }

    /** Nobody reads this any more: whoever still waits goes. */
    void end() {
        lock.lock();
        try {
            over = true;
            news.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
