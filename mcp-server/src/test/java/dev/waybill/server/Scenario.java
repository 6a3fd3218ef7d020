package dev.waybill.server;

import dev.waybill.storage.DataFolder;
import dev.waybill.storage.Settings;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.run.Counters;
import dev.waybill.workflow.run.RunStatus;
import dev.waybill.workflow.usecase.Authenticate;
import dev.waybill.workflow.usecase.Caller;
import dev.waybill.workflow.usecase.ReportStatus;
import dev.waybill.workflow.usecase.RequestCheckpoint;
import dev.waybill.workflow.usecase.StartRun;
import dev.waybill.workflow.workspace.Grade;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

/** An agent at work on a data folder that commands are tried on: what the tools would do, without a server. */
final class Scenario implements AutoCloseable {
    static final String PROJECT = "web";

    private final DataFolder data;
    private final IdMint ids = new IdMint(InstantSource.system(), new SecureRandom());
    private final Caller caller;

    private Scenario(DataFolder data, Caller caller) {
        this.data = data;
        this.caller = caller;
    }

    /** Makes a workspace, a project and a key by commands, and opens the folder beside them. */
    static Scenario of(Shell shell) {
        shell.done("workspaces", "create", "acme", "--owner", "olga");
        shell.done("projects", "connect", PROJECT);
        String key = shell.done("keys", "create", "--name", "laptop", "--json")
                .json()
                .path("key")
                .asString();
        Path folder = shell.data;
        DataFolder data = DataFolder.open(folder, InstantSource.system(), new SecureRandom(), Settings.DEFAULT);
        var route = new Authenticate(data.control(), data.ledger()).authenticate(key);
        Origin origin = new Origin("127.0.0.1", "test");
        return new Scenario(
                data, new Caller(route.workspace(), route.key(), Grade.SERVED, origin, "claude-code", "2.0", ""));
    }

    Handle start() {
        return new StartRun(data.ledger(), ids)
                .start(caller, new StartRun.Request(PROJECT, "T-1", "A title", "feature", "main", "", false))
                .handle();
    }

    Checkpoint ask(Handle run, CheckpointKind kind, String summary, String head) {
        return new RequestCheckpoint(data.ledger(), ids)
                .request(caller, new RequestCheckpoint.Request(run, kind, summary, head));
    }

    void report(Handle run, RunStatus status, String message, String head) {
        new ReportStatus(data.ledger())
                .report(
                        caller,
                        new ReportStatus.Report(run, Optional.of(status), "", message, Counters.ZERO, head, ""));
    }

    @Override
    public void close() {
        data.close();
    }
}
