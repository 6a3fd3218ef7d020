package dev.waybill.server;

import dev.waybill.server.console.Console;
import dev.waybill.server.http.HttpServer.ConsoleDoor;
import dev.waybill.storage.Settings;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.run.Counters;
import dev.waybill.workflow.run.RunStatus;
import dev.waybill.workflow.usecase.Administrator;
import dev.waybill.workflow.usecase.Caller;
import dev.waybill.workflow.usecase.CreateWorkspace;
import dev.waybill.workflow.usecase.InviteMember;
import dev.waybill.workflow.usecase.ManageKeys;
import dev.waybill.workflow.usecase.ManageMembers;
import dev.waybill.workflow.usecase.ManageProjects;
import dev.waybill.workflow.usecase.ProjectChoice;
import dev.waybill.workflow.usecase.ReportStatus;
import dev.waybill.workflow.usecase.RequestCheckpoint;
import dev.waybill.workflow.usecase.StartRun;
import dev.waybill.workflow.workspace.Grade;
import dev.waybill.workflow.workspace.Workspace;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** A console over a real data folder, with a clock that tests turn. */
public final class ConsoleStage implements AutoCloseable {
    public static final String PROJECT = "web";

    private final AtomicLong now =
            new AtomicLong(Instant.parse("2026-11-28T12:00:00Z").toEpochMilli());
    private final InstantSource clock = () -> Instant.ofEpochMilli(now.get());
    private final SecureRandom random = new SecureRandom();
    private final IdMint ids = new IdMint(clock, random);
    private final OpenStore store;
    private final ServerConsole parts;
    private final ConsoleDoor door;

    /** A workspace with what can be looked at in it. */
    public record Scene(Workspace workspace, PluginKey key, Handle run, Checkpoint checkpoint) {
        public WorkspaceId id() {
            return workspace.id();
        }

        public String base() {
            return "/w/" + workspace.slug();
        }
    }

    public ConsoleStage(Path folder) {
        this.store = OpenStore.open(folder, clock, random, Settings.DEFAULT);
        this.parts = new ServerConsole(store, clock, random);
        this.door = parts.door(false, () -> URI.create("http://127.0.0.1:7420/mcp"));
    }

    public Control control() {
        return store.control();
    }

    public Console console() {
        return door.console();
    }

    public Ledger ledger() {
        return store.ledger();
    }

    public IdMint ids() {
        return ids;
    }

    public Instant now() {
        return clock.instant();
    }

    public void later(long millis) {
        now.addAndGet(millis);
    }

    /** A workspace, owned by {@code olga}, with a project, a key, a run and a question. */
    public Scene scene(String slug) {
        Workspace workspace = new CreateWorkspace(store.control(), store.ledger(), ids, clock)
                .findOrCreate(slug, "The " + slug, "olga");
        Administrator operator = Administrator.operator(workspace.id());
        new ManageProjects(store.ledger(), ids).connect(operator, PROJECT);
        PluginKey key = new ManageKeys(store.ledger(), store.control(), ids, random)
                .create(operator, new ManageKeys.KeyRequest("laptop", "", Duration.ZERO, ""))
                .key();
        Caller caller = caller(workspace.id(), key);
        later(1);
        Handle run = new StartRun(store.ledger(), ids)
                .start(caller, new StartRun.Request(PROJECT, "T-1", "A title", "feature", "main", "", false))
                .handle();
        Checkpoint checkpoint = ask(caller, run, "May I go on?");
        return new Scene(workspace, key, run, checkpoint);
    }

    /** Another project in a scene's workspace, with a key that is limited to it, and a run and a question of that key. */
    public Scene beside(Scene scene, String project) {
        Administrator operator = Administrator.operator(scene.id());
        new ManageProjects(store.ledger(), ids).connect(operator, project);
        PluginKey key = new ManageKeys(store.ledger(), store.control(), ids, random)
                .create(operator, new ManageKeys.KeyRequest("desk", project, Duration.ZERO, ""))
                .key();
        Caller caller = caller(scene.id(), key);
        later(1);
        Handle run = new StartRun(store.ledger(), ids)
                .start(caller, new StartRun.Request(project, "T-2", "Another title", "feature", "main", "", false))
                .handle();
        return new Scene(scene.workspace(), key, run, ask(caller, run, "May I go on there?"));
    }

    /** Another project in the same workspace. */
    public void connect(Scene scene, String project) {
        new ManageProjects(store.ledger(), ids).connect(Administrator.operator(scene.id()), project);
    }

    /** An agent with that key. */
    public Caller caller(WorkspaceId workspace, PluginKey key) {
        return new Caller(workspace, key.id(), Grade.SERVED, new Origin("127.0.0.1", "test"), "claude-code", "2.1", "");
    }

    public Handle start(Caller caller, String ticket, String title, String branch) {
        return new StartRun(store.ledger(), ids)
                .start(caller, new StartRun.Request(PROJECT, ticket, title, branch, "main", "", false))
                .handle();
    }

    public Checkpoint ask(Caller caller, Handle run, String words) {
        later(1);
        Checkpoint asked = new RequestCheckpoint(store.ledger(), ids)
                .request(caller, new RequestCheckpoint.Request(run, CheckpointKind.PLAN, words, ""));
        later(1);
        return asked;
    }

    public void report(Caller caller, Handle run, String message) {
        new ReportStatus(store.ledger())
                .report(
                        caller,
                        new ReportStatus.Report(
                                run, Optional.of(RunStatus.RUNNING), "", message, Counters.ZERO, "", ""));
    }

    public void end(Caller caller, Handle run) {
        new ReportStatus(store.ledger())
                .report(
                        caller,
                        new ReportStatus.Report(run, Optional.of(RunStatus.COMPLETE), "", "", Counters.ZERO, "", ""));
    }

    /** The path of a link that lets a new member in. */
    public String invite(Scene scene, String name, Role role, String project) {
        return invite(scene, name, role, project.isEmpty() ? ProjectChoice.ALL : ProjectChoice.only(project));
    }

    /** The path of a link that lets a new member in who may see these projects. */
    public String invite(Scene scene, String name, Role role, ProjectChoice projects) {
        Administrator owner = owner(scene);
        MemberId member = new ManageMembers(store.ledger(), ids, random)
                .addWithoutToken(owner, name, role, projects)
                .id();
        return "/welcome/"
                + new InviteMember(store.people(), store.ledger(), random, clock)
                        .invite(owner, member)
                        .reveal();
    }

    /** Limits a member, as olga. */
    public void limit(Scene scene, String name, ProjectChoice projects) {
        MemberId member = store.ledger()
                .read(
                        scene.id(),
                        transaction -> transaction
                                .members()
                                .findByName(name)
                                .orElseThrow()
                                .id());
        new ManageMembers(store.ledger(), ids, random).limit(owner(scene), member, projects);
    }

    private Administrator owner(Scene scene) {
        return store.ledger()
                .read(
                        scene.id(),
                        transaction -> Administrator.member(
                                scene.id(),
                                transaction
                                        .members()
                                        .findByName("olga")
                                        .orElseThrow()
                                        .id(),
                                Origin.NONE));
    }

    /** The path of the link that makes the first owner. */
    public Optional<String> firstOwner() {
        return parts.firstOwnerLink(URI.create("http://127.0.0.1:7420/")).map(URI::getPath);
    }

    @Override
    public void close() {
        door.streams().end();
        store.close();
    }
}
