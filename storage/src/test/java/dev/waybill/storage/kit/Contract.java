package dev.waybill.storage.kit;

import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.ReadTransaction;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.refusal.Answer;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What every contract begins with: an opened database that holds one empty workspace. */
public abstract class Contract implements OpenedWorkspace {
    private Stage stage;

    /** Opens an empty database; {@code folder} is empty and goes away with the test. */
    protected abstract Stage open(Path folder);

    @BeforeEach
    final void open_a_database_with_one_workspace(@TempDir Path folder) {
        stage = open(folder.resolve("data"));
        stage.control().create(Samples.workspace(Samples.WORKSPACE, "first"));
    }

    @AfterEach
    final void close_it() {
        stage.close();
    }

    protected final Stage stage() {
        return stage;
    }

    protected final Ledger ledger() {
        return stage.ledger();
    }

    protected final Control control() {
        return stage.control();
    }

    @Override
    public final void write(Consumer<WriteTransaction> work) {
        write(Samples.WORKSPACE, work);
    }

    protected final void write(WorkspaceId workspace, Consumer<WriteTransaction> work) {
        ledger().write(workspace, transaction -> {
            work.accept(transaction);
            return Answer.granted("done");
        });
    }

    @Override
    public final <R> R read(Function<ReadTransaction, R> query) {
        return ledger().read(Samples.WORKSPACE, query::apply);
    }
}
