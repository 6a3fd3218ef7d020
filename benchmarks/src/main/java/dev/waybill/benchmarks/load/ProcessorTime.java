package dev.waybill.benchmarks.load;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Locale;

/**
 * What a load cost in processor time, which a busy machine shakes less than it shakes the clock.
 *
 * @param process     all threads of this process
 * @param writerNanos the ledger's writers alone; their reciprocal is the most that one file can take
 */
record ProcessorTime(Duration process, long writerNanos) {
    private static final double NANOS_PER_MICRO = 1000.0;

    static ProcessorTime now() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long writers = 0;
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith("waybill-writer")) {
                writers += threads.getThreadCpuTime(thread.getThreadId());
            }
        }
        return new ProcessorTime(
                ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO), writers);
    }

    ProcessorTime since(ProcessorTime before) {
        return new ProcessorTime(process.minus(before.process), writerNanos - before.writerNanos);
    }

    void print(int calls, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "processor time a call: %.1f us, of it the writer %.1f us%n",
                process.toNanos() / NANOS_PER_MICRO / calls,
                writerNanos / NANOS_PER_MICRO / calls);
    }
}
