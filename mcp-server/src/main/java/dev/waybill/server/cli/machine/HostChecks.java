package dev.waybill.server.cli.machine;

import dev.waybill.server.cli.command.Surroundings;
import dev.waybill.server.config.SettingList;
import dev.waybill.server.config.Settings;
import dev.waybill.server.install.Connection;
import dev.waybill.server.install.Host;
import dev.waybill.server.install.Installation;
import dev.waybill.server.install.Installer;
import dev.waybill.server.install.Reach;
import dev.waybill.workflow.refusal.RefusedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Looks for Waybill in the files of the hosts, for this folder and for this user. */
final class HostChecks {
    private HostChecks() {}

    static List<Finding> all(Surroundings surroundings, Settings settings) {
        Installer installer = new Installer(settings.get(SettingList.DATA));
        List<Finding> findings = new ArrayList<>();
        for (Host host : Host.values()) {
            for (Reach reach : Reach.values()) {
                Installation installation = new Installation(
                        host,
                        reach,
                        surroundings.folder(),
                        surroundings.home(),
                        new Connection.Stdio("waybill", List.of("stdio")));
                if (Files.exists(installation.serversFile())) {
                    findings.add(look(installer, installation));
                }
            }
        }
        if (findings.isEmpty()) {
            findings.add(Finding.odd(
                    "hosts", "no host has a settings file for this folder or user", "waybill install claude-code"));
        }
        return findings;
    }

    private static Finding look(Installer installer, Installation installation) {
        String check = installation.host().text();
        Path file = installation.serversFile();
        try {
            if (installer.holdsAKey(installation)) {
                return Finding.wrong(
                        check,
                        file + " holds a plugin key in plain text",
                        "waybill keys rotate ID, then name the variable WAYBILL_KEY in the file");
            }
            return installer.planRemoval(installation).isEmpty()
                    ? Finding.odd(check, file + " is without Waybill", "waybill install " + check)
                    : Finding.well(check, file + " has Waybill");
        } catch (RefusedException refused) {
            return Finding.wrong(check, refused.refusal().message(), "waybill install " + check + " --dry-run");
        }
    }
}
