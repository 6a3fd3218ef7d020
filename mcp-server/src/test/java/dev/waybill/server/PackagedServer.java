package dev.waybill.server;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/**
 * The product as the build packages it, a jar and its libraries, made of what the tests run on: these tests come before
 * the packaging.
 */
final class PackagedServer {
    private static final Path VERSION = Path.of("dev", "waybill", "server", "Version.class");
    /** How a class file writes the text "0", which is what the version is where the manifest names none. */
    private static final byte[] ZERO = {1, 0, 1, '0'};

    private final LauncherHouse house;
    private final Path classes;

    PackagedServer(LauncherHouse house) throws URISyntaxException {
        this.house = house;
        this.classes = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    /** Puts the jar and its libraries in their places. */
    void place() throws IOException {
        Path lib = house.jar().resolveSibling("lib");
        List<String> names = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            if (path.equals(classes) || path.endsWith("test-classes") || !Files.exists(path)) {
                continue;
            }
            String name = "%02d.jar".formatted(names.size());
            names.add("lib/" + name);
            if (Files.isDirectory(path)) {
                write(lib.resolve(name), path, new Manifest(), 0);
            } else {
                Files.copy(path, lib.resolve(name));
            }
        }
        writeServer(String.join(" ", names), 0);
    }

    /** Puts a newer build in place of the jar, whose {@code Version} says this digit where it said 0. */
    void replaceByVersion(int digit) throws IOException {
        try (var old = new JarFile(house.jar().toFile())) {
            writeServer(old.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH), digit);
        }
    }

    private void writeServer(String classPath, int version) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        write(house.jar(), classes, manifest, version);
        // Newer than the scripts beside it, which were just written.
        Files.setLastModifiedTime(house.jar(), FileTime.from(Instant.now().plusSeconds(5)));
    }

    private static void write(Path jar, Path folder, Manifest manifest, int version) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path name = folder.relativize(file);
                out.putNextEntry(new JarEntry(name.toString()));
                out.write(name.equals(VERSION) ? withVersion(file, version) : Files.readAllBytes(file));
            }
        }
    }

    private static byte[] withVersion(Path classFile, int digit) throws IOException {
        byte[] bytes = Files.readAllBytes(classFile);
        for (int i = 0; i + ZERO.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + ZERO.length, ZERO, 0, ZERO.length)) {
                bytes[i + ZERO.length - 1] = (byte) ('0' + digit);
                return bytes;
            }
        }
        throw new IllegalStateException("the class Version has no text \"0\" any more; give it another mark here");
    }
}
