package dev.waybill.boundary.detect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What the training learnt, read once and when the first text is judged. */
final class Weights {
    private final Map<String, Double> readable = new HashMap<>();
    private final double[] measures = new double[Measure.values().length];
    private final byte[] grams;
    private final double unit;
    private final double bias;

    private Weights() throws IOException {
        try (InputStream in = resource("measures.txt")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                int space = line.indexOf(' ');
                if (space > 0 && !line.startsWith("#")) {
                    readable.put(
                            line.substring(0, space),
                            Double.valueOf(line.substring(space + 1).strip()));
                }
            }
        }
        try (InputStream in = resource("grams.bin")) {
            grams = in.readAllBytes();
        }
        if (grams.length != Grams.BUCKETS) {
            throw new IllegalStateException("grams.bin has " + grams.length + " weights, not " + Grams.BUCKETS);
        }
        for (Measure measure : Measure.values()) {
            measures[measure.place()] = number(measure.name());
        }
        unit = number("UNIT");
        bias = number("BIAS");
    }

    private double number(String name) {
        Double number = readable.get(name);
        if (number == null) {
            throw new IllegalStateException("measures.txt lacks " + name);
        }
        return number;
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = Weights.class.getResourceAsStream(name);
        if (in == null) {
            throw new IOException("the detector's " + name + " is missing from its jar");
        }
        return in;
    }

    static Weights shipped() {
        return Holder.SHIPPED;
    }

    /** How far a text leans to a body; below nothing it leans to prose. */
    double lean(Traits traits) {
        return bias + traits.measuresScore(measures) + traits.gramsScore(grams, unit);
    }

    /** What speaks loudest: a measure by its name, or the letters where no measure does. */
    String loudest(Traits traits) {
        Measure measure = traits.loudest(measures);
        double said = traits.measures()[measure.place()] * measures[measure.place()];
        return said > 1 ? measure.rule() : "letters";
    }

    private static final class Holder {
        private static final Weights SHIPPED = read();

        private static Weights read() {
            try {
                return new Weights();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
