package dev.waybill.storage.backfill;

import dev.waybill.storage.statement.Words;
import dev.waybill.workflow.ledger.Backfill;

/** The statements over {@code backfill}, and those that read what tables are filled from. */
public final class BackfillSql {
    public static final Words<Backfill> WORDS = Words.of(Backfill.class);

    /** Where nothing ran there is nothing to fill from. */
    public static final String BEGIN = """
            INSERT INTO backfill (workspace_id, name, until_run, until_sequence,
                run_id, sequence, iterations, tokens_in, tokens_out, cost_usd_micros)
            SELECT run.workspace_id, ?, MAX(run.id), head.sequence, 0, 0, 0, 0, 0, 0
            FROM head JOIN run ON run.workspace_id = head.workspace_id
            GROUP BY run.workspace_id, head.sequence
            """;

    static final String FIND = """
            SELECT until_run, until_sequence, run_id, sequence, iterations, tokens_in, tokens_out, cost_usd_micros
            FROM backfill WHERE workspace_id = ? AND name = ?
            """;

    static final String MOVE = """
            UPDATE backfill
            SET run_id = ?, sequence = ?, iterations = ?, tokens_in = ?, tokens_out = ?, cost_usd_micros = ?
            WHERE workspace_id = ? AND name = ?
            """;

    static final String END = "DELETE FROM backfill WHERE workspace_id = ? AND name = ?";

    /** The first run from an id on of those that were there. */
    public static final String RUN = """
            SELECT id, project_id, key_id FROM run WHERE workspace_id = ? AND id >= ? AND id <= ?
            ORDER BY id LIMIT 1
            """;

    /** A run's next events of those that were there; what is no JSON says nothing. */
    public static final String EVENTS = """
            SELECT sequence, at_ms, action,
                json_extract(detail, '$.iterations'), json_extract(detail, '$.tokens_in'),
                json_extract(detail, '$.tokens_out'), json_extract(detail, '$.cost_usd_micros'),
                json_extract(detail, '$.exit_code'), json_extract(detail, '$.paths')
            FROM (
                SELECT sequence, at_ms, action, CASE WHEN json_valid(detail) THEN detail ELSE '{}' END AS detail
                FROM audit_entry
                WHERE workspace_id = ? AND run_id = ? AND run_id > 0 AND sequence > ? AND sequence <= ?
                ORDER BY sequence LIMIT ?
            ) AS next
            ORDER BY sequence
            """;

    /** The next runs that were there. */
    public static final String RUNS = """
            SELECT id, key_id, updated_at_ms, host_name, host_version FROM run
            WHERE workspace_id = ? AND id >= ? AND id <= ?
            ORDER BY id LIMIT ?
            """;

    private BackfillSql() {}
}
