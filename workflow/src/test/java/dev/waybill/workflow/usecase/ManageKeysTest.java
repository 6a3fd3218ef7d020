package dev.waybill.workflow.usecase;

import static dev.waybill.workflow.usecase.Office.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.key.PluginKey;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** {@link ManageKeys} and {@link Authenticate}. */
final class ManageKeysTest {
    private final Office office = new Office();
    private final ManageKeys.NewKey key = office.key;

    @Test
    void givesAFirstKeyOnceAndBesideTheLocalOne() {
        WorkspaceId fresh = office.createWorkspace.create("new", "New", "oz").id();
        Administrator operator = Administrator.operator(fresh);
        office.keys.local(operator);
        ManageKeys.NewKey first = office.keys.first(operator, "first").orElseThrow();
        assertEquals(
                fresh, office.authenticate.authenticate(first.text().reveal()).workspace());
        assertTrue(office.keys.first(operator, "first").isEmpty());
        office.keys.revoke(operator, first.key().id());
        assertTrue(office.keys.first(operator, "first").isEmpty(), "a revoked one was made too");
    }

    @Test
    @Promise("R1")
    void keepsTheHashAndTheRouteAndNothingOfTheText() {
        assertEquals(
                new Control.Route(office.workspace, key.key().id()),
                office.authenticate.authenticate(key.text().reveal()));
        assertEquals(key.text().hash(), key.key().hash());
        assertFalse(key.toString().contains(key.text().reveal()));
        assertEquals("key_created", office.lastAudit().entry().action());
        assertEquals(key.key().id().text(), office.lastAudit().entry().target());
        assertEquals("{\"expires_at\":0}", office.lastAudit().entry().detail());
    }

    @Test
    void worksForItsMakerUnlessAnotherOwnerIsNamed() {
        assertEquals(office.dev.actor().id(), key.key().owner());
        assertEquals(office.dev.actor().id(), key.key().maker());
        PluginKey made = create(office.olga, "k", "", Duration.ZERO, "dev").key();
        assertEquals(office.dev.actor().id(), made.owner());
        assertEquals(office.olga.actor().id(), made.maker());
        assertEquals(
                made.owner(),
                create(office.dev, "k", "", Duration.ZERO, "dev").key().owner());
        assertRefused(RefusalCode.FORBIDDEN, () -> create(office.dev, "k", "", Duration.ZERO, "ann"));
        assertRefused(RefusalCode.NOT_FOUND, () -> create(office.olga, "k", "", Duration.ZERO, "nobody"));
    }

    @Test
    void worksForTheFirstOwnerWhenTheOperatorMakesIt() {
        office.add("second", Role.OWNER, "");
        PluginKey made = create(office.operator, "k", "", Duration.ZERO, "").key();
        assertEquals(office.olga.actor().id(), made.owner());
        assertEquals(0, made.maker());
    }

    @Test
    void isNotForRolesWithoutKeys() {
        assertRefused(RefusalCode.FORBIDDEN, () -> create(office.ann, "k", "", Duration.ZERO, ""));
        assertRefused(
                RefusalCode.FORBIDDEN, () -> create(office.add("viewer", Role.VIEWER, ""), "k", "", Duration.ZERO, ""));
    }

