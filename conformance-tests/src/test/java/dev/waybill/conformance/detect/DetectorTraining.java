package dev.waybill.conformance.detect;

import dev.waybill.boundary.detect.Measure;
import dev.waybill.boundary.detect.Traits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Learns the detector's weights from the training part of the corpus and writes them where the detector reads them.
 * The same packages give the same bytes. {@code conformance-tests/detector-training} runs it.
 */
final class DetectorTraining {
    private static final int SEED = 20261128;
    private static final int MEASURE_ROUNDS = 5;

    /** More would learn the few pieces of code by heart that stand among the descriptions. */
    private static final int GRAM_ROUNDS = 3;

    /** The measures' say once the letters are read too. */
    private static final double CONFIDENCE = 0.5;

    private static final double STEP = 0.3;
    private static final double PROSE_COUNTS = 2;
    private static final int OTHER_FORM = 3;
    private static final int COMMIT_FORM = 4;
    private static final int ROBOTS = 1_500;
    private static final int BLOCK = 260;
    private static final double DECAY = 1e-6;

    /** Languages with fewer windows count more. */
    private static final double RARE = 800.0;

    private final double[] grams = new double[Traits.kinds()];
    private final double[] gramsSeen = new double[Traits.kinds()];
    private final double[] measures = new double[Measure.values().length + 1];
    private final double[] measuresSeen = new double[measures.length];

    record Example(Traits traits, double label, double counts) {}

    private DetectorTraining() {}

    public static void main(String[] arguments) throws Exception {
        for (Map.Entry<String, byte[]> file : learnt().entrySet()) {
            Files.write(Path.of(arguments[0]).resolve(file.getKey()), file.getValue());
        }
    }

    /** The bytes of the detector's resources, by their names. */
    static Map<String, byte[]> learnt() throws InterruptedException {
        Corpus corpus = Corpus.of(Corpus.Part.TRAINING);
        Random random = new Random(SEED);
        List<Example> examples = new ArrayList<>();
        for (Sample prose : corpus.prose()) {
            for (String said : proseForms(prose.text(), random)) {
                examples.add(new Example(Traits.of(said), 0, PROSE_COUNTS));
            }
        }
        for (String said : ProseForms.statuses(random)) {
            examples.add(new Example(Traits.of(said), 0, PROSE_COUNTS));
        }
        for (int i = 0; i < ROBOTS; i++) {
            for (String said : proseForms(RobotForms.bump(1 + i % 40, 2 + i % 50, random), random)) {
                examples.add(new Example(Traits.of(said), 0, PROSE_COUNTS));
            }
            if (i % 4 == 0) {
                examples.add(new Example(Traits.of(ChangeForms.contributors(random)), 0, PROSE_COUNTS));
            }
        }
        for (String said : LogForms.texts(random)) {
            examples.add(new Example(Traits.of(said), 0, 2));
        }
        int prose = examples.size();
        List<Sample> windows = corpus.windows();
        Map<String, Integer> languages = new HashMap<>();
        windows.forEach(window -> languages.merge(window.language(), 1, Integer::sum));
        for (Sample code : windows) {
            for (String said : codeForms(code.text(), windows, random)) {
                double counts = Math.clamp(Math.sqrt(RARE / languages.getOrDefault(code.language(), 1)), 0.7, 4);
                examples.add(
                        new Example(Traits.of(said), 1, said.indexOf('\n') < 0 && said.length() < 100 ? 0.3 : counts));
            }
        }
        System.err.println("prose " + prose + ", code " + (examples.size() - prose));
        DetectorTraining training = new DetectorTraining();
        // The measures first and alone, so that their weights mean something to a reader; then what they leave open.
        for (int round = 0; round < MEASURE_ROUNDS + GRAM_ROUNDS; round++) {
            boolean reading = round >= MEASURE_ROUNDS;
            Collections.shuffle(examples, random);
            double loss = 0;
            for (Example example : examples) {
                loss += training.learn(example, reading);
            }
            System.err.println(String.format(Locale.ROOT, "round %d loss %.5f", round, loss / examples.size()));
        }
        return training.written();
    }

    private static List<String> proseForms(String text, Random random) {
        List<String> forms = new ArrayList<>(List.of(text));
        if (text.indexOf('\n') >= 0) {
            forms.add(Twists.flattened(text));
        }
        if (text.length() > 60 && random.nextInt(2) == 0) {
            int cut = text.lastIndexOf(' ', 30 + random.nextInt(Math.min(text.length() - 30, 90)));
            forms.add(cut < 20 ? text : text.substring(0, cut));
        }
        if (text.indexOf("](") > 0 && random.nextInt(2) == 0) {
            forms.add(unlinked(text));
        }
        if (text.length() > 3 * BLOCK / 2) {
            forms.add(block(text, random));
        }
        if (random.nextInt(OTHER_FORM) == 0) {
            forms.add(ChangeForms.one(text, random));
        }
        if (random.nextInt(COMMIT_FORM) == 0) {
            forms.add(CommitForms.one(text, random));
        }
        forms.addAll(ProseForms.otherwise(text, random));
        return forms;
    }

