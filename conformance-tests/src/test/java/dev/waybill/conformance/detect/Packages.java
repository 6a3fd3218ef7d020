package dev.waybill.conformance.detect;

import dev.waybill.conformance.fixture.Checkout;
import dev.waybill.conformance.fixture.ChildProcess;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The packages of each part of the corpus, packed as their registries have them, below {@code target} or below
 * {@code -Dwaybill.hosts=DIR}. They are read and never unpacked, installed or run.
 */
final class Packages {
    private static final Duration FETCH = Duration.ofMinutes(10);
    private static final int AT_ONCE = 4;

    private Packages() {}

    /** Each as {@code npm name@version}, {@code maven group:name:version:jar} or {@code debian name=version/machine}. */
    static List<String> of(Corpus.Part part) {
        String name = part.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".txt";
        try (InputStream in = Packages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the list " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where each package lies; fetches those that are not there yet. */
    static Map<String, Path> fetched(List<String> packages) throws InterruptedException {
        Path folder = folder();
        Map<String, Path> archives = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (String one : packages) {
            archives.put(one, folder.resolve(fileName(one)));
            if (!Files.exists(archives.get(one))) {
                missing.add(one);
            }
        }
        fetch(folder, missing);
        for (Map.Entry<String, Path> archive : archives.entrySet()) {
            if (!Files.exists(archive.getValue())) {
                throw new IllegalStateException(archive.getKey() + " was fetched and is not in " + folder);
            }
        }
        return archives;
    }

    private static void fetch(Path folder, List<String> missing) throws InterruptedException {
        List<List<String>> commands = new ArrayList<>();
        for (int i = 0; i < AT_ONCE; i++) {
            List<String> npm =
                    new ArrayList<>(List.of("npm", "pack", "--silent", "--ignore-scripts", "--pack-destination", "."));
            for (int k = i; k < missing.size(); k += AT_ONCE) {
                if (missing.get(k).startsWith("npm ")) {
                    npm.add(missing.get(k).substring("npm ".length()));
                }
            }
            if (npm.size() > 6) {
                commands.add(npm);
            }
        }
        for (String one : missing) {
            if (one.startsWith("maven ")) {
                commands.add(List.of(
                        "mvn",
                        "-B",
                        "-ntp",
                        "-q",
                        "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy",
                        "-Dartifact=" + one.substring("maven ".length()),
                        "-DoutputDirectory=" + folder));
            }
        }
        List<String> debian = new ArrayList<>(List.of("apt-get", "-q", "-q", "download"));
        for (String one : missing) {
            if (one.startsWith("debian ")) {
                debian.add(one.substring("debian ".length(), one.lastIndexOf('/')));
            }
        }
        if (debian.size() > 4) {
            commands.add(debian);
        }
        List<ChildProcess> running = new ArrayList<>();
        for (List<String> command : commands) {
            running.add(ChildProcess.start(folder, System.getenv(), command));
        }
        for (ChildProcess one : running) {
            one.await(FETCH).orThrow();
        }
    }

    private static Path folder() {
        String chosen = System.getProperty("waybill.hosts", "");
        Path folder = (chosen.isEmpty() ? Checkout.target().resolve("hosts") : Path.of(chosen)).resolve("corpus");
        try {
            return Files.createDirectories(folder).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As npm, Maven and apt name what they fetch. */
    private static String fileName(String one) {
        if (one.startsWith("npm ")) {
            int at = one.lastIndexOf('@');
            String name = one.substring("npm ".length(), at).replace("@", "").replace('/', '-');
            return name + "-" + one.substring(at + 1) + ".tgz";
        }
        if (one.startsWith("debian ")) {
            return one.substring("debian ".length())
                            .replace('=', '_')
                            .replace(":", "%3a")
                            .replace('/', '_')
                    + ".deb";
        }
        String[] words = one.substring("maven ".length()).split(":", -1);
        return words[1] + "-" + words[2] + (words.length > 4 ? "-" + words[4] : "") + ".jar";
    }

    /** The version alone. */
    static String version(String one) {
        if (one.startsWith("debian ")) {
            return one.substring(one.indexOf('=') + 1, one.lastIndexOf('/'));
        }
        return one.startsWith("npm ") ? one.substring(one.lastIndexOf('@') + 1) : one.split(":", -1)[2];
    }

    /** What a package is called in any version. */
    static String name(String one) {
        if (one.startsWith("debian ")) {
            return one.substring(0, one.indexOf('='));
        }
        return one.startsWith("npm ")
                ? one.substring(0, one.lastIndexOf('@'))
                : one.substring(0, one.indexOf(':', one.indexOf(':') + 1));
    }
}
