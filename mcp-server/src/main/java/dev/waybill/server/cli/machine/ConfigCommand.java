package dev.waybill.server.cli.machine;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.output.Facts;
import dev.waybill.server.config.Settings;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code waybill config}: every setting with its default and where its value came from. */
@Command(
        name = "config",
        description = "Show every setting, its default, and where its value came from.",
        footer = {
            "",
            "A setting is set by --set KEY=VALUE, else by the variable WAYBILL_ and its key in capitals with '_' for '.'.",
            "Caps, tools and their texts are no settings."
        })
public final class ConfigCommand implements Callable<Integer> {
    private final CommandContext context;

    public ConfigCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        List<Facts> settings =
                context.settings().values().stream().map(this::facts).toList();
        context.output().list(settings, "there are no settings");
        return ExitCode.DONE;
    }

    /** People read four columns on a screen; machines get all that is known. */
    private Facts facts(Settings.Value<?> value) {
        Facts facts = new Facts()
                .text("key", value.setting().key())
                .text("value", value.text())
                .text("default", value.setting().defaultText())
                .text("source", value.source().name().toLowerCase(Locale.ROOT));
        if (!context.output().forMachines()) {
            return facts.text("description", value.setting().description());
        }
        return facts.text("variable", value.setting().variable())
                .text("unit", value.setting().unit())
                .text("description", value.setting().description());
    }
}
