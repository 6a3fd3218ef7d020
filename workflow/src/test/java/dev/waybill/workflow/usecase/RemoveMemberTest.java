package dev.waybill.workflow.usecase;

import static dev.waybill.workflow.usecase.Office.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.refusal.RefusalCode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RemoveMemberTest {
    private final Office office = new Office();

    @Test
    void tellsWhichKeysGoOnWorking() {
        RemoveMember.Removed removed = office.removeMember.remove(office.olga, "dev", false);
        assertEquals(
                List.of(office.key.key().id()),
                removed.keys().stream().map(PluginKey::id).toList());
        assertFalse(removed.revoked());
        assertEquals(
                office.key.key().id(),
                office.authenticate.authenticate(office.key.text().reveal()).key());
    }

    @Test
    void endsTheKeysAsWellWhenAsked() {
        office.removeMember.remove(office.olga, "dev", true);
        String text = office.key.text().reveal();
        assertRefused(RefusalCode.UNAUTHENTICATED, () -> office.authenticate.authenticate(text));
        assertEquals(
                List.of(),
                office.control.route(office.key.key().hash()).stream().toList());
        assertEquals("member_removed", office.lastAudit().entry().action());
    }

    @Test
    void leavesBothWhenAKeyReachesBeyondTheCallersProject() {
        Administrator limited = office.add("lim", Role.ADMIN, "shop");
        office.members.add(office.olga, "eve", Role.DEVELOPER, ProjectChoice.only("shop"));
        office.keys.create(office.olga, new ManageKeys.KeyRequest("wide", "", Duration.ZERO, "eve"));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.removeMember.remove(limited, "eve", true));
        assertEquals(1, office.removeMember.remove(limited, "eve", false).keys().size());
    }
}
