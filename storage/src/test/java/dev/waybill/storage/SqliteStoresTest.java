package dev.waybill.storage;

import dev.waybill.storage.kit.Stage;
import dev.waybill.storage.kit.StoresContract;
import java.nio.file.Path;

class SqliteStoresTest extends StoresContract {
    @Override
    protected Stage open(Path folder) {
        return SqliteStage.open(folder);
    }
}
