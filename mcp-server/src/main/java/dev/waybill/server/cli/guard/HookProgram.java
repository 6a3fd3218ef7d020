package dev.waybill.server.cli.guard;

import dev.waybill.guard.GuardCommand;
import dev.waybill.server.cli.command.CommandContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the guard inside this program, for a hook that names {@code waybill} itself. What {@code install} writes into hooks
 * is the guard's own launcher instead, which starts sooner and takes nothing from the environment.
 */
final class HookProgram {
    private HookProgram() {}

    /** Answers one hook: stdin in, verdict out, and what the process ends with. */
    static int run(CommandContext context, List<String> words) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--user-home");
        arguments.add(context.surroundings().home().toString());
        arguments.add("--waybill");
        arguments.add(System.getProperty("waybill.launcher", ""));
        arguments.addAll(words);
        return GuardCommand.run(
                arguments.toArray(String[]::new),
                context.surroundings().in(),
                context.surroundings().out(),
                context.surroundings().err(),
                context.surroundings().clock().millis());
    }
}
