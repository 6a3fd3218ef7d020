package dev.waybill.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.checkpoint.Binding;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.checkpoint.Decision;
import dev.waybill.workflow.event.Event;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.ledger.AuditStore;
import dev.waybill.workflow.ledger.MemoryControl;
import dev.waybill.workflow.ledger.MemoryLedger;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.run.Counters;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.run.RunStatus;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.workspace.Grade;
import dev.waybill.workflow.workspace.Policy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.function.Executable;

/**
 * One workspace with the project {@code shop}, its owner {@code olga}, the approver {@code ann}, the developer
 * {@code dev} and dev's plugin key; and all use cases over a ledger in memory.
 */
final class Office {
    static final String HEAD = "a".repeat(40);
    static final String OTHER_HEAD = "b".repeat(40);

    final TestClock clock = new TestClock();
    final MemoryLedger ledger = new MemoryLedger(clock);
    final MemoryControl control = new MemoryControl(ledger);
    private final Random random = new Random(1);
    final IdMint ids = new IdMint(clock, random);

    final StartRun startRun = new StartRun(ledger, ids);
    final GetRun getRun = new GetRun(ledger);
    final ReportStatus reportStatus = new ReportStatus(ledger);
    final ReportBuild reportBuild = new ReportBuild(ledger);
    final GetScope getScope = new GetScope(ledger);
    final CheckScope checkScope = new CheckScope(ledger);
    final RequestCheckpoint requestCheckpoint = new RequestCheckpoint(ledger, ids);
    final GetCheckpoint getCheckpoint = new GetCheckpoint(ledger);
    final DecideCheckpoint decideCheckpoint = new DecideCheckpoint(ledger);
    final CommentCheckpoint commentCheckpoint = new CommentCheckpoint(ledger);
    final ListResources listResources = new ListResources(ledger);
    final MarkResources markResources = new MarkResources(ledger);
    final SuggestIds suggestIds = new SuggestIds(ledger);
    final VerifyHead verifyHead = new VerifyHead(ledger);
    final ManageKeys keys = new ManageKeys(ledger, control, ids, random);
    final ManageMembers members = new ManageMembers(ledger, ids, random);
    final RemoveMember removeMember = new RemoveMember(ledger, control);
    final ManageProjects projects = new ManageProjects(ledger, ids);
    final ChangePolicy policy = new ChangePolicy(ledger);
    final CreateWorkspace createWorkspace = new CreateWorkspace(control, ledger, ids, clock);
    final Authenticate authenticate = new Authenticate(control, ledger);
    final AuthenticateGuard authenticateGuard = new AuthenticateGuard(control, ledger);
    final ManageGuards guards = new ManageGuards(ledger, control, ids, random);
    final SyncGuard syncGuard = new SyncGuard(ledger, ids);

    final WorkspaceId workspace;
    final Administrator operator;
    final Administrator olga;
    final Administrator ann;
    final Administrator dev;
    final ManageKeys.NewKey key;
    final Caller agent;

    Office() {
        workspace = createWorkspace.create("acme", "Acme", "olga").id();
        operator = Administrator.operator(workspace);
        olga = signIn(members.renewToken(operator, "olga"));
        ann = signIn(members.add(olga, "ann", Role.APPROVER, ProjectChoice.ALL));
        dev = signIn(members.add(olga, "dev", Role.DEVELOPER, ProjectChoice.ALL));
        projects.connect(olga, "shop");
        key = keys.create(dev, new ManageKeys.KeyRequest("laptop", "", Duration.ZERO, ""));
        agent = caller(key, Grade.SERVED);
        tick();
    }

    /** Lets some time pass, so that what comes next is later than what was. */
    void tick() {
        clock.advance(Duration.ofSeconds(1));
    }

    Administrator signIn(ManageMembers.Welcome welcome) {
        return members.signIn(operator, welcome.token()).orElseThrow();
    }

