package dev.waybill.server.console.live;

import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.ledger.Ledger;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Follows a workspace: each time that it has changed, what {@link Step} sends. Once it has nothing more to say, or its
 * visitor is no longer let in, the stream ends.
 */
public final class ChangeFeed implements Feed {
    /** How long a silent stream waits before it says that it is there. */
    private static final Duration SILENCE = Duration.ofSeconds(1);

    private static final int KEEP_ALIVE_LOOKS = 15;

    private final Ledger ledger;
    private final WorkspaceId workspace;
    private final Streams streams;
    private final BooleanSupplier letIn;
    private final Step step;

    /** What a stream does when its workspace has changed. */
    @FunctionalInterface
    public interface Step {
        /** Sends what is new; false when nothing more will come. */
        boolean send(Sink sink) throws IOException;
    }

    /**
     * @param letIn whether the visitor may still follow: their session open, their role still there
     */
    public ChangeFeed(Ledger ledger, WorkspaceId workspace, Streams streams, BooleanSupplier letIn, Step step) {
        this.ledger = ledger;
        this.workspace = workspace;
        this.streams = streams;
        this.letIn = letIn;
        this.step = step;
    }

    @Override
    public void follow(Sink sink) throws IOException, InterruptedException {
        sink.keepAlive();
        // Never a version: whatever came between the page and its stream is looked at once.
        long seen = -1;
        int silent = 0;
        while (!streams.over()) {
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
            if (ledger.awaitChange(workspace, seen, SILENCE) == seen && ++silent >= KEEP_ALIVE_LOOKS) {
                silent = 0;
                if (!letIn.getAsBoolean()) {
                    return;
                }
                sink.keepAlive();
            }
        }
    }
}
