package dev.waybill.server.cli.machine;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.Store;
import dev.waybill.server.config.SettingList;
import dev.waybill.server.config.Settings;
import dev.waybill.workflow.audit.AuditChain;
import dev.waybill.workflow.ledger.AuditStore;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.workspace.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks at the data folder: who may read it, whether every database opens and can be written, and whether the newest
 * audit entries hold together.
 */
final class DataChecks {
    private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));
    /** The newest entries of each log that are followed; 'audit verify' follows all. */
    private static final int ENTRIES = 200;

    private DataChecks() {}

    static List<Finding> all(CommandContext context, Settings settings) {
        Path folder = settings.get(SettingList.DATA);
        if (!Files.isDirectory(folder)) {
            return List.of(Finding.odd("data", folder + " does not exist yet", "waybill serve"));
        }
        List<Finding> findings = new ArrayList<>();
        findings.add(permissions(folder));
        try (Store store = context.parts().openStore(settings)) {
            List<Workspace> workspaces = store.control().list();
            findings.add(
                    workspaces.isEmpty()
                            ? Finding.odd("workspaces", "there is none yet", "waybill serve")
                            : Finding.well("workspaces", workspaces.size() + " of them"));
            for (Workspace workspace : workspaces) {
                findings.add(look(store, workspace, folder));
            }
        } catch (RefusedException refused) {
            findings.add(Finding.wrong(
                    "data", folder + " does not open: " + refused.refusal().message(), "waybill serve --debug"));
        }
        return findings;
    }

    private static Finding permissions(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            Optional<Path> open = files.filter(DataChecks::openToOthers).findFirst();
            return open.map(path -> Finding.wrong(
                            "permissions",
                            path + " can be reached by other users (" + mode(path) + ")",
                            "chmod -R go= " + folder))
                    .orElseGet(() -> Finding.well("permissions", folder + " is this user's alone"));
        } catch (IOException | UncheckedIOException unreadable) {
            return Finding.wrong("permissions", folder + " cannot be looked through", "chmod -R u+rwX " + folder);
        }
    }

    private static boolean openToOthers(Path path) {
        return Files.exists(path) && permissionsOf(path).stream().anyMatch(OTHERS::contains);
    }

    private static String mode(Path path) {
        return PosixFilePermissions.toString(permissionsOf(path));
    }

    private static Set<PosixFilePermission> permissionsOf(Path path) {
        try {
            return Files.getPosixFilePermissions(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Finding look(Store store, Workspace workspace, Path folder) {
        try {
            // Changes nothing, and is granted only when the schema is this version's and the writer's lock is free.
            store.ledger().write(workspace.id(), transaction -> Answer.granted(workspace));
            return chain(store, workspace);
        } catch (RefusedException refused) {
            boolean held = refused.refusal().code() == RefusalCode.UNAVAILABLE;
            return Finding.wrong(
                    "workspace " + workspace.slug(),
                    refused.refusal().message(),
                    held ? "fuser -v " + folder.resolve("workspaces") + "/*.lock" : "waybill audit verify");
        }
    }

    private static Finding chain(Store store, Workspace workspace) {
        List<AuditStore.Row> newest = store.ledger()
                .read(workspace.id(), transaction -> transaction.audit().page(Long.MAX_VALUE, ENTRIES));
        AuditChain chain = new AuditChain();
        for (int i = 0; i + 1 < newest.size(); i++) {
            byte[] expected =
                    chain.hash(newest.get(i + 1).entry().hash(), newest.get(i).entry());
            if (!Arrays.equals(expected, newest.get(i).entry().hash())) {
                return Finding.wrong(
                        "workspace " + workspace.slug(),
                        "entry " + newest.get(i).entry().sequence() + " does not follow from the one before it",
                        "waybill audit verify");
            }
        }
        return Finding.well(
                "workspace " + workspace.slug(),
                "opens, takes writes, and its newest " + newest.size() + " audit entries hold together");
    }
}
