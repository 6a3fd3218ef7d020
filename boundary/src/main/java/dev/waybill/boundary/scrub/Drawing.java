package dev.waybill.boundary.scrub;

import java.util.Arrays;

/** A {@link Sight} while it is drawn: characters, what each stands for, and where line breaks were taken out. */
final class Drawing {
    private final StringBuilder text;
    private int[] starts;
    private int[] ends;
    private boolean[] joints;
    private boolean joint;

    Drawing(int length) {
        text = new StringBuilder(length);
        starts = new int[length + 1];
        ends = new int[length + 1];
        joints = new boolean[length + 1];
    }

    void add(char c, int from, int to) {
        int at = text.length();
        if (at == starts.length) {
            starts = Arrays.copyOf(starts, at * 2);
            ends = Arrays.copyOf(ends, at * 2);
            joints = Arrays.copyOf(joints, at * 2);
        }
        starts[at] = from;
        ends[at] = to;
        joints[at] = joint;
        joint = false;
        text.append(c);
    }

    void join() {
        joint = true;
    }

    String text() {
        return text.toString();
    }

    int[] starts() {
        return starts;
    }

    int[] ends() {
        return ends;
    }

    boolean[] joints() {
        return joints;
    }
}
