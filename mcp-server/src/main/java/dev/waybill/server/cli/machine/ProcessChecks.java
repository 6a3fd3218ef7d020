package dev.waybill.server.cli.machine;

import dev.waybill.server.cli.command.Surroundings;
import dev.waybill.server.config.Settings;
import java.util.ArrayList;
import java.util.List;

/** Looks at the process itself: its Java, its variables, the port that a server would take. */
final class ProcessChecks {
    private static final int NEEDED_JAVA = 25;

    private ProcessChecks() {}

    static List<Finding> all(Surroundings surroundings, Settings settings) {
        List<Finding> findings = new ArrayList<>();
        findings.add(java());
        findings.add(variables(surroundings));
        findings.add(PortCheck.of(settings));
        return findings;
    }

    private static Finding java() {
        int version = Runtime.version().feature();
        return version >= NEEDED_JAVA
                ? Finding.well("java", "Java " + Runtime.version())
                : Finding.wrong(
                        "java", "Java " + version + " is too old", "export WAYBILL_JAVA=/path/to/jdk-25/bin/java");
    }

    private static Finding variables(Surroundings surroundings) {
        List<String> unknown = Settings.unknownVariables(surroundings.environment());
        return unknown.isEmpty()
                ? Finding.well("variables", "every WAYBILL_ variable is known")
                : Finding.odd(
                        "variables",
                        "no setting is called " + String.join(", ", unknown) + ": it does nothing",
                        "waybill config");
    }
}
