package dev.waybill.server.console.run;

import dev.waybill.server.console.live.Feed;
import dev.waybill.server.console.live.Streams;
import dev.waybill.server.console.page.Pages;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.Administrator;
import dev.waybill.workflow.usecase.RunDetails;
import dev.waybill.workflow.usecase.TimelineEntry;
import dev.waybill.workflow.usecase.ViewRuns;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/**
 * One visitor's stream of a run: each new event as a line of the timeline, in order and once, then what stands above it.
 * Before anything is sent, it is asked whether this visitor may still see it.
 */
final class RunFeed implements Feed {
    private final RunTails tails;
    private final ViewRuns runs;
    private final Pages pages;
    private final Administrator viewer;
    private final RunId run;
    private final BooleanSupplier letIn;
    private final Streams.Place place;
    private long last;

    RunFeed(
            RunTails tails,
            ViewRuns runs,
            Pages pages,
            Administrator viewer,
            RunId run,
            long after,
            BooleanSupplier letIn,
            Streams.Place place) {
        this.tails = tails;
        this.runs = runs;
        this.pages = pages;
        this.viewer = viewer;
        this.run = run;
        this.last = after;
        this.letIn = letIn;
        this.place = place;
    }

    @Override
    public void follow(Sink sink) throws IOException, InterruptedException {
        try (place) {
            RunTail tail = tails.join(viewer.workspace(), run, last);
            try {
                follow(sink, tail);
            } catch (RefusedException noLongerTheirs) {
                // The run or the viewer's right to see it went while they watched: there is nothing more for them.
            } finally {
                tails.leave(viewer.workspace(), run);
            }
        }
    }

    private void follow(Sink sink, RunTail tail) throws IOException, InterruptedException {
        sink.keepAlive();
        int silent = 0;
        boolean more = true;
        while (more && !place.givesWay(sink)) {
            RunTail.News news = tail.above(last, Streams.SILENCE);
            if (news.any()) {
                silent = 0;
                more = letIn.getAsBoolean() && send(sink, news);
            } else if (++silent >= Streams.KEEP_ALIVE_LOOKS) {
                silent = 0;
                more = letIn.getAsBoolean();
                sink.keepAlive();
            }
        }
    }

    /** Sends what there is; false when nothing more will come. */
    private boolean send(Sink sink, RunTail.News news) throws IOException {
        runs.require(viewer, run);
        if (news.missed()) {
            catchUp(sink);
            return true;
        }
        for (RunTail.Line line : news.lines()) {
            send(sink, line.sequence(), line.html());
        }
        if (!news.lines().isEmpty()) {
            sink.event("facts", "", news.facts());
        }
        if (news.ended()) {
            sink.event("ended", "", "");
        }
        return !news.ended() && !news.over();
    }

    /** Reads a page that the tail no longer keeps, or never did. */
    private void catchUp(Sink sink) throws IOException {
        RunDetails missed = runs.news(viewer, run, last, RunTail.PAGE);
        for (TimelineEntry entry : missed.events()) {
            send(sink, entry.event().sequence(), pages.part("run/item", TimelineItem.of(entry, missed.nowMillis())));
        }
    }

    private void send(Sink sink, long sequence, String html) throws IOException {
        sink.event("timeline", Long.toString(sequence), html);
        last = sequence;
    }

    @Override
    public void close() {
        place.close();
    }
}
