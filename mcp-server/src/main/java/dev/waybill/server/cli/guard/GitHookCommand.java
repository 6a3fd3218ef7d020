package dev.waybill.server.cli.guard;

import dev.waybill.server.cli.command.CommandContext;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code waybill guard git}. */
@Command(name = "git", description = "Answer a hook of git, in its working tree: exit code 1 stops the commit or push.")
final class GitHookCommand implements Callable<Integer> {
    private final CommandContext context;

    // git gives its own hooks arguments after these (a remote's name and address), which say nothing about names of
    // files.
    @Parameters(arity = "1..*", paramLabel = "HOOK", description = "pre-commit or pre-push, then what git gave it.")
    private List<String> words = List.of();

    GitHookCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        List<String> arguments = new ArrayList<>(words);
        arguments.addFirst("git");
        return HookProgram.run(context, arguments);
    }
}
