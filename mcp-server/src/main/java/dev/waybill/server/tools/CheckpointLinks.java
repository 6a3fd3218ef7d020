package dev.waybill.server.tools;

import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.id.CheckpointId;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where a person answers a checkpoint. The address names the checkpoint and holds no credential: whoever follows it
 * signs in there.
 */
public final class CheckpointLinks {
    private final Supplier<Optional<URI>> console;

    /** @param console where people reach the console; empty where they can't */
    public CheckpointLinks(Supplier<Optional<URI>> console) {
        this.console = console;
    }

    /** The page of a checkpoint; empty where there is no console. */
    Optional<String> of(CheckpointId id) {
        return console.get()
                .map(address -> address.resolve("/checkpoints/" + id.text()).toString())
                .filter(link -> link.length() <= Caps.URL);
    }
}
