package dev.waybill.workflow.usecase;

import static dev.waybill.workflow.usecase.Office.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.refusal.RefusalCode;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** {@link ManageOwnToken}, and members who have none. */
final class ManageOwnTokenTest {
    private final Office office = new Office();
    private final ManageOwnToken tokens = new ManageOwnToken(office.ledger, new Random(7));

    @Test
    void isMadeByAMemberWhoHadNoneAndEnded() {
        Member added = office.members.addWithoutToken(office.olga, "eve", Role.OWNER, ProjectChoice.ALL);
        assertEquals("", added.tokenHash());
        assertTrue(office.lastAudit().entry().detail().contains("\"new_token\":false"));
        Administrator eve = Administrator.member(office.workspace, added.id(), Origin.NONE);
        office.tick();
        KeyText token = tokens.make(eve);
        assertEquals("member_token_made", office.lastAudit().entry().action());
        assertEquals(
                Optional.of(eve.actor()),
                office.members.signIn(office.operator, token).map(Administrator::actor));
        assertTrue(member(eve).roleSinceMillis() > added.roleSinceMillis(), "what was asked before is not theirs");
        assertFalse(member(eve).toString().contains(token.reveal()));
        KeyText next = tokens.make(eve);
        assertEquals(Optional.empty(), office.members.signIn(office.operator, token));
        tokens.end(eve);
        assertEquals("member_token_ended", office.lastAudit().entry().action());
        assertEquals(Optional.empty(), office.members.signIn(office.operator, next));
        long length = office.auditLength();
        tokens.end(eve);
        assertEquals(length, office.auditLength());
    }

    @Test
    void isForSignedInMembersOnly() {
        assertRefused(RefusalCode.FORBIDDEN, () -> tokens.make(office.operator));
        office.removeMember.remove(office.olga, "dev", false);
        assertRefused(RefusalCode.FORBIDDEN, () -> tokens.make(office.dev));
    }

    private Member member(Administrator who) {
        return office.ledger.read(
                office.workspace,
                transaction -> transaction.members().list().stream()
                        .filter(member -> member.id().value() == who.actor().id())
                        .findFirst()
                        .orElseThrow());
    }
}
