package dev.waybill.workflow.audit;

import dev.waybill.workflow.id.WorkspaceId;

/** Follows the logs of workspaces, a bounded stretch at a time, and remembers how far it came while the server runs. */
public interface ChainCheck {
    /** How far it came. */
    ChainState state(WorkspaceId workspace);

    /** Goes on from there, and says how far it came then. While somebody else has it go on, it only says. */
    ChainState goOn(WorkspaceId workspace);
}
