package dev.waybill.storage.ledger;

import dev.waybill.storage.audit.AuditSql;
import dev.waybill.storage.statement.KeptStatements;
import dev.waybill.workflow.audit.AuditChain;
import java.sql.Connection;

/** The first state of a database's head. */
public final class HeadRow {
    private HeadRow() {}

    /** Writes the head of an empty log; {@code database} is the workspace's id, 0 for the control database. */
    public static void insert(Connection connection, long database) {
        new KeptStatements(connection)
                .of(AuditSql.INSERT_HEAD)
                .number(database)
                .number(0)
                .bytes(new AuditChain().genesis(database))
                .text("open")
                .update();
    }
}
