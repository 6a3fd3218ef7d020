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
        boolean found = false;
        for (Host host : Host.values()) {
            for (Reach reach : Reach.values()) {
                Installation installation = new Installation(
                        host,
                        reach,
                        surroundings.folder(),
                        surroundings.home(),
                        new Connection.Stdio("waybill", List.of("stdio")));
                if (Files.exists(installation.serversFile())) {
                    Finding finding = look(installer, installation);
                    findings.add(finding);
                    found |= finding.says().contains("has Waybill");
                }
            }
        }
        if (!found) {
            findings.add(Finding.odd(
                    "hosts", "no host on this machine has Waybill for this folder or user", "waybill install HOST"));
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
                    ? Finding.well(check, file + " is without Waybill")
                    : Finding.well(check, file + " has Waybill");
        } catch (RefusedException refused) {
            return Finding.wrong(check, refused.refusal().message(), "waybill install " + check + " --dry-run");
        }
    }
}
