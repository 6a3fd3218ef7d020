package dev.waybill.workflow.usecase;

import static dev.waybill.workflow.usecase.Office.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.run.RunStatus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ListResourcesTest {
    private final Office office = new Office();

    @Test
    void showsTheKeysLiveRunsNewestFirstAndItsProjects() {
        office.projects.connect(office.olga, "anchor");
        Handle old = office.start("old");
        Handle ended = office.start("ended");
        office.tick();
        Handle young = office.start("young");
        office.report(ended, RunStatus.COMPLETE);

        assertEquals(
                new ListResources.Page(List.of(young.run(), old.run()), List.of("anchor", "shop"), ""),
                office.listResources.list(office.agent, ""));
    }

    @Test
    void showsNothingOfAnotherKeyAndNoProjectBeyondItsOwn() {
        office.projects.connect(office.olga, "anchor");
        office.start("feature");

        assertEquals(
                new ListResources.Page(List.of(), List.of("shop"), ""),
                office.listResources.list(office.limitedTo("shop"), ""));
        Caller gone = office.limitedTo("anchor");
        office.projects.disconnect(office.olga, "anchor");
        assertEquals(new ListResources.Page(List.of(), List.of(), ""), office.listResources.list(gone, ""));
        assertEquals(
                List.of("shop"), office.listResources.list(office.agent, "").slugs());
    }

    @Test
    void turnsPagesOverProjectsAndShowsRunsOnTheFirst() {
        Handle run = office.start("feature");
        for (int i = 0; i < 2 * ListResources.PAGE; i++) {
            office.projects.connect(office.olga, "p" + (1000 + i));
        }
        List<String> slugs = new ArrayList<>();
        List<RunId> runs = new ArrayList<>();
        String cursor = "";
        int pages = 0;
        do {
            ListResources.Page page = office.listResources.list(office.agent, cursor);
            assertTrue(page.slugs().size() <= ListResources.PAGE);
            slugs.addAll(page.slugs());
            runs.addAll(page.runs());
            cursor = page.next();
            pages++;
        } while (!cursor.isEmpty());

        assertEquals(3, pages);
        assertEquals(List.of(run.run()), runs);
        assertEquals(2 * ListResources.PAGE + 1, slugs.size());
        assertEquals(slugs.stream().sorted().distinct().toList(), slugs);
        assertEquals("shop", slugs.getLast());
    }

    @Test
    void endsAtAFullPage() {
        for (int i = 1; i < ListResources.PAGE; i++) {
            office.projects.connect(office.olga, "p" + (1000 + i));
        }
        ListResources.Page page = office.listResources.list(office.agent, "");
        assertEquals(ListResources.PAGE, page.slugs().size());
        assertEquals("", page.next());
    }

    @Test
    void showsSoManyRunsAndNoMore() {
        for (int i = 0; i <= ListResources.PAGE; i++) {
            office.start("branch-" + i);
            office.tick();
        }
        List<RunId> runs = office.listResources.list(office.agent, "").runs();
        assertEquals(ListResources.PAGE, runs.size());
        assertEquals(
                runs.stream()
                        .map(RunId::value)
                        .sorted((one, other) -> Long.compare(other, one))
                        .toList(),
                runs.stream().map(RunId::value).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Shop", "-shop", "sh op", "shop\0", "../shop", "{slug}"})
    void refusesACursorThatIsNoneOfOurs(String cursor) {
        String message =
                assertRefused(RefusalCode.INVALID_ARGUMENT, () -> office.listResources.list(office.agent, cursor));
        assertTrue(message.startsWith("cursor: "), message);
    }

    @Test
    void isClosedToARevokedKey() {
        office.revokeKey();
        assertRefused(RefusalCode.UNAUTHENTICATED, () -> office.listResources.list(office.agent, ""));
    }
}
