package dev.waybill.benchmarks.boundary;

import dev.waybill.workflow.cap.Caps;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts of {@code Caps.SUMMARY} characters: what may cross, what may not, and what is taken out line by line. */
public enum SampleText {
    /** A report in words, with the names of classes, commands and commits in it. */
    PROSE("prose.txt", 0),
    /** A window of a source as its author wrote it. */
    CODE(SampleText.SCRIPTS + "htmx.js", 60_000),
    /** The same program on one line. */
    MINIFIED(SampleText.SCRIPTS + "htmx.min.js", 20_000),
    /** The end of a build's log. */
    LOG("log.txt", 0);

    private static final String SCRIPTS = "/META-INF/resources/webjars/htmx.org/2.0.7/dist/";

    private final String resource;
    private final int from;

    SampleText(String resource, int from) {
        this.resource = resource;
        this.from = from;
    }

    /** The text. */
    String read() {
        try (InputStream in = SampleText.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            String whole = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return whole.substring(from, from + Caps.SUMMARY);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
