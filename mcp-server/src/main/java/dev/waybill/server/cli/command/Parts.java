package dev.waybill.server.cli.command;

import dev.waybill.server.config.Settings;

/** The parts of the server that commands are adapters over. Each is made when a command first needs it. */
public interface Parts {
    /**
     * Opens the data folder, and makes it where it is missing.
     *
     * @throws dev.waybill.workflow.refusal.RefusedException {@code PRECONDITION_FAILED} for a folder of another
     *     version or one that others may read
     */
    Store openStore(Settings settings);

    /** The ways in for agents. */
    Doors doors();
}
