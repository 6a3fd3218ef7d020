package dev.waybill.workflow.workspace;

/**
 * What an owner decides for a workspace.
 *
 * @param textMode       what free text may do
 * @param selfApproval   whether the only member may approve what their own key asked; recorded as such
 * @param localApprovals whether merge and deploy may be approved for a run of grade {@code local}
 */
public record Policy(TextMode textMode, boolean selfApproval, boolean localApprovals) {
    /** How a workspace begins. */
    public static final Policy DEFAULT = new Policy(TextMode.GUARDED, false, false);
}
