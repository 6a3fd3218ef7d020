package dev.waybill.guard.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Installs a guard, in a process with an environment of its own. */
final class InstallProcess {
    private InstallProcess() {}

    /** Takes the java, the two jars, and the folder of the installation. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[3]);
        GuardLauncher.install(
                Path.of(arguments[0]),
                List.of(Path.of(arguments[1]), Path.of(arguments[2])),
                new GuardPlaces(folder.resolve("guard"), folder, folder.resolve("waybill")));
    }
}
