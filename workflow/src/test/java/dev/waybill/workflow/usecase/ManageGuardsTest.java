package dev.waybill.workflow.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.GuardId;
import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.workspace.Grade;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ManageGuardsTest {
    private final Office office = new Office();
    private final ManageGuards.NewGuard made =
            office.guards.create(office.dev, office.key.key().id(), "");

    @Test
    void aCredentialHasThePluginKeysFormAndIsKeptAsAHash() {
        String text = made.text().reveal();
        assertTrue(text.startsWith("wbg_") && text.length() == KeyText.Kind.GUARD.length(), "form");
        assertEquals(made.text().hash(), made.credential().hash());
        assertEquals(office.key.key().id(), made.credential().key());
        assertEquals("guard_created", office.lastAudit().entry().action());
        assertFalse(office.lastAudit().toString().contains(text));
    }

    @Test
    void itKnowsItsGuardAndNothingElseKnowsIt() {
        GuardCaller guard = authenticate(made.text().reveal());
        assertEquals(made.credential().id(), guard.credential());
        assertEquals(office.key.key().id(), guard.key());
        Office.assertRefused(
                RefusalCode.UNAUTHENTICATED,
                () -> office.authenticate.authenticate(made.text().reveal()));
        Office.assertRefused(
                RefusalCode.UNAUTHENTICATED,
                () -> authenticate(office.key.text().reveal()));
        assertEquals(
                Optional.empty(), KeyText.parse(KeyText.Kind.PLUGIN, made.text().reveal()));
    }

    @Test
    void aTypingErrorIsToldApartAndNothingElseIs() {
        String text = made.text().reveal();
        String mistyped = text.substring(0, 10) + (text.charAt(10) == 'a' ? 'b' : 'a') + text.substring(11);
        assertTrue(Office.assertRefused(RefusalCode.UNAUTHENTICATED, () -> authenticate(mistyped))
                .contains("mistyped"));
        String unknown =
                KeyText.mint(KeyText.Kind.GUARD, new java.util.Random(9)).reveal();
        String revoked = office.guards
                .create(office.dev, office.key.key().id(), "")
                .text()
                .reveal();
        office.revokeKey();
        assertEquals(
                Office.assertRefused(RefusalCode.UNAUTHENTICATED, () -> authenticate(unknown)),
                Office.assertRefused(RefusalCode.UNAUTHENTICATED, () -> authenticate(revoked)));
    }

    @Test
    void itEndsWithItsKeyAndTheLogSaysSo() {
        office.revokeKey();
        Office.assertRefused(
                RefusalCode.UNAUTHENTICATED, () -> authenticate(made.text().reveal()));
        assertEquals("guard_revoked", office.lastAudit().entry().action());
        assertEquals(made.credential().id().text(), office.lastAudit().entry().target());
        Office.assertRefused(
                RefusalCode.PRECONDITION_FAILED,
                () -> office.guards.create(office.olga, office.key.key().id(), ""));
    }

    @Test
    void itEndsWithItsOwnersMembershipWhereTheKeysDo() {
        office.removeMember.remove(office.olga, "dev", true);
        Office.assertRefused(
                RefusalCode.UNAUTHENTICATED, () -> authenticate(made.text().reveal()));
    }

    @Test
    void itStaysWhenItsKeyGetsAnotherText() {
        office.keys.rotate(office.dev, office.key.key().id(), Duration.ZERO);
        assertEquals(made.credential().id(), authenticate(made.text().reveal()).credential());
    }

    @Test
    void itIsRevokedAloneAndTwice() {
        office.guards.revoke(office.dev, made.credential().id());
        long log = office.auditLength();
        assertTrue(office.guards.revoke(office.dev, made.credential().id()).revoked());
        assertEquals(log, office.auditLength());
        Office.assertRefused(
                RefusalCode.UNAUTHENTICATED, () -> authenticate(made.text().reveal()));
        assertTrue(office.startRun != null, "the key itself still works");
        office.start("feature");
    }

    @Test
    void whoMayNotManageAKeyMayNotManageItsGuards() {
        Administrator other = office.add("eve", Role.DEVELOPER, "");
        Office.assertRefused(
                RefusalCode.FORBIDDEN,
                () -> office.guards.create(other, office.key.key().id(), ""));
        Office.assertRefused(
                RefusalCode.FORBIDDEN,
                () -> office.guards.revoke(other, made.credential().id()));
        Office.assertRefused(RefusalCode.NOT_FOUND, () -> office.guards.revoke(office.olga, new GuardId(7)));
    }

    @Test
    void itReachesNoFurtherThanItsKey() {
        office.projects.connect(office.olga, "desk");
        Caller limited = office.limitedTo("shop");
        Office.assertRefused(RefusalCode.NOT_FOUND, () -> office.guards.create(office.dev, limited.key(), "desk"));
        assertEquals(
                office.guards.create(office.dev, limited.key(), "").credential().project(),
                office.guards
                        .create(office.dev, office.key.key().id(), "shop")
                        .credential()
                        .project());
    }

    private GuardCaller authenticate(String text) {
        return office.authenticateGuard.authenticate(text, Grade.SERVED, Origin.NONE);
    }
}
