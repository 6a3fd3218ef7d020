package dev.waybill.boundary.detect;

/**
 * What a text shows of itself: its measures and its n-grams. The detector judges by them and its training learns from
 * them, so that both see the same.
 */
public final class Traits {
    /** Short texts say little: so many n-grams count as seen before without any leaning. */
    private static final double DOUBT = 150;

    /** Brings the n-grams' part to the size of the measures' part, so that neither is learnt before the other. */
    private static final double REACH = 40;

    private final double[] measures;
    private final int[] letters;
    private final int[] shape;

    private Traits(double[] measures, int[][] grams) {
        this.measures = measures;
        this.letters = grams[0];
        this.shape = grams[1];
    }

    /** The traits of a text, in time linear in its length. */
    public static Traits of(String text) {
        return new Traits(Measures.of(text), Grams.of(text));
    }

    /** How many kinds of n-grams are told apart. */
    public static int kinds() {
        return Grams.BUCKETS;
    }

    /** A share for every {@link Measure}, by its ordinal. */
    public double[] measures() {
        return measures.clone();
    }

    /** The kinds of the n-grams that were read from the letters, one for each place. */
    public int[] letters() {
        return letters.clone();
    }

    /** The kinds of the n-grams that were read from the shape of words, one for each place. */
    public int[] shape() {
        return shape.clone();
    }

    /** How much one n-gram counts in a text that has so many of its reading. */
    public static double part(int size) {
        return REACH / (size + DOUBT);
    }

    double measuresScore(double[] weights) {
        double sum = 0;
        for (int i = 0; i < measures.length; i++) {
            sum += measures[i] * weights[i];
        }
        return sum;
    }

    double gramsScore(byte[] weights, double unit) {
        return unit * (sum(letters, weights) * part(letters.length) + sum(shape, weights) * part(shape.length));
    }

    private static long sum(int[] kinds, byte[] weights) {
        long sum = 0;
        for (int kind : kinds) {
            sum += weights[kind];
        }
        return sum;
    }

    /** The measure that speaks loudest for a body. */
    Measure loudest(double[] weights) {
        Measure loudest = Measure.SYMBOLS;
        double most = Double.NEGATIVE_INFINITY;
        for (Measure measure : Measure.values()) {
            double said = measures[measure.place()] * weights[measure.place()];
            if (said > most) {
                most = said;
                loudest = measure;
            }
        }
        return loudest;
    }
}
