package dev.waybill.guard.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The program that hosts start. Everything it runs is named by an absolute path that was fixed when it was installed, and
 * the environment, which an agent or a project's settings may have prepared, is thrown away before anything looks at it:
 * no PATH, no {@code JAVA_TOOL_OPTIONS}, no {@code JDK_JAVA_OPTIONS}, no {@code CLASSPATH}, no {@code GIT_*}.
 */
final class LauncherScript {
    private final Path java;
    private final List<Path> jars;
    private final Path cache;
    private final GuardPlaces places;

    LauncherScript(Path java, List<Path> jars, Path cache, GuardPlaces places) {
        this.java = java;
        this.jars = List.copyOf(jars);
        this.cache = cache;
        this.places = places;
    }

    /** The java command without what a hook adds. */
    List<String> command(List<String> more) {
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                // Standard output belongs to the host: of the JVM's logs errors only, and to standard error.
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-XX:-UsePerfData",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(more);
        command.add("-cp");
        command.add(classPath());
        command.add("dev.waybill.guard.Main");
        command.addAll(places.options());
        return command;
    }

    /** The script. */
    String text(ScriptTemplate template) {
        StringBuilder out = new StringBuilder(1000)
                .append(template.firstLine())
                .append('\n')
                .append(template.start());
        for (String word : command(List.of("-XX:AOTCache=" + cache))) {
            out.append(" \\\n    ").append(quoted(word));
        }
        return out.append(" \\\n    --index \"${GIT_INDEX_FILE-}\" \"$@\"\n").toString();
    }

    private String classPath() {
        StringBuilder out = new StringBuilder();
        for (Path jar : jars) {
            out.append(out.isEmpty() ? "" : ":").append(jar);
        }
        return out.toString();
    }

    /** In single quotes nothing has a meaning but the single quote. */
    static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }
}
