package dev.waybill.boundary.detect;

import java.util.Optional;

/** Judges a text by its measures and letters: the whole of it, and each block for one that hides among others. */
final class Statistics {
    private static final int BLOCK = 260;
    private static final int LEAST = 12;
    private static final double BLOCK_MARGIN = 3.0;

    private final Weights weights;

    Statistics(Weights weights) {
        this.weights = weights;
    }

    /** A finding: what spoke loudest and where it begins. */
    record Finding(String rule, int at) {}

    /** @param margin how much further than its threshold a text must lean */
    Optional<Finding> judge(String text, double margin) {
        if (text.strip().length() < LEAST) {
            return Optional.empty();
        }
        Traits whole = Traits.of(text);
        if (weights.lean(whole) > threshold(text) + margin) {
            return Optional.of(new Finding("code-" + weights.loudest(whole), 0));
        }
        return text.length() > BLOCK * 3 / 2 ? judgeBlocks(text, margin) : Optional.empty();
    }

    double lean(String text) {
        return weights.lean(Traits.of(text));
    }

    private Optional<Finding> judgeBlocks(String text, double margin) {
        int start = 0;
        while (start < text.length()) {
            int end = blockEnd(text, start, BLOCK);
            String block = text.substring(start, end);
            if (block.strip().length() >= LEAST) {
                Traits traits = Traits.of(block);
                if (weights.lean(traits) > threshold(block) + BLOCK_MARGIN + margin) {
                    return Optional.of(new Finding("code-" + weights.loudest(traits), start));
                }
            }
            start = end == text.length() ? end : blockEnd(text, start, BLOCK / 2);
        }
        return Optional.empty();
    }

    /** At a line's end where one is near, else at a space. */
    private static int blockEnd(String text, int start, int length) {
        if (text.length() - start < length * 3 / 2) {
            return text.length();
        }
        int line = text.lastIndexOf('\n', start + length);
        if (line > start + length / 2) {
            return line + 1;
        }
        int space = text.lastIndexOf(' ', start + length);
        return space > start + length / 2 ? space + 1 : start + length;
    }

    /** Short texts say little, and one line less than several: they must lean further. */
    static double threshold(String text) {
        int length = text.length();
        if (text.indexOf('\n') >= 0) {
            return length >= 150 ? 0.0 : 0.5;
        }
        if (length >= 250) {
            return 1.0;
        }
        if (length >= 150) {
            return 2.0;
        }
        return length >= 100 ? 3.5 : 4.0;
    }
}
