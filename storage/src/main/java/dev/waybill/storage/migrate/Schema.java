package dev.waybill.storage.migrate;

import dev.waybill.workflow.ledger.Backfill;
import java.util.List;
import java.util.Map;

/**
 * The tables of one kind of database.
 *
 * @param name       what error messages call the database
 * @param folder     where its DDL lies, below {@code ddl/sqlite}
 * @param migrations file names in order; the first brings an empty file to version 1, and so on. Only ever added to
 * @param backfills  by the number of the step that made it, a table that is filled once the step is committed. A step
 *                   holds every call up for as long as it takes, so it never copies from what grows with use
 */
public record Schema(String name, String folder, List<String> migrations, Map<Integer, Backfill> backfills) {
    /** One workspace: everything but routing. */
    public static final Schema WORKSPACE = new Schema(
            "workspace",
            "workspace",
            List.of(
                    "V1__first.sql",
                    "V2__host_comment.sql",
                    "V3__guard.sql",
                    "V4__budget.sql",
                    "V5__member_signs_in.sql",
                    "V6__run_lists.sql",
                    "V7__audit_search.sql",
                    "V8__quorum.sql",
                    "V9__notices.sql",
                    "V10__usage.sql",
                    "V11__key_lists.sql",
                    "V12__scope_versions.sql",
                    "V13__backfill.sql",
                    "V14__member_projects.sql",
                    "V15__dropped_addresses.sql"),
            Map.of(10, Backfill.USAGE_DAYS, 11, Backfill.KEY_USES));
    /** The server's own database. */
    public static final Schema CONTROL = new Schema(
            "control", "control", List.of("V1__first.sql", "V2__people.sql", "V3__link_purpose.sql"), Map.of());

    /** The version that this program reads and writes. */
    public int version() {
        return migrations.size();
    }
}
