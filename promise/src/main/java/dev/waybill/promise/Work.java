package dev.waybill.promise;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Supplier;

/**
 * A limit on the work that one input may cause, where a fuzzer looks for inputs that cause much. In every other run it
 * only calls: a build machine's time is no measure.
 */
public final class Work {
    /** Set by whoever lets Jazzer fuzz; without it the targets only repeat their seeds. */
    private static final boolean FUZZING = System.getenv("JAZZER_FUZZ") != null;

    /** Enough for code that was never called to be compiled: only what stays slow is slow. */
    private static final int TRIES = 100;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private Work() {}

    /**
     * What {@code work} gives.
     *
     * @param mostMicros the processor time that the calling thread may take for it, at the best of many tries
     * @throws AssertionError when it took more each time
     */
    public static <T> T within(long mostMicros, Supplier<T> work) {
        long began = FUZZING ? THREADS.getCurrentThreadCpuTime() : 0;
        T made = work.get();
        if (FUZZING && micros(began) > mostMicros) {
            tryAgain(mostMicros, work);
        }
        return made;
    }

    private static void tryAgain(long mostMicros, Supplier<?> work) {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && least > mostMicros; i++) {
            long began = THREADS.getCurrentThreadCpuTime();
            Object made = work.get();
            least = Math.min(least, micros(began));
            if (made == null) {
                throw new AssertionError("the work gave nothing");
            }
        }
        if (least > mostMicros) {
            throw new AssertionError("slow input: " + least + " microseconds, at most " + mostMicros);
        }
    }

    private static long micros(long began) {
        return (THREADS.getCurrentThreadCpuTime() - began) / 1_000;
    }
}
