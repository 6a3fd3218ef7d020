package dev.waybill.server.log;

import java.time.Instant;
import java.time.InstantSource;

/**
 * Writes events as lines of {@code key=value}: time and event first, then what the caller adds. Values are
 * quoted and escaped where they hold anything but plain characters, so that no value can forge a line or a key.
 */
public final class ServerLog {
    private final LogSink sink;
    private final InstantSource clock;

    public ServerLog(LogSink sink, InstantSource clock) {
        this.sink = sink;
        this.clock = clock;
    }

    /**
     * Begins a line.
     *
     * @param name a constant of the program, in lower case with underscores
     */
    public Line event(String name) {
        return new Line(clock.instant(), name);
    }

    /** A line in the making; belongs to one thread. */
    public final class Line {
        private final StringBuilder text = new StringBuilder(160);

        private Line(Instant time, String name) {
            text.append(time).append(" event=").append(name);
        }

        /**
         * Adds a pair.
         *
         * @param key   a constant of the program
         * @param value an id, a code or a name of ours; an empty one is left out
         */
        public Line with(String key, String value) {
            if (!value.isEmpty()) {
                text.append(' ').append(key).append('=');
                LogValue.append(text, value);
            }
            return this;
        }

        /** Adds a number. */
        public Line with(String key, long value) {
            text.append(' ').append(key).append('=').append(value);
            return this;
        }

        /**
         * Adds what went wrong inside: the type and the place, never the message, which may quote what a caller
         * sent.
         */
        public Line with(Throwable defect) {
            with("defect", defect.getClass().getName());
            StackTraceElement[] places = defect.getStackTrace();
            if (places.length > 0) {
                with("at", places[0].getClassName() + ':' + places[0].getLineNumber());
            }
            return this;
        }

        /** Hands the line over. */
        public void write() {
            sink.line(text.toString());
        }
    }
}
