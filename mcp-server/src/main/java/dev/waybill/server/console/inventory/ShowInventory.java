package dev.waybill.server.console.inventory;

import dev.waybill.server.console.route.Action;
import dev.waybill.server.console.route.Answer;
import dev.waybill.server.console.route.Visit;
import dev.waybill.workflow.inventory.ChosenBy;
import dev.waybill.workflow.inventory.KeptColumn;
import dev.waybill.workflow.inventory.KeptTable;
import dev.waybill.workflow.usecase.ViewInventory;
import java.util.List;

/** {@code GET /w/{workspace}/data}. */
public final class ShowInventory implements Action {
    private final ViewInventory inventory;

    public ShowInventory(ViewInventory inventory) {
        this.inventory = inventory;
    }

    @Override
    public Answer answer(Visit visit) {
        List<KeptTable> tables = inventory.tables(visit.administrator());
        List<KeptColumn> columns =
                tables.stream().flatMap(table -> table.columns().stream()).toList();
        return Answer.page(
                "inventory/show",
                "Data",
                new InventoryPage(
                        List.of(
                                new InventoryPage.Database(
                                        "This workspace",
                                        "In a file of its own, which is deleted with it.",
                                        of("workspace", tables)),
                                new InventoryPage.Database(
                                        "The server",
                                        "In one file for all workspaces: who signs in, and which workspace a key leads"
                                                + " to.",
                                        of("control", tables))),
                        columns.size(),
                        (int) columns.stream()
                                .filter(column -> column.chosenBy() == ChosenBy.AGENT)
                                .count(),
                        (int) columns.stream().filter(KeptColumn::personal).count()));
    }

    private static List<KeptTable> of(String database, List<KeptTable> tables) {
        return tables.stream()
                .filter(table -> table.database().equals(database))
                .toList();
    }
}
