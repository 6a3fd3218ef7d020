package dev.waybill.server.door;

import dev.waybill.workflow.workspace.Grade;
import java.net.InetAddress;
import java.util.Optional;

/**
 * Decides the grade of a connection. Whoever shares the machine may share the user too, and then could edit the
 * data folder past every rule; so a local peer counts as {@link Grade#LOCAL} until an operator vouches that the
 * server runs as another user of the system.
 *
 * @param declared what the operator says of every network peer; empty to look where it is
 */
public record GradeRule(Optional<Grade> declared) {
    /** The grade of a process that the agent's own host started: always local, nothing can vouch for it. */
    public Grade ofStdio() {
        return Grade.LOCAL;
    }

    /**
     * The grade of a network peer.
     *
     * @param ours our own end of the connection: a peer with the same address is on this machine, whatever the
     *     address
     */
    public Grade of(InetAddress peer, InetAddress ours) {
        boolean sameMachine = peer.isLoopbackAddress() || peer.equals(ours);
        return declared.orElse(sameMachine ? Grade.LOCAL : Grade.SERVED);
    }
}