    /** Adds a member who may see these projects, all where none or "" is named, and signs them in. */
    Administrator add(String name, Role role, String... projects) {
        boolean all = List.of(projects).isEmpty() || projects[0].isEmpty();
        return signIn(members.add(olga, name, role, all ? ProjectChoice.ALL : ProjectChoice.only(projects)));
    }

    MemberId id(String name) {
        return ledger.read(
                workspace,
                transaction ->
                        transaction.members().findByName(name).orElseThrow().id());
    }

    Caller caller(ManageKeys.NewKey of, Grade grade) {
        return new Caller(workspace, of.key().id(), grade, new Origin("127.0.0.1", "test"), "claude-code", "2.0", "");
    }

    /** Another key of dev's, which may touch one project only. */
    Caller limitedTo(String project) {
        return caller(keys.create(dev, new ManageKeys.KeyRequest("desk", project, Duration.ZERO, "")), Grade.SERVED);
    }

    void revokeKey() {
        keys.revoke(olga, key.key().id());
    }

    StartRun.Started start(Caller caller, String branch, String held, boolean takeOver) {
        return startRun.start(caller, new StartRun.Request("shop", "T-1", "A title", branch, "main", held, takeOver));
    }

    /** A new run on a branch. */
    Handle start(String branch) {
        return start(agent, branch, "", false).handle();
    }

    ReportStatus.Reported report(Handle handle, RunStatus status) {
        return reportStatus.report(
                agent, new ReportStatus.Report(handle, Optional.of(status), "", "", Counters.ZERO, "", ""));
    }

    ReportStatus.Reported reportHead(Handle handle, String head) {
        return reportStatus.report(
                agent, new ReportStatus.Report(handle, Optional.empty(), "", "", Counters.ZERO, head, ""));
    }

    Checkpoint ask(Handle handle, CheckpointKind kind, String summary, String head) {
        return requestCheckpoint.request(agent, new RequestCheckpoint.Request(handle, kind, summary, head));
    }

    Checkpoint decide(Administrator who, Checkpoint shown, Decision decision) {
        return decideCheckpoint.decide(
                who, new DecideCheckpoint.Request(shown.id(), decision, Binding.of(shown), "because"));
    }

    void setScope(String editable) {
        projects.setScope(olga, "shop", ScopeManifest.of(List.of(editable), List.of(), List.of("secrets/**")));
    }

    Run run(Handle handle) {
        return ledger.read(
                workspace, transaction -> transaction.runs().find(handle.run()).orElseThrow());
    }

    Checkpoint kept(Checkpoint checkpoint) {
        return ledger.read(
                workspace,
                transaction -> transaction.checkpoints().find(checkpoint.id()).orElseThrow());
    }

    /** Puts a policy in force that no use case would allow now, as when the workspace was made with it. */
    void setPolicy(Policy policy) {
        ledger.write(workspace, transaction -> {
            transaction.setPolicy(policy);
            return Answer.granted(policy);
        });
    }

    List<Event> events(RunId run) {
        return ledger.read(workspace, transaction -> transaction.events().page(run, 0, 1000));
    }

    List<EventType> timeline(Handle handle) {
        return events(handle.run()).stream().map(Event::type).toList();
    }

    Event lastEvent(Handle handle) {
        return events(handle.run()).getLast();
    }

    /** The audit log's newest entry. */
    AuditStore.Row lastAudit() {
        return ledger.read(
                workspace,
                transaction -> transaction.audit().page(Long.MAX_VALUE, 1).getFirst());
    }

    long auditLength() {
        return lastAudit().entry().sequence();
    }

    /** Runs what must be refused with this code; returns the message. */
    static String assertRefused(RefusalCode code, Executable call) {
        RefusedException refused = assertThrows(RefusedException.class, call);
        assertEquals(code, refused.refusal().code(), refused.refusal().message());
        return refused.refusal().message();
    }
}
