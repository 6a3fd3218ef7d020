package dev.waybill.storage;

import dev.waybill.storage.kit.ControlContract;
import dev.waybill.storage.kit.Stage;
import java.nio.file.Path;

class SqliteControlTest extends ControlContract {
    @Override
    protected Stage open(Path folder) {
        return SqliteStage.open(folder);
    }
}
