package dev.waybill.boundary.scrub;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Replaces secrets and personal data by typed marks such as {@code [secret:jwt]}. Instances keep no state and may be
 * shared by threads; the time grows with the text's length, whatever the text is.
 *
 * <p>Scrubbing twice changes nothing more. A mark says the kind and never a character of what was found.
 *
 * <p>A mark can be longer than what it replaces, so a text that fits its cap may no longer fit when scrubbed. Who
 * keeps the result where a cap holds cuts it, never inside a mark, as {@code policy} does.
 */
public final class Scrubber {
    /** Stands for a whole text whose finds kept uncovering others. */
    static final String TANGLED = Mark.SECRET + "tangled";

    /** Each pass hides something, so a text that needs more is made to. */
    private static final int MOST_PASSES = 12;

    private static final Scrubber STANDARD = new Scrubber();

    private final KindFinder table = new KindFinder(Kinds.table());
    private final List<Finder> finders = List.of(
            table,
            new KeyBlockFinder(),
            new EmailFinder(),
            new IbanFinder(),
            new NumberFinder(),
            new PhoneFinder(),
            new DiscordFinder(),
            new AssignmentFinder(),
            new RandomFinder());

    private Scrubber() {}

    /** The scrubber with all kinds that this build knows. */
    public static Scrubber standard() {
        return STANDARD;
    }

    /** The names of all kinds, such as {@code secret:jwt}: what {@link Scrubbed#kinds} can hold. */
    public static Set<String> kinds() {
        return Kinds.all();
    }

    /**
     * Loads what is otherwise loaded by the first text that needs it (numbering plans, patterns). A server calls it in
     * the background so that no caller waits; nothing depends on it.
     */
    public void warm() {
        for (Kind kind : Kinds.table()) {
            kind.pattern();
        }
        Numbering.international("+442079460958", true);
        Numbering.national("020 7946 0958");
    }

    /** Replaces every find in a text; the order of the rest is kept. */
    public Scrubbed scrub(String text) {
        TreeSet<String> kinds = new TreeSet<>();
        String now = text;
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            Finds finds = look(now);
            if (finds.isEmpty()) {
                return new Scrubbed(now, kinds);
            }
            now = finds.replaceIn(now, kinds);
        }
        kinds.add(TANGLED);
        return new Scrubbed(Mark.of(TANGLED), kinds);
    }

    private Finds look(String text) {
        Finds finds = new Finds();
        Sight sight = Sight.of(text);
        for (Finder finder : finders) {
            finder.find(sight, finds);
        }
        Sight joined = sight.joined();
        if (!joined.isEmpty()) {
            Finds across = new Finds();
            table.findAcrossBreaks(joined, finds, across);
            finds.addAll(across);
        }
        return finds;
    }
}
