package dev.waybill.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.storage.audit.Verification.Intact;
import dev.waybill.storage.kit.Samples;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.run.Counters;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.usecase.Administrator;
import dev.waybill.workflow.usecase.Caller;
import dev.waybill.workflow.usecase.ManageProjects;
import dev.waybill.workflow.usecase.ReportStatus;
import dev.waybill.workflow.usecase.StartRun;
import dev.waybill.workflow.workspace.Grade;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What names a repository leaves the disk with its disconnecting, and the log of it all still holds. */
class DisconnectedTest {
    private static final String REPOSITORY = "quetzalcoatl";
    private static final String ADDRESS = "https://github.com/acme/" + REPOSITORY + "/pull/7";
    private static final String OTHER = "https://github.com/acme/huitzilopochtli/pull/8";

    private static final PluginKey KEY =
            new PluginKey(Samples.KEY, "laptop", new KeyHash("1".repeat(64)), 0, 0, 0, 1, 0, 0);

    @TempDir
    private Path folder;

    private DataFolder open() {
        return DataFolder.open(folder, SqliteStage.CLOCK, new SecureRandom(), Settings.DEFAULT);
    }

    private static Handle start(DataFolder data, Caller caller, String project) {
        return new StartRun(data.ledger(), new IdMint(SqliteStage.CLOCK, new SecureRandom()))
                .start(caller, new StartRun.Request(project, "T-1", "A title", "feature", "main", "", false))
                .handle();
    }

    private static void link(DataFolder data, Caller caller, Handle handle, String address) {
        new ReportStatus(data.ledger())
                .report(caller, new ReportStatus.Report(handle, Optional.empty(), "", "", Counters.ZERO, "", address));
    }

    @Test
    @Promise("P4")
    void no_byte_of_any_file_names_the_repository_any_more() throws IOException {
        Administrator operator = Administrator.operator(Samples.WORKSPACE);
        Caller caller = new Caller(
                Samples.WORKSPACE, Samples.KEY, Grade.SERVED, new Origin("127.0.0.1", "test"), "host", "1", "");
        Handle handle;
        Handle staying;
        try (DataFolder data = open()) {
            data.control().create(Samples.workspace(Samples.WORKSPACE, "first"));
            data.ledger().write(Samples.WORKSPACE, transaction -> {
                transaction.keys().insert(KEY);
                return Answer.granted("made");
            });
            ManageProjects projects =
                    new ManageProjects(data.ledger(), new IdMint(SqliteStage.CLOCK, new SecureRandom()));
            projects.connect(operator, REPOSITORY);
            projects.connect(operator, "staying");
            projects.setScope(
                    operator, REPOSITORY, ScopeManifest.of(List.of(REPOSITORY + "/**"), List.of(), List.of()));
            handle = start(data, caller, REPOSITORY);
            staying = start(data, caller, "staying");
            link(data, caller, handle, ADDRESS);
            link(data, caller, staying, OTHER);
        }
        assertTrue(named(), "it was there");

        try (DataFolder data = open()) {
            new ManageProjects(data.ledger(), new IdMint(SqliteStage.CLOCK, new SecureRandom()))
                    .disconnect(operator, REPOSITORY);
            assertEquals("", address(data, handle));
            assertEquals(OTHER, address(data, staying), "another project's stays");
            RefusedException refused = assertThrows(RefusedException.class, () -> link(data, caller, handle, ADDRESS));
            assertEquals(RefusalCode.PRECONDITION_FAILED, refused.refusal().code());
            assertFalse(refused.refusal().message().contains(REPOSITORY));
            link(data, caller, handle, "");
            assertInstanceOf(Intact.class, data.audit().verify(Samples.WORKSPACE));
        }
        assertFalse(named(), "the disk still has it");
    }

    private static String address(DataFolder data, Handle handle) {
        return data.ledger()
                .read(
                        Samples.WORKSPACE,
                        transaction -> transaction.runs().find(handle.run()).orElseThrow())
                .progress()
                .prUrl();
    }

    private boolean named() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(REPOSITORY)) {
                    return true;
                }
            }
            return false;
        }
    }
}
