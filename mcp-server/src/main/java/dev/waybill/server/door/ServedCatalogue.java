package dev.waybill.server.door;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a server offers: constant texts, and the tools behind them. The lists are answered from the texts alone;
 * the tools are made at the first call, so that listing them loads none of what they stand on.
 */
public final class ServedCatalogue {
    private final String serverName;
    private final String serverVersion;
    private final String instructions;
    private final byte[] toolsArray;
    private final Set<String> toolNames;
    private final Supplier<Map<String, RawTool>> makeTools;
    private volatile Map<String, RawTool> tools = Map.of();

    /**
     * @param instructions for the model, under 2 KB; empty for none
     * @param toolsArray   the JSON array of tool definitions, in UTF-8 and on one line, served byte for byte
     * @param toolNames    the names in it
     * @param makeTools    gives one tool for each name; called at the first tool call, in a race more than once
     */
    public ServedCatalogue(
            String serverName,
            String serverVersion,
            String instructions,
            byte[] toolsArray,
            Set<String> toolNames,
            Supplier<Map<String, RawTool>> makeTools) {
        this.serverName = serverName;
        this.serverVersion = serverVersion;
        this.instructions = instructions;
        this.toolsArray = toolsArray.clone();
        this.toolNames = Set.copyOf(toolNames);
        this.makeTools = makeTools;
    }

    public String serverName() {
        return serverName;
    }

    public String serverVersion() {
        return serverVersion;
    }

    public String instructions() {
        return instructions;
    }

    /** The tool definitions, for an era to splice into its answer. */
    public byte[] toolsArray() {
        return toolsArray.clone();
    }

    public Set<String> toolNames() {
        return toolNames;
    }

    /** The tool of that name; empty if there is none, and then nothing was made. */
    public Optional<RawTool> tool(String name) {
        if (!toolNames.contains(name)) {
            return Optional.empty();
        }
        if (tools.isEmpty()) {
            tools = Map.copyOf(makeTools.get());
        }
        RawTool tool = tools.get(name);
        if (tool == null) {
            throw new IllegalStateException("no tool stands behind a listed name");
        }
        return Optional.of(tool);
    }
}
