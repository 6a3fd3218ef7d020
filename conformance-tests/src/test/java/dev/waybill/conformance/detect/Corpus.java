package dev.waybill.conformance.detect;

import dev.waybill.conformance.detect.PackedFiles.Packed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** One part of the corpus, cut out of its packages. The same packages give the same samples. */
public final class Corpus {
    private static final int SEED = 4711;
    private static final int WINDOWS_OF_A_LANGUAGE = 120;
    private static final int GATHERED_TO_LEARN_FROM = 1_200;

    /** Which packages; none is in two parts. */
    public enum Part {
        /** What the detector has learnt from. */
        TRAINING,
        /** What it was improved by. */
        TEST,
        /** What nobody looked at before the end. */
        HELD_OUT
    }

    private final List<Sample> windows = new ArrayList<>();
    private final List<Sample> prose = new ArrayList<>();

    private Corpus() {}

    static Corpus of(Part part) throws InterruptedException {
        Corpus corpus = new Corpus();
        int gathered = part == Part.TRAINING ? GATHERED_TO_LEARN_FROM : WINDOWS_OF_A_LANGUAGE;
        Map<String, Path> archives = Packages.fetched(Packages.of(part));
        try {
            for (Map.Entry<String, Path> archive : archives.entrySet()) {
                List<Packed> files = PackedFiles.in(archive.getValue());
                // A package of its own random numbers: the others' samples stay when one is added.
                Random random = new Random(SEED + archive.getKey().hashCode());
                corpus.windows.addAll(Windows.of(archive.getKey(), files, WINDOWS_OF_A_LANGUAGE, gathered, random));
                corpus.prose.addAll(Descriptions.of(archive.getKey(), files));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return corpus;
    }

    List<Sample> windows() {
        return windows;
    }

    List<Sample> prose() {
        return prose;
    }
}
