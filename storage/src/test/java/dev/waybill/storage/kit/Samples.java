package dev.waybill.storage.kit;

import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.event.EventDraft;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.ProjectId;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.project.Project;
import dev.waybill.workflow.project.ProjectLimit;
import dev.waybill.workflow.run.Counters;
import dev.waybill.workflow.run.Hold;
import dev.waybill.workflow.run.Progress;
import dev.waybill.workflow.run.Run;
import dev.waybill.workflow.run.RunStatus;
import dev.waybill.workflow.run.WorkUnit;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.workspace.Grade;
import dev.waybill.workflow.workspace.Workspace;
import dev.waybill.workflow.workspace.WorkspaceState;

/** Rows with every column filled, each with another value, so that no two columns can be mixed up unseen. */
public final class Samples {
    public static final WorkspaceId WORKSPACE = new WorkspaceId(0x1234_5678_9abcL);
    public static final KeyId KEY = new KeyId(11);
    public static final ProjectId PROJECT = new ProjectId(21);
    public static final RunId RUN = new RunId(31);
    public static final MemberId MEMBER = new MemberId(41);

    private Samples() {}

    public static Workspace workspace(WorkspaceId id, String slug) {
        return new Workspace(id, slug, "The " + slug, WorkspaceState.OPEN, 1_700_000_000_001L);
    }

    public static PluginKey key(KeyId id, String hashDigit) {
        return new PluginKey(id, "laptop", new KeyHash(hashDigit.repeat(64)), 41, 42, 21, 101, 102, 0);
    }

    public static Project project(ProjectId id, String slug) {
        return new Project(id, slug, ScopeManifest.EMPTY.digest(), 201, 0);
    }

    public static Member member(MemberId id, String name, String tokenHash) {
        return new Member(id, name, Role.APPROVER, ProjectLimit.NONE, tokenHash, false, 301, 302, 0);
    }

    public static Run run(RunId id, String branch) {
        return new Run(
                id,
                PROJECT,
                KEY,
                new WorkUnit("T-1", "Mend the lock 🔒", branch, "main", "worktree-1"),
                new Progress(
                        RunStatus.RUNNING,
                        "implement",
                        new Counters(1, 2, 3, 4),
                        "a".repeat(40),
                        "https://example.org/pull/1",
                        "halfway",
                        "{\"kind\":\"test\"}",
                        5),
                new Hold(-6, 7, Grade.SERVED, "claude-code", "2.1"),
                401,
                402,
                0);
    }

    /** The run with every column that may change changed. */
    public static Run changed(Run run, long endedAtMillis) {
        return new Run(
                run.id(),
                run.project(),
                run.key(),
                run.unit(),
                new Progress(
                        endedAtMillis == 0 ? RunStatus.WAITING : RunStatus.COMPLETE,
                        "review",
                        new Counters(11, 12, 13, 14),
                        "b".repeat(64),
                        "https://example.org/pull/2",
                        "done",
                        "{\"kind\":\"build\"}",
                        15),
                new Hold(Long.MIN_VALUE, 17, Grade.LOCAL, "cursor", "3"),
                run.startedAtMillis(),
                502,
                endedAtMillis);
    }

    public static Checkpoint checkpoint(CheckpointId id, String headSha) {
        return new Checkpoint(
                id,
                RUN,
                KEY,
                CheckpointKind.MERGE,
                CheckpointState.PENDING,
                "May this be merged?\nIt is small.",
                headSha,
                "c".repeat(64),
                "d".repeat(64),
                Grade.SERVED,
                41,
                42,
                0,
                false,
                "",
                "",
                601,
                0,
                1);
    }

    public static EventDraft event(String text) {
        return new EventDraft(EventType.MESSAGE_REPORTED, "{\"status\":\"running\"}", text);
    }

    /** What a run needs before it: its key and its project. */
    public static void groundwork(WriteTransaction transaction) {
        transaction.keys().insert(key(KEY, "1"));
        transaction.projects().insert(project(PROJECT, "waybill"));
    }
}
