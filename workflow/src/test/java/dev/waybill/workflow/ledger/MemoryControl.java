package dev.waybill.workflow.ledger;

import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.workspace.Workspace;
import dev.waybill.workflow.workspace.WorkspaceState;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The control database without a disk. */
public final class MemoryControl implements Control {
    private final MemoryLedger ledger;
    private final Map<WorkspaceId, Workspace> workspaces = new HashMap<>();
    private final Map<KeyHash, Route> routes = new HashMap<>();
    private long version;

    public MemoryControl(MemoryLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public Optional<Workspace> find(WorkspaceId id) {
        return Optional.ofNullable(workspaces.get(id));
    }

    @Override
    public Optional<Workspace> findBySlug(String slug) {
        return workspaces.values().stream()
                .filter(workspace -> workspace.slug().equals(slug))
                .findFirst();
    }

    @Override
    public List<Workspace> list() {
        return workspaces.values().stream()
                .filter(workspace -> workspace.state() == WorkspaceState.OPEN)
                .sorted(Comparator.comparing(Workspace::slug))
                .toList();
    }

    @Override
    public void create(Workspace workspace) {
        if (findBySlug(workspace.slug()).isPresent()) {
            throw new RefusedException(RefusalCode.ALREADY_EXISTS, "there is a workspace of that slug");
        }
        ledger.open(workspace.id());
        workspaces.put(workspace.id(), workspace);
        version++;
    }

    @Override
    public void delete(WorkspaceId id) {
        routes.values().removeIf(route -> route.workspace().equals(id));
        workspaces.remove(id);
        version++;
    }

    @Override
    public Optional<Route> route(KeyHash hash) {
        return Optional.ofNullable(routes.get(hash));
    }

    @Override
    public void addRoute(KeyHash hash, Route route) {
        routes.put(hash, route);
        version++;
    }

    @Override
    public void removeRoute(KeyHash hash) {
        routes.remove(hash);
        version++;
    }

    @Override
    public long version() {
        return version;
    }
}
