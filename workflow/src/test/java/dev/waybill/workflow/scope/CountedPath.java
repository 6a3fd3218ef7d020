package dev.waybill.workflow.scope;

import java.util.AbstractList;
import java.util.List;

/** A path that counts how often it is looked at. */
final class CountedPath extends AbstractList<String> {
    private final List<String> segments;
    private long looks;

    CountedPath(List<String> segments) {
        this.segments = segments;
    }

    long looks() {
        return looks;
    }

    @Override
    public String get(int index) {
        looks++;
        return segments.get(index);
    }

    @Override
    public int size() {
        return segments.size();
    }
}
