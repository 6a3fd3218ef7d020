package dev.waybill.server.console.audit;

import dev.waybill.server.console.page.Fact;
import dev.waybill.server.console.page.Moment;
import java.util.List;

/**
 * The log.
 *
 * @param workspace slug, for the commands that check the chain
 * @param kinds     those that can be asked for
 * @param projects  those that can be asked for
 * @param older     the address of the next page; empty on the last
 */
public record AuditListPage(
        String workspace,
        Chain chain,
        Chosen chosen,
        List<String> kinds,
        List<String> projects,
        List<Row> rows,
        String older) {
    /**
     * The chain's state.
     *
     * @param checkedTo sequence up to which it was followed
     * @param checked   when
     * @param broken    what is wrong; empty while nothing is
     * @param whole     whether it was followed to its end
     * @param last      sequence of the last entry
     * @param digest    of the last entry
     */
    public record Chain(long checkedTo, Moment checked, String broken, boolean whole, long last, String digest) {}

    /**
     * What was asked for.
     *
     * @param from a day in UTC, as browsers send it
     * @param to   the last day
     */
    public record Chosen(String who, String kind, String subject, String project, String from, String to) {
        /** Whether anything is. */
        public boolean any() {
            return !(who + kind + subject + project + from + to).isEmpty();
        }
    }

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
            long sequence, String action, String actor, String about, List<Fact> facts, String from, Moment at) {}
}
