package dev.waybill.server.cli.machine;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.machine.Finding.Health;
import dev.waybill.server.config.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code waybill doctor}: says what is wrong and the command that mends it. */
@Command(name = "doctor", description = "Say what is wrong on this machine, and the command that mends it.")
public final class DoctorCommand implements Callable<Integer> {
    private final CommandContext context;

    public DoctorCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Settings settings = context.settings();
        List<Finding> findings = new ArrayList<>();
        findings.addAll(ProcessChecks.all(context.surroundings(), settings));
        findings.addAll(DataChecks.all(context, settings));
        findings.addAll(HostChecks.all(context.surroundings(), settings));
        context.output().list(findings.stream().map(Finding::facts).toList(), "nothing was checked");
        boolean well = findings.stream().noneMatch(finding -> finding.health() == Health.WRONG);
        return well ? ExitCode.DONE : ExitCode.REFUSED;
    }
}
