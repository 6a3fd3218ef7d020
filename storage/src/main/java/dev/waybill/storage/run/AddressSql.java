package dev.waybill.storage.run;

/** The statements over {@code dropped_address}, and those that erase what it names. */
public final class AddressSql {
    static final String INSERT = """
            INSERT INTO dropped_address (workspace_id, project_id, run_id) VALUES (?, ?, ?)
            ON CONFLICT (workspace_id, project_id) DO UPDATE SET run_id = excluded.run_id
            """;

    static final String FIRST =
            "SELECT project_id, run_id FROM dropped_address WHERE workspace_id = ? ORDER BY project_id LIMIT 1";

    static final String HAS = "SELECT 1 FROM dropped_address WHERE workspace_id = ? AND project_id = ?";

    static final String DELETE = "DELETE FROM dropped_address WHERE workspace_id = ? AND project_id = ?";

    /** The run with which the stretch after the next one begins. */
    public static final String NEXT = """
            SELECT id FROM run WHERE workspace_id = ? AND project_id = ? AND id >= ?
            ORDER BY id LIMIT 1 OFFSET ?
            """;

    /** Nothing but the address changes, so no index is touched. */
    public static final String ERASE = """
            UPDATE run SET pr_url = ''
            WHERE workspace_id = ? AND project_id = ? AND id >= ? AND id < ? AND pr_url <> ''
            """;

    private AddressSql() {}
}
