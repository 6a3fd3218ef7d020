package dev.waybill.conformance.host;

import dev.waybill.conformance.fixture.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A HOME and a project folder of a host's own, as a fresh machine has them. */
final class Home {
    private final Path folder;

    private Home(Path folder) {
        this.folder = folder;
    }

    /** Empty ones. */
    static Home fresh(String host) {
        return new Home(Checkout.newFolder(host));
    }

    /** What {@code HOME} is set to. */
    Path path() {
        return made("home");
    }

    /** The folder that the host works in. */
    Path project() {
        return made("project");
    }

    /** A folder below both, made where it is missing. */
    Path made(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file below both, in a folder that is made where it is missing. */
    Path written(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
