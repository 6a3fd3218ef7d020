package dev.waybill.boundary.scrub;

import dev.waybill.boundary.scrub.Find.Trust;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Collects finds. Those that overlap become one, under the surest and then the longest one's name. */
final class Finds {
    private final List<Find> all = new ArrayList<>();

    void add(Sight sight, int from, int to, String kind, Trust trust) {
        if (to > from) {
            all.add(new Find(sight.start(from), sight.end(to - 1), kind, trust));
        }
    }

    void addAll(Finds others) {
        all.addAll(others.all);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    boolean covers(int start, int end) {
        for (Find find : all) {
            if (find.start() <= start && end <= find.end()) {
                return true;
            }
        }
        return false;
    }

    /** The text with each find replaced; adds the kinds that were found. */
    String replaceIn(String text, Set<String> kinds) {
        all.sort(Comparator.comparingInt(Find::start));
        StringBuilder out = new StringBuilder(text.length());
        int kept = 0;
        int at = 0;
        while (at < all.size()) {
            Find best = all.get(at);
            int start = best.start();
            int end = best.end();
            for (at++; at < all.size() && all.get(at).start() < end; at++) {
                Find next = all.get(at);
                end = Math.max(end, next.end());
                best = next.betterThan(best) ? next : best;
            }
            out.append(text, kept, start).append(Mark.of(best.kind()));
            kinds.add(best.kind());
            kept = end;
        }
        return out.append(text, kept, text.length()).toString();
    }
}
