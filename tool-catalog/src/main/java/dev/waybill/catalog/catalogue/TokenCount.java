package dev.waybill.catalog.catalogue;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.EncodingType;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the list costs a model: tokens of o200k_base over name, description and input schema of every tool, as one
 * compact JSON array. Hosts word their prompts differently; this is the measure that others can repeat.
 *
 * <p>Loads a tokenizer of several megabytes: for the command line and tests, never on a way to an answer.
 */
public final class TokenCount {
    /** The tokenizer's name, for whoever prints a number. */
    public static final String TOKENIZER = "o200k_base";

    /** The most that the whole list may cost. */
    public static final int LIMIT = 1600;

    private TokenCount() {}

    /**
     * One tool's share.
     *
     * @param tokens as counted for this tool alone; the parts sum to a little more or less than the whole
     */
    public record Share(String tool, int tokens) {}

    /** Tokens of the whole list. */
    public static int total(Catalogue catalogue) {
        ArrayNode seen = JsonMapper.shared().createArrayNode();
        modelsView(catalogue).forEach(seen::add);
        return count(seen);
    }

    /** Tokens of each tool, in the order of the list. */
    public static List<Share> shares(Catalogue catalogue) {
        return modelsView(catalogue).stream()
                .map(tool -> new Share(tool.get("name").stringValue(), count(tool)))
                .toList();
    }

    private static List<ObjectNode> modelsView(Catalogue catalogue) {
        List<ObjectNode> view = new ArrayList<>();
        for (JsonNode tool : JsonMapper.shared().readTree(catalogue.tools())) {
            ObjectNode seen = JsonMapper.shared().createObjectNode();
            seen.set("name", tool.get("name"));
            seen.set("description", tool.get("description"));
            seen.set("inputSchema", tool.get("inputSchema"));
            view.add(seen);
        }
        return view;
    }

    private static int count(JsonNode json) {
        return Encodings.newLazyEncodingRegistry()
                .getEncoding(EncodingType.O200K_BASE)
                .countTokensOrdinary(json.toString());
    }
}
