package dev.waybill.workflow.usecase;

import static dev.waybill.workflow.usecase.Office.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class DeleteWorkspaceTest {
    private final Office office = new Office();
    private final DeleteWorkspace delete = new DeleteWorkspace(office.control, office.ledger);

    @Test
    void closesBeforeItDropsAndCanBeFinishedLater() {
        delete.delete(office.olga);
        assertEquals(Optional.empty(), office.control.find(office.workspace));
        assertRefused(RefusalCode.NOT_FOUND, () -> office.start("feature"));
        assertRefused(RefusalCode.NOT_FOUND, () -> delete.delete(office.olga));
    }

    @Test
    void finishesWhatACrashCutShort() {
        office.ledger.write(office.workspace, transaction -> {
            transaction.closeWorkspace();
            return Answer.granted(true);
        });
        delete.delete(office.operator);
        assertEquals(Optional.empty(), office.control.find(office.workspace));
    }

    @Test
    void isNotForTheOperatorOnceAnOwnerCanSignIn() {
        assertRefused(RefusalCode.FORBIDDEN, () -> delete.delete(office.operator));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OWNER")
    void isTheOwnersAlone(Role role) {
        Administrator member = office.add("eve", role, "");
        assertRefused(RefusalCode.FORBIDDEN, () -> delete.delete(member));
    }
}
