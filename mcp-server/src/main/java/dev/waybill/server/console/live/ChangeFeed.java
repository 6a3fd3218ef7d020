package dev.waybill.server.console.live;

import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.ledger.Ledger;
import java.io.IOException;
import java.util.function.BooleanSupplier;

/**
 * Follows a workspace: each time that it has changed, what {@link Step} sends. Once it has nothing more to say, or its
 * visitor is no longer let in or looks at newer pages, the stream ends.
 */
public final class ChangeFeed implements Feed {
    private final Ledger ledger;
    private final WorkspaceId workspace;
    private final Streams streams;
    private final Streams.Place place;
    private final BooleanSupplier letIn;
    private final Step step;

    /** What a stream does when its workspace has changed. */
    @FunctionalInterface
    public interface Step {
        /** Sends what is new; false when nothing more will come. */
        boolean send(Sink sink) throws IOException;
    }

    /**
     * @param place  left when the stream ends
     * @param letIn whether the visitor may still follow: their session open, their role still there
     */
    ChangeFeed(
            Ledger ledger,
            WorkspaceId workspace,
            Streams streams,
            Streams.Place place,
            BooleanSupplier letIn,
            Step step) {
        this.ledger = ledger;
        this.workspace = workspace;
        this.streams = streams;
        this.place = place;
        this.letIn = letIn;
        this.step = step;
    }

    @Override
    public void follow(Sink sink) throws IOException, InterruptedException {
        try (place) {
            followOn(sink);
        }
    }

    private void followOn(Sink sink) throws IOException, InterruptedException {
        sink.keepAlive();
        // Never a version: whatever came between the page and its stream is looked at once.
        long seen = -1;
        int silent = 0;
        while (!streams.over() && !place.givesWay(sink)) {
            long version = ledger.version(workspace);
            if (version != seen) {
                seen = version;
                silent = 0;
                if (!letIn.getAsBoolean() || !step.send(sink)) {
                    return;
                }
                if (streams.paced()) {
                    return;
                }
            }
            if (ledger.awaitChange(workspace, seen, Streams.SILENCE) == seen && ++silent >= Streams.KEEP_ALIVE_LOOKS) {
                silent = 0;
                if (!letIn.getAsBoolean()) {
                    return;
                }
                sink.keepAlive();
            }
        }
    }

    @Override
    public void close() {
        place.close();
    }
}
