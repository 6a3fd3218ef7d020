package dev.waybill.boundary.scrub;

import com.google.re2j.Matcher;
import java.util.List;

/** Holds a text against a table of kinds. */
final class KindFinder implements Finder {
    private final List<Kind> kinds;

    KindFinder(List<Kind> kinds) {
        this.kinds = kinds;
    }

    @Override
    public void find(Sight sight, Finds finds) {
        for (Kind kind : kinds) {
            if (kind.hintedIn(sight)) {
                find(kind, sight, finds);
            }
        }
    }

    private static void find(Kind kind, Sight sight, Finds finds) {
        Matcher matcher = kind.pattern().matcher(sight.lower());
        int group = matcher.groupCount() > 0 ? 1 : 0;
        while (matcher.find()) {
            int from = matcher.start(group);
            int to = matcher.end(group);
            if (kind.accepts(sight.text().substring(from, to))) {
                finds.add(sight, from, to, kind.name(), kind.trust());
            }
        }
    }

    /**
     * Looks for tokens that a line break cuts in two, in a text whose breaks were taken out. A find counts when it
     * reaches over a break and is not whole without it: behind a whole token the next line begins with a word.
     */
    void findAcrossBreaks(Sight joined, Finds plain, Finds finds) {
        Finds across = new Finds();
        for (Kind kind : kinds) {
            if (!kind.hintedIn(joined)) {
                continue;
            }
            Matcher matcher = kind.pattern().matcher(joined.lower());
            int group = matcher.groupCount() > 0 ? 1 : 0;
            while (matcher.find()) {
                int from = matcher.start(group);
                int to = matcher.end(group);
                int joint = joined.lastJoint(from, to);
                if (joint < 0 || !kind.accepts(joined.text().substring(from, to))) {
                    continue;
                }
                boolean whole = plain.covers(joined.start(from), joined.end(joint - 1));
                if (!whole || Randomness.oddEnd(joined.text().substring(joint, to))) {
                    across.add(joined, from, to, kind.name(), kind.trust());
                }
            }
        }
        finds.addAll(across);
    }
}
