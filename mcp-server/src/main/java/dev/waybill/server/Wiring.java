package dev.waybill.server;

import dev.waybill.server.cli.command.Doors;
import dev.waybill.server.cli.command.Parts;
import dev.waybill.server.cli.command.Store;
import dev.waybill.server.config.Settings;

/** Puts the adapters behind the commands, each when it is first needed. */
final class Wiring implements Parts {
    @Override
    public Store openStore(Settings settings) {
        throw new UnsupportedOperationException("storage is wired when its branch lands");
    }

    @Override
    public Doors doors() {
        throw new UnsupportedOperationException("the doors are wired when their branch lands");
    }
}
