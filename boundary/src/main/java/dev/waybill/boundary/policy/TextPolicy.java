package dev.waybill.boundary.policy;

import dev.waybill.boundary.detect.BodyDetector;
import dev.waybill.boundary.detect.Firing;
import dev.waybill.boundary.detect.Judgement;
import dev.waybill.boundary.detect.SiftedLog;
import dev.waybill.boundary.scrub.Scrubbed;
import dev.waybill.boundary.scrub.Scrubber;
import java.util.Collections;
import java.util.List;

/**
 * Decides on one text. Bodies are looked for in the text as it came, since a mark in it would hide what stood there;
 * secrets are replaced in what is left of it. Keeps no state and may be shared by threads.
 */
public final class TextPolicy {
    /** The rule's name where a sealed workspace refuses. */
    public static final String SEALED = "sealed";

    private static final TextPolicy STANDARD = new TextPolicy(BodyDetector.standard(), Scrubber.standard());

    private final BodyDetector detector;
    private final Scrubber scrubber;

    private TextPolicy(BodyDetector detector, Scrubber scrubber) {
        this.detector = detector;
        this.scrubber = scrubber;
    }

    /** The policy with the detector and the scrubber that this build ships. */
    public static TextPolicy standard() {
        return STANDARD;
    }

    /**
     * Decides.
     *
     * @param cap how many code points may be kept: a mark can be longer than what it stands for
     * @param text within its cap and its grammar already; an empty one says nothing and is always accepted
     */
    public Outcome decide(Mode mode, Kind kind, int cap, String text) {
        if (text.isEmpty()) {
            return Outcome.Accepted.untouched(text);
        }
        return switch (kind) {
            case FREE_TEXT -> freeText(mode, cap, text);
            case LOG_TAIL -> logTail(mode, cap, text);
            case IDENTITY -> identity(mode, text);
            case BOUND -> Outcome.Accepted.untouched(text);
        };
    }

    private Outcome freeText(Mode mode, int cap, String text) {
        return switch (mode) {
            case SEALED -> sealed();
            case GUARDED -> {
                Judgement judgement = detector.judge(text);
                yield judgement.body() ? body(judgement.firings()) : scrubbed(cap, text, 0, List.of());
            }
            case OPEN -> scrubbed(cap, text, 0, List.of());
        };
    }

    private Outcome logTail(Mode mode, int cap, String text) {
        return switch (mode) {
            case SEALED -> sealed();
            case GUARDED -> {
                SiftedLog sifted = detector.sift(text);
                yield scrubbed(cap, sifted.text(), sifted.withheldLines(), sifted.firings());
            }
            case OPEN -> scrubbed(cap, text, 0, List.of());
        };
    }

    /** A name of plain characters is no place for a body; whatever else passes the grammar is looked at as a text. */
    private Outcome identity(Mode mode, String text) {
        boolean plain = PlainName.is(text);
        if (mode == Mode.SEALED && !plain) {
            return sealed();
        }
        if (mode == Mode.GUARDED && !plain) {
            Judgement judgement = detector.judge(text);
            if (judgement.body()) {
                return body(judgement.firings());
            }
        }
        Scrubbed scrubbed = scrubber.scrub(text);
        return scrubbed.clean()
                ? Outcome.Accepted.untouched(text)
                : new Outcome.Refused(Outcome.Cause.SECRET, List.copyOf(scrubbed.kinds()), 1);
    }

    private Outcome scrubbed(int cap, String text, int withheldLines, List<Firing> firings) {
        Scrubbed scrubbed = scrubber.scrub(text);
        if (scrubbed.clean() && withheldLines == 0) {
            return Outcome.Accepted.untouched(text);
        }
        return new Outcome.Accepted(Cut.toCap(scrubbed.text(), cap), scrubbed.kinds(), withheldLines, rules(firings));
    }

    private static Outcome body(List<Firing> firings) {
        return new Outcome.Refused(
                Outcome.Cause.BODY, rules(firings), firings.getFirst().line());
    }

    private static Outcome sealed() {
        return new Outcome.Refused(Outcome.Cause.SEALED, Collections.singletonList(SEALED), 1);
    }

    private static List<String> rules(List<Firing> firings) {
        return firings.stream().map(Firing::rule).distinct().toList();
    }
}
