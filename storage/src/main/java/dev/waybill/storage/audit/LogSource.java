package dev.waybill.storage.audit;

import dev.waybill.storage.sqlite.SqliteFile;

/**
 * One database's log, to verify.
 *
 * @param name what a signed head calls the database: the workspace's id as text, or {@code control}
 * @param id   its workspace_id, 0 for the control database
 */
public record LogSource(String name, long id, SqliteFile file) {}
