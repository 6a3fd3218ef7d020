package dev.waybill.server.cli.machine;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.install.Reach;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** How a host can start Waybill on this machine. */
final class LauncherCommand {
    private static final String NAME = "waybill";

    private LauncherCommand() {}

    /**
     * The bare name where the path leads to this very launcher and the file is to be shared, else the launcher's own
     * place on this machine.
     */
    static String find(CommandContext context, Reach reach) {
        String launcher = System.getProperty("waybill.launcher", "");
        if (launcher.isEmpty()) {
            return NAME;
        }
        boolean onPath = isOnPath(context.surroundings().variable("PATH"), Path.of(launcher));
        if (reach == Reach.PROJECT && onPath) {
            return NAME;
        }
        if (reach == Reach.PROJECT) {
            context.output()
                    .warn("the file now names " + launcher
                            + ", which others who use it may not have: put waybill on the"
                            + " PATH and run this again to name it so");
        }
        return launcher;
    }

    private static boolean isOnPath(String path, Path launcher) {
        for (String folder : List.of(path.split(File.pathSeparator, -1))) {
            Path candidate = Path.of(folder.isEmpty() ? "." : folder, NAME);
            try {
                if (Files.isExecutable(candidate) && Files.isSameFile(candidate, launcher)) {
                    return true;
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException("cannot look at " + candidate, unreadable);
            }
        }
        return false;
    }
}
