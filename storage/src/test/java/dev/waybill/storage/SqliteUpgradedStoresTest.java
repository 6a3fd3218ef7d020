package dev.waybill.storage;

import dev.waybill.storage.kit.Samples;
import dev.waybill.storage.kit.Stage;
import dev.waybill.storage.kit.StoresContract;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;

/** The kit over a workspace that an earlier version made. */
class SqliteUpgradedStoresTest extends StoresContract {
    private Path folder = Path.of("");

    @Override
    protected Stage open(Path empty) {
        folder = empty;
        return SqliteStage.open(empty);
    }

    @BeforeEach
    void put_an_earlier_file_into_its_place() throws SQLException, IOException {
        EarlierFile.inPlaceOf(folder, Samples.WORKSPACE);
    }
}