    /** A piece of the size that a long text is judged in. */
    private static String block(String text, Random random) {
        int from = random.nextInt(text.length() - BLOCK);
        int line = text.indexOf('\n', from);
        int start = line >= 0 && line - from < BLOCK / 2 ? line + 1 : text.indexOf(' ', from) + 1;
        int end = Math.min(text.length(), start + BLOCK);
        int last = text.lastIndexOf('\n', end);
        return text.substring(start, end < text.length() && last > start + BLOCK / 2 ? last + 1 : end);
    }

    /** As somebody writes it who writes no Markdown. */
    private static String unlinked(String text) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf("](", at);
            int close = open < 0 ? -1 : text.indexOf(')', open);
            if (close < 0) {
                break;
            }
            plain.append(text, at, open);
            at = close + 1;
        }
        return plain.append(text.substring(at))
                .toString()
                .replace("[", "")
                .replace("**", "")
                .replace("`", "");
    }

    private static List<String> codeForms(String code, List<Sample> others, Random random) {
        List<String> forms = new ArrayList<>(List.of(code, Twists.flattened(code)));
        switch (random.nextInt(6)) {
            case 0 -> forms.add(Twists.minified(code));
            case 1 -> forms.add(Twists.uncommented(code));
            case 2 -> forms.add(Twists.renamed(code));
            case 3 ->
                forms.add(Twists.diff(
                        code, others.get(random.nextInt(others.size())).text(), false, random));
            case 4 -> forms.add(Twists.flattened(Twists.renamed(code)));
            default -> {
                String[] lines = code.split("\n", -1);
                String line = lines[random.nextInt(lines.length)].strip();
                if (line.length() > 15 && line.matches(".*[({;=<>].*")) {
                    forms.add(line);
                }
            }
        }
        forms.removeIf(form -> form.strip().length() < 15);
        return forms;
    }

    private double learn(Example example, boolean reading) {
        double score = measures[measures.length - 1];
        double[] shares = example.traits().measures();
        for (int i = 0; i < shares.length; i++) {
            score += shares[i] * measures[i];
        }
        if (reading) {
            score = CONFIDENCE * score
                    + scored(example.traits().letters())
                    + scored(example.traits().shape());
        }
        double belief = 1 / (1 + StrictMath.exp(-score));
        double slope = (belief - example.label()) * example.counts();
        if (reading) {
            corrected(example.traits().letters(), slope);
            corrected(example.traits().shape(), slope);
        } else {
            for (int i = 0; i < measures.length; i++) {
                double by = slope * (i < shares.length ? shares[i] : 1);
                measuresSeen[i] += by * by;
                measures[i] -= STEP * by / (Math.sqrt(measuresSeen[i]) + 1e-6);
            }
            for (Measure measure : Measure.values()) {
                measures[measure.place()] = measure.admitted(measures[measure.place()]);
            }
        }
        return -StrictMath.log(Math.max(1e-9, example.label() > 0 ? belief : 1 - belief));
    }

    private double scored(int[] kinds) {
        double sum = 0;
        for (int kind : kinds) {
            sum += grams[kind];
        }
        return sum * Traits.part(kinds.length);
    }

    private void corrected(int[] kinds, double slope) {
        double by = slope * Traits.part(kinds.length);
        if (Math.abs(by) < 1e-7) {
            return;
        }
        for (int kind : kinds) {
            gramsSeen[kind] += by * by;
            grams[kind] -= STEP * (by / (Math.sqrt(gramsSeen[kind]) + 1e-3) + DECAY * grams[kind]);
        }
    }

    /** One byte for each weight; the unit is such that only one in five hundred is cut off. */
    private Map<String, byte[]> written() {
        double[] sizes = Arrays.stream(grams).map(Math::abs).sorted().toArray();
        double unit = Math.max(1e-9, sizes[sizes.length - 1 - sizes.length / 500] / Byte.MAX_VALUE);
        byte[] bytes = new byte[grams.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.clamp(Math.round(grams[i] / unit), -Byte.MAX_VALUE, Byte.MAX_VALUE);
        }
        StringBuilder readable = new StringBuilder(
                "# Written by DetectorTraining: what each measure says for a body, and against it.\n");
        for (Measure measure : Measure.values()) {
            readable.append(String.format(Locale.ROOT, "%s %.4f\n", measure, CONFIDENCE * measures[measure.place()]));
        }
        readable.append(
                String.format(Locale.ROOT, "BIAS %.4f\nUNIT %.8f\n", CONFIDENCE * measures[measures.length - 1], unit));
        return Map.of("grams.bin", bytes, "measures.txt", readable.toString().getBytes(StandardCharsets.UTF_8));
    }
}
