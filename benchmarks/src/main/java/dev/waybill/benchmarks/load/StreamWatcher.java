package dev.waybill.benchmarks.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One open stream: holds what comes against what must come next, and how late it is. */
final class StreamWatcher {
    private final WatchedRun run;
    private final InputStream stream;
    private final Latencies late = new Latencies(Duration.ZERO);
    private volatile int seen;
    private volatile String trouble = "";
    private volatile boolean leaving;

    StreamWatcher(WatchedRun run, InputStream stream) {
        this.run = run;
        this.stream = stream;
    }

    /** Reads until {@link #leave}. */
    void watch() {
        long lastSequence = 0;
        boolean timeline = false;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    // What stands above the timeline shows the last message, too.
                    timeline = line.endsWith("timeline");
                } else if (line.startsWith("id: ")) {
                    long sequence = Long.parseLong(line.substring("id: ".length()));
                    if (sequence <= lastSequence) {
                        trouble = "event " + sequence + " after " + lastSequence;
                    }
                    lastSequence = sequence;
                }
                int number = WatchedRun.number(line);
                if (timeline && number > 0) {
                    see(number);
                }
            }
            if (!leaving) {
                trouble = "the stream ended after message " + seen;
            }
        } catch (IOException broken) {
            if (!leaving) {
                trouble = broken.toString();
            }
        }
    }

    private void see(int number) {
        if (number != seen + 1) {
            trouble = "message " + number + " after " + seen;
        }
        late.add(System.nanoTime() - run.sentAt().get(number));
        seen = number;
    }

    WatchedRun run() {
        return run;
    }

    int seen() {
        return seen;
    }

    /** What went wrong; empty for nothing. */
    String trouble() {
        return trouble;
    }

    Latencies late() {
        return late;
    }

    void leave() throws IOException {
        leaving = true;
        stream.close();
    }
}
