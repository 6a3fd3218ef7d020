package dev.waybill.server.cli.server;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code waybill stdio}. */
@Command(
        name = "stdio",
        description = "Serve one agent on stdin and stdout, as a host starts it.",
        footer = {"", "The key is the variable WAYBILL_KEY; without it, the data folder's local workspace serves."})
public final class StdioCommand implements Callable<Integer> {
    private static final String VARIABLE = "WAYBILL_KEY";
    /** How a host's file refers to a variable; hosts leave it as it is where the variable is not set. */
    private static final String UNSET_REFERENCE = "${";

    private final CommandContext context;

    public StdioCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        context.parts()
                .doors()
                .stdio(
                        context.settings(),
                        key(),
                        context.surroundings().in(),
                        context.surroundings().out());
        return ExitCode.DONE;
    }

    /** The key; empty where none was given. A typing error ends the process, where the host shows it. */
    private String key() {
        String text = context.surroundings().variable(VARIABLE).strip();
        if (text.isEmpty() || text.startsWith(UNSET_REFERENCE)) {
            return "";
        }
        return KeyText.parse(KeyText.Kind.PLUGIN, text)
                .orElseThrow(() -> new RefusedException(
                        RefusalCode.UNAUTHENTICATED,
                        VARIABLE + " holds no plugin key, or it was mistyped: a key is 'wbk_' and 49 letters and"
                                + " digits. Copy it again, or unset the variable to use the local workspace"))
                .reveal();
    }
}
