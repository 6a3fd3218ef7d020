package dev.waybill.guard.launch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * What the launcher begins with, as a file beside the classes: a program of ours holds no shell's name that it could hand
 * to a process.
 *
 * @param first the line that names the interpreter
 * @param importNothing names of interpreters that take neither functions nor options from the environment
 * @param start a remark, and the command that throws the environment away
 */
record ScriptTemplate(String first, List<String> importNothing, String start) {
    private static final String FILE = "launcher.txt";
    private static final int MOST_BYTES = 4096;
    private static final String MARK = "#!";
    /** Takes nothing from the environment, where an interpreter would. */
    private static final String PRIVILEGED = " -p";

    static ScriptTemplate read() throws IOException {
        try (InputStream in = ScriptTemplate.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IOException("the guard's launcher is missing from its jar");
            }
            String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            List<String> lines = text.lines().toList();
            return new ScriptTemplate(
                    lines.get(0),
                    List.of(lines.get(1).split(" ", -1)),
                    String.join("\n", lines.subList(2, lines.size())));
        }
    }

    /** The first line for this system. On macOS the interpreter is no link and starts one that takes everything. */
    String firstLine() {
        try {
            Path real = Path.of(first.substring(MARK.length())).toRealPath();
            return importNothing.contains(String.valueOf(real.getFileName())) ? first : first + PRIVILEGED;
        } catch (IOException unknown) {
            return first;
        }
    }
}
