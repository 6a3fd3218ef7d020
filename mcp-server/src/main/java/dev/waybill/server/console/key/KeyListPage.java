package dev.waybill.server.console.key;

import dev.waybill.server.console.page.Moment;
import java.util.List;

/**
 * The keys, and the form that makes one.
 *
 * @param older    address of the page of earlier keys; empty where there are none
 * @param projects to which a new key may be limited
 * @param limited  whether it must be
 * @param whole    false while it is still being found out when keys were used under an earlier version
 * @param typed    the name that was typed before; empty at first
 * @param error    why a key was not made; empty at first
 */
public record KeyListPage(
        String base,
        List<Row> rows,
        String older,
        List<String> projects,
        boolean limited,
        boolean whole,
        String typed,
        String error) {
    /**
     * A key.
     *
     * @param state   {@code valid}, {@code expired} or {@code revoked}
     * @param host    which used it last, with its version; empty where that is not known
     * @param earlier until when the text before the last rotation works
     */
    public record Row(
            String id,
            String name,
            String owner,
            String project,
            String state,
            String tone,
            boolean valid,
            String host,
            Moment used,
            Moment created,
            Moment expires,
            Moment earlier) {}
}
