package dev.waybill.boundary.detect;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Takes the covers off a text, one after another, and hands out all that was found. */
final class Unfolding {
    private static final int DEEPEST = 4;
    private static final int MOST_LAYERS = 24;

    /** All layers together may be so many times as long as the text, and so much longer: a bomb ends here. */
    private static final int TIMES = 8;

    private static final int MORE = 8_192;

    private final Deque<Opened> waiting = new ArrayDeque<>();
    private final List<Opened> layers = new ArrayList<>();
    private final Set<String> seen = new LinkedHashSet<>();
    private int room;

    private Unfolding(String text) {
        room = text.length() * TIMES + MORE;
    }

    /** A layer and what in it is encoded. */
    record Opened(Layer layer, List<EncodedRuns.Run> runs) {}

    /** The text itself first. */
    static List<Opened> of(String text) {
        Unfolding unfolding = new Unfolding(text);
        unfolding.found(Layer.of(text));
        while (!unfolding.waiting.isEmpty()) {
            unfolding.open(unfolding.waiting.removeFirst());
        }
        return unfolding.layers;
    }

    private void found(Layer layer) {
        if (layers.size() < MOST_LAYERS
                && layer.depth() <= DEEPEST
                && layer.text().length() <= room
                && seen.add(layer.text())) {
            room -= layer.text().length();
            layers.add(new Opened(layer, EncodedRuns.in(layer.text())));
            waiting.addLast(layers.getLast());
        }
    }

    private void open(Opened opened) {
        Layer layer = opened.layer();
        String text = layer.text();
        uncovered(layer, "hidden", Disguise.removed(text));
        uncovered(layer, "mirrored", Disguise.turned(text));
        uncovered(layer, "url", Escapes.url(text));
        uncovered(layer, "html", Escapes.html(text));
        uncovered(layer, "escaped", Escapes.backslashes(text));
        uncovered(layer, "spaced", Disguise.closedUp(text));
        uncovered(layer, "wrapped", Wrapping.removed(text));
        if (!layer.by().equals("rot13:")) {
            uncovered(layer, "rot13", Disguise.rotated(text));
        }
        for (EncodedRuns.Run run : opened.runs()) {
            if (!run.decoded().isEmpty()) {
                found(layer.under(run.kind(), run.at(), run.decoded()));
            }
        }
    }

    private void uncovered(Layer layer, String cover, String inside) {
        if (!inside.equals(layer.text()) && !inside.isBlank()) {
            found(layer.under(cover, firstDifference(layer.text(), inside), inside));
        }
    }

    private static int firstDifference(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }
}
