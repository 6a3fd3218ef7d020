package dev.waybill.workflow.run;

import dev.waybill.workflow.workspace.Grade;

/**
 * Who holds a run, and how far that can be believed.
 *
 * @param fenceDigest of the fence of the only live handle, see {@link FenceDigest}
 * @param takeOvers   how often the run changed hands
 * @param grade       the weakest of all connections that wrote to the run
 * @param hostName    what the client called itself when it last started or resumed the run
 * @param hostVersion likewise
 */
public record Hold(long fenceDigest, int takeOvers, Grade grade, String hostName, String hostVersion) {
    /** The hold after a call of grade {@code other}. */
    public Hold weakenedBy(Grade other) {
        return new Hold(fenceDigest, takeOvers, grade.weaker(other), hostName, hostVersion);
    }

    /** The hold after its holder came back. */
    public Hold resumedBy(String name, String version) {
        return new Hold(fenceDigest, takeOvers, grade, name, version);
    }

    /** The hold after another agent took the run. */
    public Hold takenBy(long newFenceDigest, String name, String version) {
        return new Hold(newFenceDigest, takeOvers + 1, grade, name, version);
    }
}
