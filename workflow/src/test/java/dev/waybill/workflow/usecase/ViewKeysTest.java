package dev.waybill.workflow.usecase;

import static dev.waybill.workflow.usecase.Office.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.key.KeyUse;
import dev.waybill.workflow.key.ListedKey;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.refusal.RefusalCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** {@link ViewKeys} and {@link RecordKeyUse}. */
final class ViewKeysTest {
    private final Office office = new Office();
    private final ViewKeys view = new ViewKeys(office.ledger);

    @Test
    void showsAllKeysToWhoManagesThemAndElseOnesOwn() {
        office.projects.connect(office.olga, "other");
        make(office.olga, "of olga", "");
        make(office.olga, "for other", "other");
        office.keys.local(office.operator);
        assertEquals(List.of("for other", "of olga", "laptop"), names(office.olga));
        assertEquals(List.of("laptop"), names(office.dev));
        Administrator limited = office.add("lim", Role.ADMIN, "other");
        make(limited, "of lim", "other");
        assertEquals(List.of("of lim", "for other"), names(limited));
        assertTrue(view.page(limited, Long.MAX_VALUE, 10).limited());
        assertRefused(RefusalCode.FORBIDDEN, () -> names(office.ann));
    }

    @Test
    void showsThemByThePage() {
        for (int i = 0; i < 5; i++) {
            make(office.dev, "k" + i, "");
        }
        List<String> seen = new ArrayList<>();
        long before = Long.MAX_VALUE;
        int pages = 0;
        do {
            ViewKeys.KeyPage page = view.page(office.dev, before, 2);
            page.keys().forEach(line -> seen.add(line.key().name()));
            before = page.next();
            pages++;
        } while (before != 0);
        assertEquals(List.of("k4", "k3", "k2", "k1", "k0", "laptop"), seen);
        assertEquals(3, pages);
    }

    @Test
    void showsTheOwnerTheProjectAndTheLastUse() {
        make(office.olga, "for shop", "shop");
        ListedKey made = view.page(office.olga, Long.MAX_VALUE, 1).keys().getFirst();
        assertEquals("olga", made.owner());
        assertEquals("shop", made.project());
        assertEquals(KeyUse.NEVER, made.use());
        new RecordKeyUse(office.ledger).record(office.agent);
        ListedKey used = view.page(office.dev, Long.MAX_VALUE, 1).keys().getFirst();
        assertEquals(new KeyUse(office.clock.millis(), "claude-code", "2.0"), used.use());
        office.revokeKey();
        assertRefused(RefusalCode.UNAUTHENTICATED, () -> new RecordKeyUse(office.ledger).record(office.agent));
    }

    private void make(Administrator who, String name, String project) {
        office.tick();
        office.keys.create(who, new ManageKeys.KeyRequest(name, project, Duration.ZERO, ""));
    }

    private List<String> names(Administrator viewer) {
        return view.page(viewer, Long.MAX_VALUE, 10).keys().stream()
                .map(line -> line.key().name())
                .toList();
    }
}
