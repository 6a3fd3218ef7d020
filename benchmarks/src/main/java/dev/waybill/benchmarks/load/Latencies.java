package dev.waybill.benchmarks.load;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** How long each call of a load took, in nanoseconds; for one thread, then added up. */
final class Latencies {
    private static final double NANOS_PER_MILLI = 1_000_000.0;

    private final Duration length;
    private long[] nanos = new long[1024];
    private int count;

    /**
     * Begins empty.
     *
     * @param length of the load, to name calls a second
     */
    Latencies(Duration length) {
        this.length = length;
    }

    void add(long callNanos) {
        room(1);
        nanos[count++] = callNanos;
    }

    void add(Latencies other) {
        room(other.count);
        System.arraycopy(other.nanos, 0, nanos, count, other.count);
        count += other.count;
    }

    int count() {
        return count;
    }

    private void room(int more) {
        if (nanos.length - count < more) {
            nanos = Arrays.copyOf(nanos, Math.max(nanos.length * 2, count + more));
        }
    }

    /** One line: calls a second, and the 50th, 99th and 100th percentile in milliseconds. */
    void print(String what, PrintStream out) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        out.printf(
                Locale.ROOT,
                "%s: %,.0f/s, p50 %.2f ms, p99 %.2f ms, max %.1f ms, %,d calls%n",
                what,
                count / (length.toMillis() / 1000.0),
                millis(sorted, 0.50),
                millis(sorted, 0.99),
                millis(sorted, 1.0),
                count);
    }

    /** Milliseconds that this share of the calls took at most. */
    double millis(double quantile) {
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return millis(sorted, quantile);
    }

    private static double millis(long[] sorted, double quantile) {
        if (sorted.length == 0) {
            return 0;
        }
        return sorted[(int) Math.ceil(quantile * (sorted.length - 1))] / NANOS_PER_MILLI;
    }
}
