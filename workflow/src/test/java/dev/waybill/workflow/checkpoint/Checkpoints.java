package dev.waybill.workflow.checkpoint;

import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.workspace.Grade;

/** Checkpoints for tests. */
final class Checkpoints {
    static final long OWNER = 11;
    static final long MAKER = 12;
    static final long ASKED_AT = 1000;

    private Checkpoints() {}

    /** A pending question of {@link #OWNER}'s key, which {@link #MAKER} made, asked at {@link #ASKED_AT}. */
    static Checkpoint asked(CheckpointKind kind, Grade grade) {
        return new Checkpoint(
                new CheckpointId(1),
                new RunId(2),
                new KeyId(3),
                kind,
                CheckpointState.PENDING,
                "May I?",
                "abc",
                "scope",
                Binding.textDigest(kind, "May I?"),
                grade,
                OWNER,
                MAKER,
                0,
                false,
                "",
                "",
                ASKED_AT,
                0,
                0);
    }
}
