package dev.waybill.server.console.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.id.SessionId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many streams there may be, and that those which have ended leave nothing behind. */
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
    void aSessionIsFullInAllItsWorkspacesTogether() {
        SessionId session = new SessionId(7);
        for (int i = 0; i < Streams.PER_SESSION; i++) {
            streams.take(session, new WorkspaceId(1 + i % 2));
        }
        assertThrows(RefusedException.class, () -> streams.take(session, new WorkspaceId(3)));
        assertEquals(
                RefusalCode.LIMIT_REACHED,
                assertThrows(RefusedException.class, () -> streams.take(session, WORKSPACE))
                        .refusal()
                        .code());
    }
}
