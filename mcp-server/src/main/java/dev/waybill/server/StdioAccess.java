package dev.waybill.server;

import dev.waybill.server.cli.command.DefaultWorkspace;
import dev.waybill.server.cli.command.Store;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.usecase.Administrator;
import dev.waybill.workflow.usecase.Authenticate;
import dev.waybill.workflow.usecase.ManageKeys;
import dev.waybill.workflow.workspace.Workspace;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * What a session on stdio stands on, opened at its first tool call: the data folder, and the key that it comes with.
 * A key in the environment is looked up anew for each call; without one, the local workspace's own key serves, and
 * both are made where they are missing.
 */
final class StdioAccess implements AutoCloseable {
    private final Supplier<Store> open;
    private final String keyText;
    private final IdMint ids;
    private final InstantSource clock;
    private final RandomGenerator random;
    private Optional<Store> store = Optional.empty();
    private Optional<Control.Route> localKey = Optional.empty();

    /** @param keyText a plugin key; empty for the local workspace */
    StdioAccess(Supplier<Store> open, String keyText, InstantSource clock, RandomGenerator random) {
        this.open = open;
        this.keyText = keyText;
        this.clock = clock;
        this.random = random;
        this.ids = new IdMint(clock, random);
    }

    Ledger ledger() {
        return store().ledger();
    }

    byte[] requestStateKey() {
        return store().requestStateKey();
    }

    /**
     * Whose key the session comes with.
     *
     * @throws dev.waybill.workflow.refusal.RefusedException {@code UNAUTHENTICATED}
     */
    Control.Route key() {
        Store opened = store();
        return keyText.isEmpty()
                ? localKey(opened)
                : new Authenticate(opened.control(), opened.ledger()).authenticate(keyText);
    }

    private synchronized Store store() {
        Store opened = store.orElseGet(open);
        store = Optional.of(opened);
        return opened;
    }

    private synchronized Control.Route localKey(Store opened) {
        Control.Route route = localKey.orElseGet(() -> {
            Workspace workspace = DefaultWorkspace.in(opened, ids, clock);
            ManageKeys keys = new ManageKeys(opened.ledger(), opened.control(), ids, random);
            return new Control.Route(
                    workspace.id(),
                    keys.local(Administrator.operator(workspace.id())).id());
        });
        localKey = Optional.of(route);
        return route;
    }

    @Override
    public synchronized void close() {
        store.ifPresent(Store::close);
    }
}
