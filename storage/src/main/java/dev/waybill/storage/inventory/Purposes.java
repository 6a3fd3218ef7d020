package dev.waybill.storage.inventory;

import dev.waybill.storage.sqlite.StorageFailure;
import dev.waybill.workflow.inventory.ChosenBy;
import dev.waybill.workflow.inventory.KeptColumn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What each table and column is for, as {@code purposes.txt} says it. A table begins with {@code table DATABASE.NAME},
 * then come {@code what} and {@code kept}, then {@code COLUMN | WHO[ personal] | why} for each of its columns.
 */
final class Purposes {
    /** Where to write down what a new column is for; test failures name it. */
    static final String FILE = "storage/src/main/resources/dev/waybill/storage/inventory/purposes.txt";

    private static final String RESOURCE = "/dev/waybill/storage/inventory/purposes.txt";

    private final Map<String, Purpose> tables = new LinkedHashMap<>();

    /** A table's purpose and its columns'. */
    record Purpose(String what, String howLong, Map<String, KeptColumn> columns) {
        Optional<KeptColumn> column(String name) {
            return Optional.ofNullable(columns.get(name));
        }
    }

    private Purposes() {}

    static Purposes load() {
        try (InputStream resource = Purposes.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new StorageFailure("the program lacks its own file " + RESOURCE);
            }
            return read(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new StorageFailure("can't read " + RESOURCE, failed);
        }
    }

    /** Reads the file's text; a line that is none of the forms above is an error of ours. */
    static Purposes read(String text) {
        Purposes purposes = new Purposes();
        List<String> block = new ArrayList<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.startsWith("table ")) {
                purposes.add(block);
                block.clear();
            }
            if (!line.isEmpty() && !line.startsWith("#")) {
                block.add(line);
            }
        }
        purposes.add(block);
        return purposes;
    }

    private void add(List<String> block) {
        if (block.isEmpty()) {
            return;
        }
        if (block.size() < 3) {
            throw new IllegalArgumentException("a table needs 'what', 'kept' and columns: " + block);
        }
        Map<String, KeptColumn> columns = new LinkedHashMap<>();
        for (String line : block.subList(3, block.size())) {
            KeptColumn column = column(line);
            columns.put(column.name(), column);
        }
        tables.put(
                after("table ", block.getFirst()),
                new Purpose(after("what ", block.get(1)), after("kept ", block.get(2)), columns));
    }

    private static String after(String word, String line) {
        if (!line.startsWith(word)) {
            throw new IllegalArgumentException("'" + word.strip() + "' is expected before: " + line);
        }
        return line.substring(word.length()).strip();
    }

    private static KeptColumn column(String line) {
        List<String> parts = List.of(line.split("\\|", 3));
        if (parts.size() < 3 || parts.get(2).isBlank()) {
            throw new IllegalArgumentException("'COLUMN | WHO | why' is expected: " + line);
        }
        String who = parts.get(1).strip();
        boolean personal = who.endsWith(" personal");
        String word = personal ? who.substring(0, who.indexOf(' ')) : who;
        return new KeptColumn(
                parts.get(0).strip(),
                ChosenBy.valueOf(word.toUpperCase(Locale.ROOT)),
                personal,
                parts.get(2).strip());
    }

    /**
     * The purpose of a table.
     *
     * @param table {@code DATABASE.NAME}
     */
    Optional<Purpose> find(String table) {
        return Optional.ofNullable(tables.get(table));
    }

    /** All tables that have a purpose, as {@code DATABASE.NAME}. */
    List<String> names() {
        return List.copyOf(tables.keySet());
    }
}
