package dev.waybill.workflow.inventory;

import dev.waybill.workflow.id.WorkspaceId;
import java.util.List;

/** Reads from the databases themselves what they can keep, and joins it with what that is for. */
@FunctionalInterface
public interface Inventory {
    /** Every table of a workspace's database, then every table of the server's own. */
    List<KeptTable> tables(WorkspaceId workspace);
}
