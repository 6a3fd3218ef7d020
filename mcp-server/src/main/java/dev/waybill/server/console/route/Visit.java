package dev.waybill.server.console.route;

import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.Administrator;
import java.util.Map;
import java.util.Optional;

/**
 * One request that was let in.
 *
 * @param path    as it was asked for
 * @param named   what stands at the named places of the path
 * @param visitor empty on routes that are open to everyone, for whom nobody signed in
 * @param place   the workspace that the path names; empty on routes of no workspace
 */
public record Visit(
        String path,
        Map<String, String> named,
        Parameters query,
        Parameters form,
        Optional<Visitor> visitor,
        Optional<Place> place,
        String cookie,
        Origin origin) {
    /** What stands at a named place of the path. */
    public String named(String name) {
        return named.getOrDefault(name, "");
    }

    /** The person; only on routes that need one. */
    public Visitor requireVisitor() {
        return visitor.orElseThrow(() -> new RefusedException(RefusalCode.UNAUTHENTICATED, "sign in first"));
    }

    /** The workspace; only on routes of one. */
    public Place requirePlace() {
        return place.orElseThrow(() -> new RefusedException(RefusalCode.NOT_FOUND, "no such workspace"));
    }

    /** The workspace's id, for {@code Ledger.read}. */
    public WorkspaceId workspace() {
        return requirePlace().workspace().id();
    }

    /** Who acts, as use cases know them; what they may do is read again in each transaction. */
    public Administrator administrator() {
        return Administrator.member(workspace(), requirePlace().member().id(), origin);
    }

    /** Told nothing that could be printed by accident. */
    @Override
    public String toString() {
        return "Visit[" + path + "]";
    }
}
