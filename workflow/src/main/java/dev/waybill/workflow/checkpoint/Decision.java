package dev.waybill.workflow.checkpoint;

/** What a human may say. */
public enum Decision {
    APPROVE(CheckpointState.APPROVED),
    REJECT(CheckpointState.REJECTED),
    REQUEST_CHANGES(CheckpointState.CHANGES_REQUESTED);

    private final CheckpointState state;

    Decision(CheckpointState state) {
        this.state = state;
    }

    /** Where it leaves the checkpoint. */
    public CheckpointState state() {
        return state;
    }
}