    @Test
    void reachesNoFurtherThanItsMaker() {
        office.projects.connect(office.olga, "other");
        Administrator limited = office.add("lim", Role.ADMIN, "other");
        assertRefused(RefusalCode.FORBIDDEN, () -> create(limited, "k", "", Duration.ZERO, ""));
        assertRefused(RefusalCode.NOT_FOUND, () -> create(limited, "k", "shop", Duration.ZERO, ""));
        PluginKey beyond = create(office.olga, "k", "shop", Duration.ZERO, "").key();
        String hidden = assertRefused(RefusalCode.NOT_FOUND, () -> office.keys.revoke(limited, beyond.id()));
        assertEquals(assertRefused(RefusalCode.NOT_FOUND, () -> office.keys.revoke(limited, new KeyId(1))), hidden);
        PluginKey own = create(limited, "k", "other", Duration.ZERO, "").key();
        assertNotEquals(0, own.project());
        PluginKey within = create(office.olga, "k", "other", Duration.ZERO, "").key();
        assertTrue(office.keys.revoke(limited, within.id()).revokedAtMillis() > 0);
        assertRefused(
                RefusalCode.FORBIDDEN,
                () -> office.keys.revoke(limited, key.key().id()));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.keys.local(limited));
    }

    @Test
    void isRefusedWithABadNameProjectOrLife() {
        assertRefused(RefusalCode.INVALID_ARGUMENT, () -> create(office.dev, "", "", Duration.ZERO, ""));
        assertRefused(RefusalCode.INVALID_ARGUMENT, () -> create(office.dev, "k", "", Duration.ofMillis(-1), ""));
        assertRefused(
                RefusalCode.INVALID_ARGUMENT, () -> create(office.dev, "k", "", ManageKeys.MAX_LIFE.plusMillis(1), ""));
        assertRefused(RefusalCode.NOT_FOUND, () -> create(office.dev, "k", "nowhere", Duration.ZERO, ""));
        assertTrue(create(office.dev, "k", "", ManageKeys.MAX_LIFE, "").key().expiresAtMillis() > 0);
    }

    @Test
    void endsWhenItExpires() {
        ManageKeys.NewKey brief = create(office.dev, "k", "", Duration.ofMinutes(1), "");
        office.clock.advance(Duration.ofMillis(59_999));
        office.authenticate.authenticate(brief.text().reveal());
        office.clock.advance(Duration.ofMillis(1));
        assertRefused(
                RefusalCode.UNAUTHENTICATED,
                () -> office.authenticate.authenticate(brief.text().reveal()));
        assertRefused(
                RefusalCode.PRECONDITION_FAILED,
                () -> office.keys.rotate(office.dev, brief.key().id(), Duration.ZERO));
    }

    @Test
    void opensUnderTheNewTextOnlyOnceRotated() {
        ManageKeys.NewKey rotated = office.keys.rotate(office.olga, key.key().id(), Duration.ZERO);
        assertEquals(key.key().id(), rotated.key().id());
        assertEquals(key.key().owner(), rotated.key().owner());
        assertEquals(office.olga.actor().id(), rotated.key().maker());
        assertEquals(
                key.key().id(),
                office.authenticate.authenticate(rotated.text().reveal()).key());
        assertRefused(
                RefusalCode.UNAUTHENTICATED,
                () -> office.authenticate.authenticate(key.text().reveal()));
        assertEquals(Optional.empty(), office.control.route(key.key().hash()));
        assertEquals("key_rotated", office.lastAudit().entry().action());
    }

    @Test
    void opensUnderBothTextsUntilTheOverlapEndsByItself() {
        ManageKeys.NewKey rotated = office.keys.rotate(office.dev, key.key().id(), Duration.ofHours(1));
        assertEquals(
                "{\"expires_at\":0,\"earlier_text_until\":"
                        + rotated.key().earlier().untilMillis() + "}",
                office.lastAudit().entry().detail());
        office.clock.advance(Duration.ofHours(1).minusMillis(1));
        assertEquals(key.key().id(), opened(key));
        assertEquals(key.key().id(), opened(rotated));
        assertEquals(
                rotated.key().earlier().untilMillis(),
                office.authenticate.open(key.text().reveal()).untilMillis());
        assertEquals(
                Long.MAX_VALUE,
                office.authenticate.open(rotated.text().reveal()).untilMillis());
        office.clock.advance(Duration.ofMillis(1));
        String over = assertRefused(RefusalCode.UNAUTHENTICATED, () -> opened(key));
        assertTrue(over.contains("was rotated"), over);
        assertEquals(key.key().id(), opened(rotated));
    }

    @Test
    void hasNeverMoreThanTwoTexts() {
        ManageKeys.NewKey second = office.keys.rotate(office.dev, key.key().id(), Duration.ofHours(1));
        ManageKeys.NewKey third = office.keys.rotate(office.dev, key.key().id(), ManageKeys.MAX_OVERLAP);
        assertRefused(RefusalCode.UNAUTHENTICATED, () -> opened(key));
        assertEquals(Optional.empty(), office.control.route(key.key().hash()));
        assertEquals(key.key().id(), opened(second));
        assertEquals(key.key().id(), opened(third));
        ManageKeys.NewKey fourth = office.keys.rotate(office.dev, key.key().id(), Duration.ZERO);
        assertRefused(RefusalCode.UNAUTHENTICATED, () -> opened(second));
        assertRefused(RefusalCode.UNAUTHENTICATED, () -> opened(third));
        assertEquals(key.key().id(), opened(fourth));
    }

    @Test
    void losesItsEarlierTextWhenThatIsWished() {
        ManageKeys.NewKey rotated = office.keys.rotate(office.dev, key.key().id(), Duration.ofHours(1));
        Administrator other = office.add("other", Role.DEVELOPER, "");
        assertRefused(
                RefusalCode.FORBIDDEN,
                () -> office.keys.endEarlier(other, key.key().id()));
        office.keys.endEarlier(office.dev, key.key().id());
        assertEquals("key_overlap_ended", office.lastAudit().entry().action());
        assertRefused(RefusalCode.UNAUTHENTICATED, () -> opened(key));
        assertEquals(Optional.empty(), office.control.route(key.key().hash()));
        assertEquals(key.key().id(), opened(rotated));
        long length = office.auditLength();
        office.keys.endEarlier(office.dev, key.key().id());
        assertEquals(length, office.auditLength());
    }

    @Test
    void endsUnderBothTextsAtOnce() {
        ManageKeys.NewKey rotated = office.keys.rotate(office.dev, key.key().id(), Duration.ofHours(1));
        office.removeMember.remove(office.olga, "dev", true);
        assertRefused(RefusalCode.UNAUTHENTICATED, () -> opened(key));
        assertRefused(RefusalCode.UNAUTHENTICATED, () -> opened(rotated));
        assertEquals(Optional.empty(), office.control.route(key.key().hash()));
        assertEquals(Optional.empty(), office.control.route(rotated.key().hash()));
    }

    @Test
    void overlapsAtMostAWeekAndNeverBeyondItsOwnEnd() {
        assertRefused(
                RefusalCode.INVALID_ARGUMENT,
                () -> office.keys.rotate(office.dev, key.key().id(), ManageKeys.MAX_OVERLAP.plusMillis(1)));
        assertRefused(
                RefusalCode.INVALID_ARGUMENT,
                () -> office.keys.rotate(office.dev, key.key().id(), Duration.ofMillis(-1)));
        ManageKeys.NewKey brief = create(office.dev, "k", "", Duration.ofMinutes(1), "");
        office.keys.rotate(office.dev, brief.key().id(), Duration.ofHours(1));
        office.clock.advance(Duration.ofMinutes(1));
        assertRefused(RefusalCode.UNAUTHENTICATED, () -> opened(brief));
    }

    private KeyId opened(ManageKeys.NewKey made) {
        return office.authenticate.authenticate(made.text().reveal()).key();
    }

    @Test
    void opensNothingByARouteThatACrashLeftBehind() {
        office.keys.rotate(office.dev, key.key().id(), Duration.ZERO);
        office.control.addRoute(
                key.key().hash(), new Control.Route(office.workspace, key.key().id()));
        assertRefused(
                RefusalCode.UNAUTHENTICATED,
                () -> office.authenticate.authenticate(key.text().reveal()));
    }

    @Test
    void endsAtOnceAndOnceWhenRevoked() {
        PluginKey revoked = office.keys.revoke(office.dev, key.key().id());
        assertEquals("key_revoked", office.lastAudit().entry().action());
        long length = office.auditLength();
        office.tick();
        assertEquals(revoked, office.keys.revoke(office.dev, key.key().id()));
        assertEquals(length, office.auditLength());
        assertRefused(
                RefusalCode.UNAUTHENTICATED,
                () -> office.authenticate.authenticate(key.text().reveal()));
        assertEquals(Optional.empty(), office.control.route(key.key().hash()));
        assertRefused(
                RefusalCode.PRECONDITION_FAILED,
                () -> office.keys.rotate(office.dev, key.key().id(), Duration.ZERO));
    }

    @Test
    void isManagedByItsOwnerAndByThoseWhoManageKeys() {
        Administrator other = office.add("other", Role.DEVELOPER, "");
        assertRefused(
                RefusalCode.FORBIDDEN, () -> office.keys.rotate(other, key.key().id(), Duration.ZERO));
        assertRefused(
                RefusalCode.FORBIDDEN,
                () -> office.keys.revoke(office.ann, key.key().id()));
        assertRefused(RefusalCode.NOT_FOUND, () -> office.keys.revoke(office.olga, new KeyId(1)));
        office.removeMember.remove(office.olga, "dev", false);
        assertRefused(
                RefusalCode.FORBIDDEN,
                () -> office.keys.rotate(office.dev, key.key().id(), Duration.ZERO));
        assertTrue(office.keys.revoke(office.operator, key.key().id()).revokedAtMillis() > 0);
    }

    @Test
    void isOneLocalKeyWithoutTextForTheOperator() {
        PluginKey local = office.keys.local(office.operator);
        assertEquals(KeyHash.NONE, local.hash());
        assertEquals(office.olga.actor().id(), local.owner());
        assertEquals(local, office.keys.local(office.operator));
        assertRefused(
                RefusalCode.PRECONDITION_FAILED, () -> office.keys.rotate(office.olga, local.id(), Duration.ZERO));
        assertRefused(RefusalCode.FORBIDDEN, () -> office.keys.local(office.dev));
        PluginKey revoked = office.keys.revoke(office.olga, local.id());
        assertEquals(revoked, office.keys.local(office.operator));
    }

    @Test
    void endsAtACapThatCountsTheRevokedOnes() {
        office.ledger.write(office.workspace, transaction -> {
            for (long i = 1; i < ManageKeys.MAX_KEYS; i++) {
                transaction.keys().insert(new PluginKey(new KeyId(i), "k", KeyHash.NONE, 1, 0, 0, 0, 0, 1));
            }
            return Answer.granted(0);
        });
        String message = assertRefused(RefusalCode.LIMIT_REACHED, () -> create(office.dev, "k", "", Duration.ZERO, ""));
        assertTrue(message.contains("10000"), message);
    }

    @Test
    void tellsATypingErrorFromAKeyThatOpensNothing() {
        String text = key.text().reveal();
        String typo = text.substring(0, 10) + (text.charAt(10) == 'x' ? 'y' : 'x') + text.substring(11);
        String mistyped = assertRefused(RefusalCode.UNAUTHENTICATED, () -> office.authenticate.authenticate(typo));
        assertTrue(mistyped.contains("mistyped"), mistyped);
        String unknown = KeyText.mint(KeyText.Kind.PLUGIN, new Random(99)).reveal();
        String notKnown = assertRefused(RefusalCode.UNAUTHENTICATED, () -> office.authenticate.authenticate(unknown));
        office.keys.revoke(office.dev, key.key().id());
        String revoked = assertRefused(RefusalCode.UNAUTHENTICATED, () -> office.authenticate.authenticate(text));
        assertEquals(notKnown, revoked);
    }

    private ManageKeys.NewKey create(Administrator who, String name, String project, Duration life, String owner) {
        return office.keys.create(who, new ManageKeys.KeyRequest(name, project, life, owner));
    }
}
