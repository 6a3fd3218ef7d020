package dev.waybill.workflow.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.audit.AuditNote;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.workspace.Policy;
import dev.waybill.workflow.workspace.TextMode;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The fake keeps what the port promises; else the use cases' tests would prove nothing. */
final class MemoryLedgerTest {
    private static final WorkspaceId WORKSPACE = new WorkspaceId(1);
    private static final Policy SEALED = new Policy(TextMode.SEALED, false, false);

    private final MemoryLedger ledger = new MemoryLedger(InstantSource.system());

    @BeforeEach
    void open() {
        ledger.open(WORKSPACE);
    }

    @Test
    void undoesWhatThrows() {
        long before = ledger.version(WORKSPACE);
        assertThrows(
                RefusedException.class,
                () -> ledger.write(WORKSPACE, transaction -> {
                    transaction.setPolicy(SEALED);
                    note(transaction);
                    throw new RefusedException(RefusalCode.FORBIDDEN, "no");
                }));
        assertEquals(Policy.DEFAULT, ledger.read(WORKSPACE, ReadTransaction::policy));
        assertEquals(
                List.of(),
                ledger.read(WORKSPACE, transaction -> transaction.audit().page(9, 9)));
        assertEquals(before, ledger.version(WORKSPACE));
    }

    @Test
    void keepsWhatIsDenied() {
        assertThrows(
                RefusedException.class,
                () -> ledger.write(WORKSPACE, transaction -> {
                    note(transaction);
                    return Answer.denied(RefusalCode.FENCED, "no");
                }));
        assertEquals(
                1,
                ledger.read(WORKSPACE, transaction -> transaction.audit().page(9, 9))
                        .size());
        assertEquals(1, ledger.version(WORKSPACE));
    }

    @Test
    void readsWithoutWriting() {
        assertThrows(
                UnsupportedOperationException.class,
                () -> ledger.read(WORKSPACE, transaction -> {
                    ((WriteTransaction) transaction).setPolicy(SEALED);
                    return true;
                }));
    }

    @Test
    void takesNothingMoreOnceClosed() {
        ledger.write(WORKSPACE, transaction -> {
            transaction.closeWorkspace();
            return Answer.granted(true);
        });
        RefusedException refused =
                assertThrows(RefusedException.class, () -> ledger.read(WORKSPACE, ReadTransaction::policy));
        assertEquals(RefusalCode.NOT_FOUND, refused.refusal().code());
    }

    private static void note(WriteTransaction transaction) {
        assertTrue(transaction.record(Actor.OPERATOR, Origin.NONE, new AuditNote(AuditAction.REFUSED, "target", "{}"))
                > 0);
    }
}
