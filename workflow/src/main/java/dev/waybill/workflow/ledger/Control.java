package dev.waybill.workflow.ledger;

import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.workspace.Workspace;
import java.util.List;
import java.util.Optional;

/**
 * The control database: which workspaces there are, and which of them a key belongs to. It routes and never
 * decides: whether a key is valid stands in its workspace alone. Every change leaves an audit entry here.
 */
public interface Control {
    /** Where a key leads. */
    record Route(WorkspaceId workspace, KeyId key) {}

    Optional<Workspace> find(WorkspaceId id);

    Optional<Workspace> findBySlug(String slug);

    /** All open workspaces, by slug. */
    List<Workspace> list();

    /**
     * Creates the workspace's database and then its row.
     *
     * @throws dev.waybill.workflow.refusal.RefusedException {@code ALREADY_EXISTS} when the slug is taken
     */
    void create(Workspace workspace);

    /**
     * Removes a closed workspace: its database, then its routes and its row. One that is gone already, in part or
     * whole, is no error.
     */
    void delete(WorkspaceId id);

    Optional<Route> route(KeyHash hash);

    void addRoute(KeyHash hash, Route route);

    void removeRoute(KeyHash hash);

    /** As {@link Ledger#version}, for the control database: a cached route is good for one version. */
    long version();
}
