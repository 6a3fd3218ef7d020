package dev.waybill.server.console.run;

import dev.waybill.server.console.live.Feed;
import dev.waybill.server.console.live.RunStream;
import dev.waybill.server.console.live.Streams;
import dev.waybill.server.console.page.Pages;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.usecase.Administrator;
import dev.waybill.workflow.usecase.ViewRuns;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The runs that somebody follows, each with one reader for all its followers. */
public final class RunTails implements RunStream {
    private final Ledger ledger;
    private final ViewRuns runs;
    private final Pages pages;
    private final Streams streams;
    private final Map<Followed, Reading> readings = new HashMap<>();

    private record Followed(WorkspaceId workspace, RunId run) {}

    /** A tail that is read, and for how many. */
    private record Reading(RunTail tail, int followers) {}

    public RunTails(Ledger ledger, ViewRuns runs, Pages pages, Streams streams) {
        this.ledger = ledger;
        this.runs = runs;
        this.pages = pages;
        this.streams = streams;
    }

    @Override
    public Feed follow(Administrator viewer, RunId run, long after, BooleanSupplier letIn, Streams.Place place) {
        return new RunFeed(this, runs, pages, viewer, run, after, letIn, place);
    }

    /** The run's tail, read from now on if it was not; to be given back by {@link #leave}. */
    synchronized RunTail join(WorkspaceId workspace, RunId run, long after) {
        Reading there = readings.get(new Followed(workspace, run));
        RunTail tail = there == null ? begin(workspace, run, after) : there.tail();
        readings.put(new Followed(workspace, run), new Reading(tail, there == null ? 1 : there.followers() + 1));
        return tail;
    }

    private RunTail begin(WorkspaceId workspace, RunId run, long after) {
        RunTail tail = new RunTail(ledger, runs, pages, Administrator.operator(workspace), run, after);
        Thread.ofVirtual().name("run-tail-" + run.text()).start(() -> tail.read(streams));
        return tail;
    }

    synchronized void leave(WorkspaceId workspace, RunId run) {
        readings.computeIfPresent(new Followed(workspace, run), (followed, reading) -> {
            if (reading.followers() > 1) {
                return new Reading(reading.tail(), reading.followers() - 1);
            }
            reading.tail().end();
            return null;
        });
    }
}
