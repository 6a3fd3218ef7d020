package dev.waybill.guard.launch;

import dev.waybill.guard.state.StateFile;
import dev.waybill.workflow.digest.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Puts the guard where hosts find it. Its jars are copied into a folder that is named by what is in them and by the java
 * that runs them, and never changed: a start cache goes on running the classes it was made from, so it must not meet
 * others.
 */
public final class GuardLauncher {
    private static final int NAME_DIGITS = 16;
    private static final String CACHE = "guard.aot";

    private GuardLauncher() {}

    /**
     * Installs the guard, or finds it installed.
     *
     * @param java the java to use for good, an absolute path
     * @param jars the guard's and the workflow's, jars or folders of classes
     * @return the program for the hosts' hooks
     */
    public static Path install(Path java, List<Path> jars, GuardPlaces places) throws IOException {
        if (!java.isAbsolute() || !Files.isExecutable(java)) {
            throw new IOException("the guard needs a java by its absolute path");
        }
        StateFile.makeFolder(places.home());
        Path library = places.home().resolve("lib").resolve(name(java, jars));
        List<Path> copies = Library.copy(jars, library);
        Path cache = library.resolve(CACHE);
        LauncherScript script = new LauncherScript(java.toRealPath(), copies, cache, places);
        if (Files.notExists(cache)) {
            new StartCache(script, cache).make();
        }
        Path program = places.home().resolve("bin").resolve("waybill-guard");
        // A host may start it at this very moment.
        StateFile.writeProgram(program, script.text(ScriptTemplate.read()));
        return program;
    }

    private static String name(Path java, List<Path> jars) throws IOException {
        MessageDigest digest = Sha256.start();
        List<Path> files = new ArrayList<>(jars);
        Path modules = java.toRealPath().resolveSibling("../lib/modules").normalize();
        if (Files.isRegularFile(modules)) {
            files.add(modules);
        }
        byte[] part = new byte[1 << 16];
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                for (int count = in.read(part); count >= 0; count = in.read(part)) {
                    digest.update(part, 0, count);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, NAME_DIGITS);
    }
}
