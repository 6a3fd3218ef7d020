package dev.waybill.server.console.asset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Reads what the build put beside the classes, and what libraries of files for browsers hold. */
final class Resource {
    private static final String LIBRARIES = "/META-INF/resources/webjars/";

    private Resource() {}

    /** A file of a library of the build. */
    static byte[] read(String library, String file) {
        return read(LIBRARIES + library + "/" + version(library) + "/" + file);
    }

    static byte[] read(String resource) {
        try (InputStream in = Resource.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the build left out " + resource);
            }
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + resource, unreadable);
        }
    }

    /** The version is in the path inside the library's jar; the build names it, and the jar tells it. */
    private static String version(String library) {
        String pom = "/META-INF/maven/org.webjars.npm/" + library + "/pom.properties";
        String text = new String(read(pom), StandardCharsets.ISO_8859_1);
        return text.lines()
                .filter(line -> line.startsWith("version="))
                .map(line -> line.substring("version=".length()).strip())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no version in " + pom));
    }
}
