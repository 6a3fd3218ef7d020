package dev.waybill.server.console.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.id.SessionId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many streams there may be, which gives way to another, and that those which have ended leave nothing behind. */
final class StreamsTest {
    private static final WorkspaceId WORKSPACE = new WorkspaceId(1);

    private final Streams streams = new Streams();

    @Test
    void aWorkspaceIsFullWhoeverWatches() {
        List<Streams.Place> places = new ArrayList<>();
        for (int i = 0; i < Streams.PER_WORKSPACE; i++) {
            places.add(streams.take(new SessionId(1 + i), WORKSPACE));
        }
        RefusedException full =
                assertThrows(RefusedException.class, () -> streams.take(new SessionId(999_999), WORKSPACE));
        assertEquals(RefusalCode.LIMIT_REACHED, full.refusal().code());
        assertTrue(full.refusal().message().contains("at most " + Streams.PER_WORKSPACE + " pages"));
        streams.take(new SessionId(999_999), new WorkspaceId(2)).close();

        places.getFirst().close();
        places.getFirst().close();
        streams.take(new SessionId(999_999), WORKSPACE);
        assertThrows(
                RefusedException.class,
                () -> streams.take(new SessionId(999_998), WORKSPACE),
                "closing twice makes room for one");
    }

    @Test
    void theNewestPageWinsAndTheOldestIsToldSo() throws IOException {
        SessionId session = new SessionId(7);
        List<Streams.Place> places = new ArrayList<>();
        for (int i = 0; i < Streams.PER_SESSION; i++) {
            places.add(streams.take(session, new WorkspaceId(1 + i % 2)));
        }
        assertEquals(List.of(), told(places));
        streams.take(new SessionId(8), WORKSPACE);
        assertEquals(List.of(), told(places), "another browser drives nobody out");

        places.add(streams.take(session, new WorkspaceId(3)));
        assertEquals(List.of(0), told(places), "whichever workspace it shows");
        places.add(streams.take(session, WORKSPACE));
        assertEquals(List.of(0, 1), told(places));

        places.get(5).close();
        places.add(streams.take(session, WORKSPACE));
        assertEquals(List.of(0, 1), told(places), "a place that was left is taken first");
    }

    @Test
    void pagesThatDoNotEndAreBoundedToo() {
        SessionId session = new SessionId(7);
        List<Streams.Place> places = new ArrayList<>();
        for (int i = 0; i < Streams.PER_SESSION_WITH_ENDING; i++) {
            places.add(streams.take(session, WORKSPACE));
        }
        RefusedException full = assertThrows(RefusedException.class, () -> streams.take(session, WORKSPACE));
        assertEquals(RefusalCode.LIMIT_REACHED, full.refusal().code());
        assertTrue(full.refusal().message().contains("load this one again in a moment"));
        places.getFirst().close();
        streams.take(session, WORKSPACE);
    }

    /** Which of the places give way. */
    private static List<Integer> told(List<Streams.Place> places) throws IOException {
        List<Integer> told = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            List<String> events = new ArrayList<>();
            boolean gives = places.get(i).givesWay(new Feed.Sink() {
                @Override
                public void event(String name, String id, String html) {
                    events.add(name);
                }

                @Override
                public void keepAlive() {
                    throw new AssertionError("there is something to say or nothing");
                }
            });
            assertEquals(gives ? List.of("replaced") : List.of(), events);
            if (gives) {
                told.add(i);
            }
        }
        return told;
    }
}
