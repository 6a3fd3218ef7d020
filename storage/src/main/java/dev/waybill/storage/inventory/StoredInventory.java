package dev.waybill.storage.inventory;

import dev.waybill.storage.sqlite.SqliteFile;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.inventory.ChosenBy;
import dev.waybill.workflow.inventory.Inventory;
import dev.waybill.workflow.inventory.KeptColumn;
import dev.waybill.workflow.inventory.KeptTable;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Tables and columns as the files have them now, with their purposes. Safe for any number of threads. */
public final class StoredInventory implements Inventory {
    static final String WORKSPACE = "workspace";
    static final String CONTROL = "control";

    /** Shown rather than left out: a page that hides a column would be worse than one that admits a gap. */
    private static final String NO_PURPOSE = "No purpose is written down.";

    private final SqliteFile control;
    private final Function<WorkspaceId, SqliteFile> workspaces;
    private final Purposes purposes;

    /**
     * Opens no file yet.
     *
     * @param workspaces where a workspace's file lies, whether there is one or not
     */
    public StoredInventory(SqliteFile control, Function<WorkspaceId, SqliteFile> workspaces) {
        this(control, workspaces, Purposes.load());
    }

    StoredInventory(SqliteFile control, Function<WorkspaceId, SqliteFile> workspaces, Purposes purposes) {
        this.control = control;
        this.workspaces = workspaces;
        this.purposes = purposes;
    }

    @Override
    public List<KeptTable> tables(WorkspaceId workspace) {
        SqliteFile file = workspaces.apply(workspace);
        if (!file.exists()) {
            throw new RefusedException(RefusalCode.NOT_FOUND, "there is no such workspace");
        }
        List<KeptTable> tables = new ArrayList<>(tables(WORKSPACE, file));
        tables.addAll(tables(CONTROL, control));
        return tables;
    }

    private List<KeptTable> tables(String database, SqliteFile file) {
        List<KeptTable> tables = new ArrayList<>();
        for (Map.Entry<String, List<String>> table : SqliteColumns.of(file).entrySet()) {
            Optional<Purposes.Purpose> purpose = purposes.find(database + "." + table.getKey());
            tables.add(new KeptTable(
                    database,
                    table.getKey(),
                    purpose.map(Purposes.Purpose::what).orElse(NO_PURPOSE),
                    purpose.map(Purposes.Purpose::howLong).orElse(NO_PURPOSE),
                    table.getValue().stream()
                            .map(column -> purpose.flatMap(found -> found.column(column))
                                    .orElse(new KeptColumn(column, ChosenBy.SERVER, false, NO_PURPOSE)))
                            .toList()));
        }
        return tables;
    }

    /** What is amiss between the files and the purposes: each line names the column and where to write. */
    List<String> gaps(WorkspaceId workspace) {
        List<String> gaps = new ArrayList<>(gaps(WORKSPACE, workspaces.apply(workspace)));
        gaps.addAll(gaps(CONTROL, control));
        return gaps;
    }

    private List<String> gaps(String database, SqliteFile file) {
        List<String> gaps = new ArrayList<>();
        Map<String, List<String>> kept = SqliteColumns.of(file);
        kept.forEach((table, columns) -> {
            String name = database + "." + table;
            Optional<Purposes.Purpose> purpose = purposes.find(name);
            if (purpose.isEmpty()) {
                gaps.add("table " + name + " has no purpose: write 'table " + name + "' into " + Purposes.FILE);
                return;
            }
            for (String column : columns) {
                if (purpose.get().column(column).isEmpty()) {
                    gaps.add("column " + name + "." + column + " has no purpose: write '" + column
                            + " | agent, person or server | why' below 'table " + name + "' in " + Purposes.FILE);
                }
            }
            for (String column : purpose.get().columns().keySet()) {
                if (!columns.contains(column)) {
                    gaps.add("there is no column " + name + "." + column + ": take it out of " + Purposes.FILE);
                }
            }
        });
        for (String name : purposes.names()) {
            if (name.startsWith(database + ".") && !kept.containsKey(name.substring(database.length() + 1))) {
                gaps.add("there is no table " + name + ": take it out of " + Purposes.FILE);
            }
        }
        return gaps;
    }
}
