package dev.waybill.workflow.usecase;

import static dev.waybill.workflow.usecase.Office.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.workspace.Policy;
import dev.waybill.workflow.workspace.TextMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class ChangePolicyTest {
    private final Office office = new Office();

    @Test
    void loosensForASignedInOwnerOnly() {
        Policy loose = new Policy(TextMode.GUARDED, true, false);
        assertRefused(RefusalCode.FORBIDDEN, () -> office.policy.change(office.operator, before -> loose));
        Administrator admin = office.add("ada", Role.ADMIN, "");
        assertRefused(RefusalCode.FORBIDDEN, () -> office.policy.change(admin, before -> loose));
        assertEquals(Policy.DEFAULT, kept());
        assertEquals(loose, office.policy.change(office.olga, before -> loose));
        assertEquals(loose, kept());
        assertEquals("workspace_policy_changed", office.lastAudit().entry().action());
        assertEquals(
                "{\"text_mode\":\"guarded\",\"self_approval\":true,\"local_approvals\":false}",
                office.lastAudit().entry().detail());
    }

    @Test
    void switchesLocalApprovalsOnForNobody() {
        Policy loose = new Policy(TextMode.GUARDED, false, true);
        assertRefused(RefusalCode.FORBIDDEN, () -> office.policy.change(office.operator, before -> loose));
        String message = assertRefused(RefusalCode.FORBIDDEN, () -> office.policy.change(office.olga, before -> loose));
        assertTrue(message.contains("workspaces create SLUG --local-approvals"), message);
        assertEquals(Policy.DEFAULT, kept());
    }

    @Test
    void tightensAndStaysForTheOperatorToo() {
        office.setPolicy(new Policy(TextMode.GUARDED, true, true));
        Policy sealed = new Policy(TextMode.SEALED, true, true);
        assertEquals(sealed, office.policy.change(office.operator, before -> sealed));
        Policy strict = new Policy(TextMode.SEALED, false, false);
        assertEquals(strict, office.policy.change(office.operator, before -> strict));
    }

    @ParameterizedTest
    @CsvSource({"GUARDED, OPEN", "SEALED, OPEN", "SEALED, GUARDED"})
    void opensTheTextModeForASignedInOwnerOnly(TextMode from, TextMode to) {
        office.policy.change(office.olga, before -> new Policy(from, false, false));
        Policy looser = new Policy(to, false, false);
        assertRefused(RefusalCode.FORBIDDEN, () -> office.policy.change(office.operator, before -> looser));
        assertEquals(from, kept().textMode());
        assertEquals(looser, office.policy.change(office.olga, before -> looser));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OWNER")
    void isTheOwnersAlone(Role role) {
        Administrator member = office.add("eve", role, "");
        assertRefused(RefusalCode.FORBIDDEN, () -> office.policy.change(member, before -> Policy.DEFAULT));
    }

    @Test
    void isNotForAnOwnerOfOneProject() {
        Administrator limited = office.add("eve", Role.OWNER, "shop");
        assertRefused(RefusalCode.FORBIDDEN, () -> office.policy.change(limited, before -> Policy.DEFAULT));
    }

    private Policy kept() {
        return office.ledger.read(office.workspace, transaction -> transaction.policy());
    }
}
