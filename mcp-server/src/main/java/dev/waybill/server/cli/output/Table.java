package dev.waybill.server.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** Lays facts out for people: lists as columns, one thing as lines of name and value. */
final class Table {
    private static final String GAP = "  ";
    private static final String NOTHING = "-";

    private Table() {}

    /** A line for each item under a line of column names, all columns but the last padded. */
    static String ofList(List<Facts> items) {
        List<String> names = new ArrayList<>(items.getFirst().json().propertyNames());
        List<List<String>> rows = new ArrayList<>();
        rows.add(names.stream().map(Table::heading).toList());
        for (Facts item : items) {
            rows.add(names.stream().map(name -> cell(item.json().path(name))).toList());
        }
        int[] widths = new int[names.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i))
                        .repeat(' ', widths[i] - width(row.get(i)))
                        .append(GAP);
            }
            out.append(line.toString().stripTrailing()).append('\n');
        }
        return out.toString();
    }

    /** A line for each value, its name before it. */
    static String ofOne(Facts facts) {
        int width = 0;
        for (String name : facts.json().propertyNames()) {
            width = Math.max(width, width(label(name)));
        }
        StringBuilder out = new StringBuilder();
        for (var property : facts.json().properties()) {
            String label = label(property.getKey());
            out.append(label)
                    .repeat(' ', width - label.length())
                    .append(GAP)
                    .append(cell(property.getValue()))
                    .append('\n');
        }
        return out.toString();
    }

    private static String cell(JsonNode value) {
        if (value.isNull()
                || value.isMissingNode()
                || (value.isString() && value.stringValue().isEmpty())) {
            return NOTHING;
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? "yes" : "no";
        }
        if (value.isArray()) {
            List<String> cells = new ArrayList<>();
            value.forEach(item -> cells.add(cell(item)));
            return cells.isEmpty() ? NOTHING : String.join(", ", cells);
        }
        return Plain.line(value.isString() ? value.stringValue() : value.toString());
    }

    private static String heading(String name) {
        return label(name).toUpperCase(Locale.ROOT);
    }

    private static String label(String name) {
        return name.replace('_', ' ');
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
