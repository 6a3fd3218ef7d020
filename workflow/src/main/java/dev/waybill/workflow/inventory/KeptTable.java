package dev.waybill.workflow.inventory;

import java.util.List;

/**
 * A table, as its database has it.
 *
 * @param database which kind of database: {@code control} or {@code workspace}
 * @param purpose  what its rows are
 * @param howLong  when a row goes
 * @param columns  in the database's order
 */
public record KeptTable(String database, String name, String purpose, String howLong, List<KeptColumn> columns) {}
