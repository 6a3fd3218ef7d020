package dev.waybill.conformance.npm;

import dev.waybill.conformance.fixture.Checkout;
import dev.waybill.conformance.fixture.ChildProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Packages from npm in a folder of their own, below {@code target} or below {@code -Dwaybill.hosts=DIR} where a clean
 * build should not fetch them again; never globally. Each set has its own folder, so that no two agree on a
 * dependency that neither was released with.
 */
public final class NpmPackages {
    private static final Duration INSTALL = Duration.ofMinutes(4);

    /** What is depended on in turn is pinned too: nothing that was published later is taken. Raise it with a version. */
    private static final String PUBLISHED_BEFORE = "2026-11-24";

    /** Written last, so that an installation that was broken off is made again. */
    private static final String COMPLETE = "complete";

    private final Path folder;

    private NpmPackages(Path folder) {
        this.folder = folder;
    }

    /**
     * The installed packages.
     *
     * @param name     of the folder
     * @param packages each as {@code name@version}, with an exact version
     * @throws IllegalStateException saying what is missing, when npm is not there or can't fetch them
     */
    public static synchronized NpmPackages installed(String name, String... packages) throws InterruptedException {
        Path folder = hosts().resolve(name);
        String wanted = String.join("\n", packages);
        try {
            Path complete = folder.resolve(COMPLETE);
            if (!Files.exists(complete) || !Files.readString(complete).equals(wanted)) {
                Files.createDirectories(folder);
                Path cache = folder.resolve("npm-cache");
                install(folder, cache, packages);
                remove(cache);
                Files.writeString(complete, wanted);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new NpmPackages(folder);
    }

    /** Where a script finds these packages by name, when its own folder has a link of this name to it. */
    public Path modules() {
        return folder.resolve("node_modules");
    }

    /** A file of a package; fails when it is not there. */
    public Path file(String packageName, String path) {
        Path file = modules().resolve(packageName).resolve(path);
        if (!Files.exists(file)) {
            throw new IllegalStateException("npm said that it installed " + packageName + ", and " + file
                    + " is missing: remove " + folder + " to have it installed again");
        }
        return file;
    }

    private static Path hosts() {
        String chosen = System.getProperty("waybill.hosts", "");
        return chosen.isEmpty() ? Checkout.target().resolve("hosts") : Path.of(chosen);
    }

    private static void install(Path folder, Path cache, String... packages) throws InterruptedException {
        try {
            // npm keeps the user's own HOME, where the registry is configured, and writes only below the folder.
            ChildProcess.Outcome outcome = ChildProcess.start(folder, System.getenv(), command(folder, cache, packages))
                    .await(INSTALL);
            if (outcome.exit() != 0) {
                throw new IllegalStateException(
                        "npm could not install " + String.join(", ", packages) + ":\n" + outcome.err());
            }
        } catch (UncheckedIOException missing) {
            throw new IllegalStateException(
                    "these proofs run programs from npm, and npm is not on the PATH: "
                            + "install Node with npm (on Debian: apt install npm)",
                    missing);
        }
    }

    private static List<String> command(Path folder, Path cache, String... packages) {
        List<String> command = new ArrayList<>(List.of(
                "npm",
                "install",
                "--prefix",
                folder.toString(),
                "--cache",
                cache.toString(),
                "--before",
                PUBLISHED_BEFORE,
                // Packages are unpacked; nothing that they bring runs before a proof runs it.
                "--ignore-scripts",
                "--no-audit",
                "--no-fund",
                "--no-save",
                "--no-update-notifier"));
        command.addAll(List.of(packages));
        return command;
    }

    /** What was fetched is unpacked by now, and as large again. */
    private static void remove(Path cache) throws IOException {
        try (Stream<Path> all = Files.walk(cache)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
