package dev.waybill.workflow.checkpoint;

import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.RunId;
import java.util.List;
import java.util.Optional;

/** The checkpoints of one workspace, inside one transaction. */
public interface CheckpointStore {
    Optional<Checkpoint> find(CheckpointId id);

    /** The pending checkpoints of a run, oldest first; at most {@code Caps.OPEN_CHECKPOINTS}. */
    List<Checkpoint> open(RunId run);

    /** Those of a run that are pending or approved: what a moved head or manifest voids. */
    List<Checkpoint> standing(RunId run);

    /** Those of a run that were answered after a moment, the latest answer first. */
    List<Checkpoint> answered(RunId run, long afterMillis, int limit);

    /** Every checkpoint that names this commit, newest first, at most {@code limit}. */
    List<Checkpoint> ofHead(String headSha, int limit);

    /**
     * A page, newest first.
     *
     * @param before only those with a smaller id; {@code Long.MAX_VALUE} for the first page
     */
    List<Checkpoint> page(boolean pendingOnly, long before, int limit);

    void insert(Checkpoint checkpoint);

    /** Writes every column that may change; the row must exist. */
    void update(Checkpoint checkpoint);
}
