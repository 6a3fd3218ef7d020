package dev.waybill.catalog.catalogue;

import dev.waybill.workflow.cap.Caps;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How much a hostile agent could move through the values it chooses, computed from the published schemas: an upper
 * bound in bytes of UTF-8. A text counts its cap times four bytes, a number its most digits, a closed word its
 * longest. What the grammars take away is not subtracted. What stands elsewhere in a message (ids, {@code _meta}, the order
 * of keys, white space, headers) is bounded by the message as a whole; timing is a channel that no number here bounds.
 *
 * @param tools one share a tool, in the order of the list
 */
public record Capacity(List<Share> tools) {
    private static final int BYTES_PER_CODE_POINT = 4;

    public Capacity {
        tools = List.copyOf(tools);
    }

    /**
     * One tool's share.
     *
     * @param valueBytes what the schema alone would let through
     * @param bytes      the same within {@code Caps.REQUEST_BYTES}, which a whole request must keep to
     */
    public record Share(String tool, long valueBytes, long bytes) {}

    /** Computes it from the list as it is served. */
    public static Capacity of(Catalogue catalogue) {
        List<Share> tools = new ArrayList<>();
        for (JsonNode tool : JsonMapper.shared().readTree(catalogue.tools())) {
            long values = most(tool.get("inputSchema"));
            tools.add(new Share(tool.get("name").stringValue(), values, Math.min(values, Caps.REQUEST_BYTES)));
        }
        return new Capacity(tools);
    }

    /** The most that one call of any tool can move, in bytes. */
    public long perCall() {
        return tools.stream().mapToLong(Share::bytes).max().orElse(0);
    }

    /** The most that one message can hold, in bytes, whatever stands in it and around it. */
    public static long perMessage() {
        return Caps.REQUEST_BYTES + Caps.HEADER_BYTES;
    }

    /**
     * The most that can be moved in an hour of the clock, in bytes.
     *
     * @param budgetBytes  what the budget lets through in an hour, every byte counted
     * @param callsPerHour how many calls the rate limit lets through
     */
    public static long perHour(long budgetBytes, long callsPerHour) {
        long mostCalls = Long.MAX_VALUE / perMessage();
        return Math.min(budgetBytes, perMessage() * Math.min(callsPerHour, mostCalls));
    }

    private static long most(JsonNode schema) {
        String type = schema.get("type").stringValue();
        return switch (type) {
            case "object" -> {
                long sum = 0;
                for (JsonNode property : schema.get("properties")) {
                    sum += most(property);
                }
                yield sum;
            }
            case "array" -> schema.get("maxItems").longValue() * most(schema.get("items"));
            case "string" -> schema.has("enum") ? longest(schema.get("enum")) : textBytes(schema);
            case "integer" -> Math.max(digits(schema.get("minimum")), digits(schema.get("maximum")));
            case "boolean" -> "false".length();
            default -> throw new IllegalStateException("a schema of type " + type + " has no bound");
        };
    }

    private static long textBytes(JsonNode schema) {
        return schema.get("maxLength").longValue() * BYTES_PER_CODE_POINT;
    }

    private static long longest(JsonNode words) {
        long longest = 0;
        for (JsonNode word : words) {
            longest = Math.max(longest, word.stringValue().length());
        }
        return longest;
    }

    private static long digits(JsonNode number) {
        return Long.toString(number.longValue()).length();
    }
}
