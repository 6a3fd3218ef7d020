package dev.waybill.server.console.live;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** All open streams, as far as they have something in common: they end with the server, and none is faster than {@link #PACE}. */
public final class Streams {
    /** Between two looks of one stream: what happens faster is sent together. */
    private static final Duration PACE = Duration.ofMillis(200);

    private final CountDownLatch ended = new CountDownLatch(1);

    /** Ends them: each sees it at its next look. */
    public void end() {
        ended.countDown();
    }

    boolean over() {
        return ended.getCount() == 0;
    }

    /** Waits until the next look is due; true when all is over. */
    boolean paced() throws InterruptedException {
        return ended.await(PACE.toMillis(), TimeUnit.MILLISECONDS);
    }
}
