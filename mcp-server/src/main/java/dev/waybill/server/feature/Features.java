package dev.waybill.server.feature;

import java.util.Map;

/**
 * What stands behind the lists of a catalogue.
 *
 * @param tools   one for each listed name
 * @param prompts one for each listed name
 */
public record Features(
        Map<String, RawTool> tools, Map<String, RawPrompt> prompts, RawResources resources, RawCompletion completion) {
    public Features {
        tools = Map.copyOf(tools);
        prompts = Map.copyOf(prompts);
    }
}
