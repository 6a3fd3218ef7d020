package dev.waybill.workflow.workspace;

/** Whether a workspace takes calls. */
public enum WorkspaceState {
    OPEN,
    /** Committed before the file is renamed and unlinked: every write that comes after is refused. */
    CLOSED
}
