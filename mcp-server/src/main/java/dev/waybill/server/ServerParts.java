package dev.waybill.server;

import dev.waybill.server.cli.command.Doors;
import dev.waybill.server.cli.command.Parts;
import dev.waybill.server.cli.command.Store;
import dev.waybill.server.cli.command.Surroundings;
import dev.waybill.server.config.SettingList;
import dev.waybill.server.config.Settings;
import java.time.Duration;

/** Makes the parts that commands ask for, each when it is first needed. */
final class ServerParts implements Parts {
    private static final int READERS_PER_WORKSPACE = 4;
    private static final Duration POLL = Duration.ofMillis(25);

    private final Surroundings surroundings;

    ServerParts(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Store openStore(Settings settings) {
        return OpenStore.open(
                settings.get(SettingList.DATA),
                surroundings.clock(),
                surroundings.random(),
                new dev.waybill.storage.Settings(
                        Duration.ofMillis(settings.get(SettingList.WRITE_DEADLINE_MS)),
                        settings.get(SettingList.OPEN_WORKSPACES),
                        READERS_PER_WORKSPACE,
                        POLL));
    }

    @Override
    public Doors doors() {
        return new ServerDoors(this, surroundings.clock(), surroundings.random(), surroundings.err());
    }
}
