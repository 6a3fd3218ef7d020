package dev.waybill.storage;

import dev.waybill.storage.kit.PeopleContract;
import dev.waybill.storage.kit.Stage;
import java.nio.file.Path;

class SqlitePeopleTest extends PeopleContract {
    @Override
    protected Stage open(Path folder) {
        return SqliteStage.open(folder);
    }
}
