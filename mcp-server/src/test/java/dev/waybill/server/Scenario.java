package dev.waybill.server;

import dev.waybill.catalog.tool.Tool;
import dev.waybill.server.feature.Answer;
import dev.waybill.server.feature.Call;
import dev.waybill.server.feature.Cancellation;
import dev.waybill.server.feature.Client;
import dev.waybill.server.feature.ClientCapability;
import dev.waybill.server.feature.ClientIdentity;
import dev.waybill.server.feature.Inputs;
import dev.waybill.server.feature.Notices;
import dev.waybill.server.feature.RawTool;
import dev.waybill.server.feature.RequestId;
import dev.waybill.server.screen.Screener;
import dev.waybill.server.tools.AgentTools;
import dev.waybill.server.tools.CheckpointLinks;
import dev.waybill.server.tools.PullRequestHosts;
import dev.waybill.storage.DataFolder;
import dev.waybill.storage.Settings;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.run.Counters;
import dev.waybill.workflow.run.RunStatus;
import dev.waybill.workflow.usecase.Administrator;
import dev.waybill.workflow.usecase.Authenticate;
import dev.waybill.workflow.usecase.Caller;
import dev.waybill.workflow.usecase.ManageProjects;
import dev.waybill.workflow.usecase.ReportStatus;
import dev.waybill.workflow.usecase.RequestCheckpoint;
import dev.waybill.workflow.usecase.StartRun;
import dev.waybill.workflow.workspace.Grade;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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

    Ledger ledger() {
        return data.ledger();
    }

    Caller caller() {
        return caller;
    }

    /** The boundary as the server asks it. */
    Screener screener() {
        return new Screener(data.ledger(), InstantSource.system());
    }

    /** One of the eight tools, on a server that knows no console. */
    RawTool tool(Tool tool) {
        return Objects.requireNonNull(new AgentTools(
                        data.ledger(),
                        ids,
                        new PullRequestHosts(Set.of()),
                        new CheckpointLinks(Optional::empty),
                        screener())
                .byName()
                .get(tool.text()));
    }

    /** Connects a project, as its command would. */
    void connect(String slug) {
        new ManageProjects(data.ledger(), ids).connect(Administrator.operator(caller.workspace()), slug);
    }

    /** Another key of the same workspace. */
    Caller another(Shell shell) {
        String key = shell.done("keys", "create", "--name", "desk", "--json")
                .json()
                .path("key")
                .asString();
        var route = new Authenticate(data.control(), data.ledger()).authenticate(key);
        return new Caller(route.workspace(), route.key(), Grade.SERVED, caller.origin(), "claude-code", "2.0", "");
    }

    /** A call of this caller's, by a client that can be asked for this. */
    static Call call(Caller caller, Inputs inputs, ClientCapability... capabilities) {
        return new Call(
                caller,
                new RequestId("req_1"),
                new Client(ClientIdentity.UNKNOWN, Set.of(capabilities)),
                inputs,
                Notices.UNHEARD,
                new Cancellation(),
                () -> true);
    }

    static Call call(Caller caller) {
        return call(caller, Inputs.NONE);
    }

    /** An answer's fields, read. */
    static JsonNode fields(Answer answer) {
        return switch (answer) {
            case Answer.Complete complete -> JsonMapper.shared().readTree("{" + complete.fields() + "}");
            case Answer.InputRequired asking -> throw new AssertionError("asks for " + asking.requests());
        };
    }

    @Override
    public void close() {
        data.close();
    }
}
