package dev.waybill.storage;

import dev.waybill.storage.kit.LedgerContract;
import dev.waybill.storage.kit.Stage;
import java.nio.file.Path;

class SqliteLedgerTest extends LedgerContract {
    @Override
    protected Stage open(Path folder) {
        return SqliteStage.open(folder);
    }
}
