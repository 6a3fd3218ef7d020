package dev.waybill.server.cli.output;

import java.io.PrintStream;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Where a command's results and remarks go: results to stdout, all else to stderr. */
public final class Output {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final PrintStream out;
    private final PrintStream err;
    private final boolean forMachines;

    /**
     * Prints for people or for machines.
     *
     * @param forMachines whether results are JSON
     */
    public Output(PrintStream out, PrintStream err, boolean forMachines) {
        this.out = out;
        this.err = err;
        this.forMachines = forMachines;
    }

    public boolean forMachines() {
        return forMachines;
    }

    /** A list: for machines an array, which may be empty; for people a table, or {@code whenEmpty} on stderr. */
    public void list(List<Facts> items, String whenEmpty) {
        if (forMachines) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            items.forEach(item -> array.add(item.json()));
            document(array);
        } else if (items.isEmpty()) {
            remark(whenEmpty);
        } else {
            print(Table.ofList(items));
        }
    }

    /** One thing: for machines an object, for people a line a value. */
    public void one(Facts facts) {
        if (forMachines) {
            document(facts.json());
        } else {
            print(Table.ofOne(facts));
        }
    }

    /** One item of an endless list: a JSON document a line for machines, {@code line} for people. */
    public void next(Facts facts, String line) {
        if (forMachines) {
            document(facts.json());
        } else {
            print(Plain.line(line) + "\n");
        }
    }

    /** A result that is text for both, such as a digest; the caller answers for what is in it. */
    public void text(String text) {
        print(text.endsWith("\n") ? text : text + "\n");
    }

    /** Something to know that is no result: stderr, and not for machines. */
    public void remark(String text) {
        if (!forMachines) {
            warn(text);
        }
    }

    /** Something that whoever reads stderr has to know, machines' operators too. */
    public void warn(String text) {
        err.print("waybill: " + Plain.block(text) + "\n");
        err.flush();
    }

    private void document(JsonNode node) {
        print(JsonEscapes.apply(JSON.writeValueAsString(node)) + "\n");
    }

    private void print(String text) {
        out.print(text);
        out.flush();
    }
}
