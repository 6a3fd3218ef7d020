package dev.waybill.server.console.audit;

import dev.waybill.server.console.page.Moment;
import java.util.List;
import java.util.Map;

/**
 * The log.
 *
 * @param workspace slug, for the commands that check the chain
 * @param latest    sequence of the latest entry on this page
 * @param older     the address of the next page; empty on the last
 */
public record AuditListPage(String workspace, long latest, List<Row> rows, String older) {
    /**
     * An entry.
     *
     * @param action in words
     * @param actor  name, or what stands for one
     * @param about  id of what it is about
     * @param facts  the server's own facts of it
     * @param from   the address that it came from; empty where that was erased or there is none
     */
    public record Row(
            long sequence,
            String action,
            String actor,
            String about,
            Map<String, String> facts,
            String from,
            Moment at) {}
}
