package dev.waybill.workflow.usecase;

import static dev.waybill.workflow.usecase.Office.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.run.RunStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SuggestIdsTest {
    private static final SuggestIds.Suggested NOTHING = new SuggestIds.Suggested(List.of(), false);

    private final Office office = new Office();

    private static SuggestIds.Suggested all(String... values) {
        return new SuggestIds.Suggested(List.of(values), false);
    }

    @Test
    void offersLiveRunsNewestFirst() {
        String old = office.start("old").run().text();
        Handle ended = office.start("ended");
        office.report(ended, RunStatus.FAILED);
        office.tick();
        String young = office.start("young").run().text();

        assertEquals(all(young, old), office.suggestIds.runs(office.agent, ""));
        assertEquals(all(young, old), office.suggestIds.runs(office.agent, "run"));
        assertEquals(all(young), office.suggestIds.runs(office.agent, young));
        assertEquals(all(old), office.suggestIds.runs(office.agent, old.substring(0, old.length() - 2)));
        assertEquals(NOTHING, office.suggestIds.runs(office.agent, ended.run().text()));
        assertEquals(NOTHING, office.suggestIds.runs(office.limitedTo("shop"), ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "run_8", "RUN_", "run_0000000000001", "run_\0", "%", "_"})
    void offersNoRunForWhatNoneBeginsWith(String beginning) {
        office.start("feature");
        assertEquals(NOTHING, office.suggestIds.runs(office.agent, beginning));
    }

    @Test
    void offersSlugsInOrder() {
        for (String slug : new String[] {"shop-web", "shop.api", "anchor", "shopping", "tea"}) {
            office.projects.connect(office.olga, slug);
        }
        office.projects.disconnect(office.olga, "shopping");

        assertEquals(
                all("anchor", "shop", "shop-web", "shop.api", "tea"), office.suggestIds.projects(office.agent, ""));
        assertEquals(all("shop", "shop-web", "shop.api"), office.suggestIds.projects(office.agent, "sh"));
        assertEquals(all("shop", "shop-web", "shop.api"), office.suggestIds.projects(office.agent, "shop"));
        assertEquals(all("shop-web"), office.suggestIds.projects(office.agent, "shop-"));
        assertEquals(NOTHING, office.suggestIds.projects(office.agent, "shopping"));
        Caller limited = office.limitedTo("shop");
        assertEquals(all("shop"), office.suggestIds.projects(limited, ""));
        assertEquals(all("shop"), office.suggestIds.projects(limited, "shop"));
        assertEquals(NOTHING, office.suggestIds.projects(limited, "shop-"));
        assertEquals(NOTHING, office.suggestIds.projects(limited, "tea"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shop", "%", "sh?p", "shop/", "shop\0", "\ud83d"})
    void offersNoSlugForWhatNoneBeginsWith(String beginning) {
        assertEquals(NOTHING, office.suggestIds.projects(office.agent, beginning));
        assertEquals(NOTHING, office.suggestIds.projects(office.agent, "s".repeat(1_000_000)));
    }

    @Test
    void saysWhetherThereAreMore() {
        for (int i = 1; i < SuggestIds.MOST; i++) {
            office.projects.connect(office.olga, "shop" + (1000 + i));
            office.start("branch-" + i);
            office.tick();
        }
        assertEquals(
                SuggestIds.MOST,
                office.suggestIds.projects(office.agent, "shop").values().size());
        assertFalse(office.suggestIds.projects(office.agent, "shop").more());
        assertFalse(office.suggestIds.runs(office.agent, "").more());

        office.projects.connect(office.olga, "shop9");
        office.start("one");
        office.start("more");
        SuggestIds.Suggested slugs = office.suggestIds.projects(office.agent, "shop");
        assertTrue(slugs.more());
        assertEquals(SuggestIds.MOST, slugs.values().size());
        assertEquals("shop", slugs.values().getFirst());
        SuggestIds.Suggested runs = office.suggestIds.runs(office.agent, "run_");
        assertTrue(runs.more());
        assertEquals(SuggestIds.MOST, runs.values().size());
    }

    @Test
    void isClosedToARevokedKey() {
        office.revokeKey();
        assertRefused(RefusalCode.UNAUTHENTICATED, () -> office.suggestIds.runs(office.agent, ""));
        assertRefused(RefusalCode.UNAUTHENTICATED, () -> office.suggestIds.projects(office.agent, "Shop"));
    }
}
