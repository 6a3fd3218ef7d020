package dev.waybill.benchmarks.seed;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/** Many runs at once: each step is one of theirs, and who ends is followed by a new one until all have begun. */
final class Crowd {
    private final RandomGenerator random;
    private final int atOnce;
    private final int last;
    private final IntFunction<Member> begin;
    private final List<Member> working = new ArrayList<>();
    private int next;

    /** A run under way. */
    @FunctionalInterface
    interface Member {
        /** Makes its next step; false when that was the last. */
        boolean step();
    }

    /**
     * Nobody has begun.
     *
     * @param first the number of the first run
     * @param count how many begin in all
     * @param begin begins the run of a number
     */
    Crowd(RandomGenerator random, int atOnce, int first, int count, IntFunction<Member> begin) {
        this.random = random;
        this.atOnce = atOnce;
        this.next = first;
        this.last = first + count;
        this.begin = begin;
    }

    /** Whether some have not begun. */
    boolean beginning() {
        return next < last;
    }

    /** Whether some have not ended. */
    boolean working() {
        return beginning() || !working.isEmpty();
    }

    void step() {
        if (beginning() && working.size() < atOnce) {
            working.add(begin.apply(next++));
            return;
        }
        int one = random.nextInt(working.size());
        if (!working.get(one).step()) {
            working.set(one, working.getLast());
            working.removeLast();
        }
    }
}
