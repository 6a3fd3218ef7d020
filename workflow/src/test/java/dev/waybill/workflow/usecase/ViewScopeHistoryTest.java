package dev.waybill.workflow.usecase;

import static dev.waybill.workflow.usecase.Office.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.scope.ScopeManifest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link ViewScopeHistory}, and a manifest that is put back. */
final class ViewScopeHistoryTest {
    private static final ScopeManifest FIRST = ScopeManifest.of(List.of("src/**"), List.of(), List.of());
    private static final ScopeManifest SECOND = ScopeManifest.of(List.of("src/**", "docs/**"), List.of(), List.of());

    private final Office office = new Office();
    private final ViewScopeHistory history = new ViewScopeHistory(office.ledger);

    @Test
    void showsEachChangeWithItsAuthorAndWhatWasBefore() {
        office.projects.setScope(office.olga, "shop", FIRST);
        office.projects.setScope(office.olga, "shop", FIRST);
        office.projects.setScope(office.operator, "shop", SECOND);
        office.projects.replaceScope(office.olga, "shop", FIRST, SECOND.digest());
        ViewScopeHistory.History page = history.page(office.dev, "shop", Long.MAX_VALUE, 2);
        assertEquals(FIRST.digest(), page.inForce());
        assertTrue(page.more());
        assertEquals(
                List.of(3L, 2L),
                page.lines().stream().map(line -> line.version().number()).toList());
        assertEquals(
                List.of("olga", ""),
                page.lines().stream().map(ViewScopeHistory.VersionLine::author).toList());
        assertEquals(SECOND.digest(), page.lines().getFirst().before().digest());
        assertEquals(FIRST.digest(), page.lines().getFirst().manifest().digest());
        ViewScopeHistory.History last = history.page(office.dev, "shop", 2, 2);
        assertFalse(last.more());
        assertEquals(
                ScopeManifest.EMPTY.digest(), last.lines().getFirst().before().digest());
        assertEquals(
                SECOND.digest(),
                history.version(office.dev, "shop", SECOND.digest()).digest());
    }

    @Test
    void replacesOnlyWhatWasShown() {
        office.projects.setScope(office.olga, "shop", FIRST);
        assertRefused(
                RefusalCode.PRECONDITION_FAILED,
                () -> office.projects.replaceScope(office.olga, "shop", SECOND, ScopeManifest.EMPTY.digest()));
        assertEquals(FIRST.digest(), office.projects.scope(office.olga, "shop").digest());
    }

    @Test
    void isGoneWithTheProjectAndHiddenBeyondALimit() {
        office.projects.setScope(office.olga, "shop", FIRST);
        office.projects.connect(office.olga, "other");
        Administrator limited = office.add("lim", Role.ADMIN, "other");
        assertRefused(RefusalCode.NOT_FOUND, () -> history.page(limited, "shop", Long.MAX_VALUE, 10));
        assertRefused(RefusalCode.NOT_FOUND, () -> history.version(limited, "shop", FIRST.digest()));
        assertRefused(RefusalCode.NOT_FOUND, () -> history.version(limited, "other", FIRST.digest()));
        office.projects.disconnect(office.olga, "shop");
        assertRefused(RefusalCode.NOT_FOUND, () -> history.page(office.olga, "shop", Long.MAX_VALUE, 10));
        office.projects.connect(office.olga, "shop");
        assertEquals(
                List.of(), history.page(office.olga, "shop", Long.MAX_VALUE, 10).lines());
    }
}
