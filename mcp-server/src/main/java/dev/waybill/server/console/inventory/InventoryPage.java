package dev.waybill.server.console.inventory;

import dev.waybill.workflow.inventory.KeptTable;
import java.util.List;

/**
 * What is kept.
 *
 * @param columns   how many there are
 * @param byAgent   how many of them an agent chooses
 * @param personal  how many are about a person
 */
public record InventoryPage(List<Database> databases, int columns, int byAgent, int personal) {
    /**
     * A kind of database.
     *
     * @param heading what it is
     * @param words   where it lies
     */
    public record Database(String heading, String words, List<KeptTable> tables) {}
}
