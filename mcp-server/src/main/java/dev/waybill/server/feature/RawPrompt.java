package dev.waybill.server.feature;

import java.util.Map;

/** One prompt as both eras get it (2026-07-28, server/prompts, "Getting a Prompt"). */
@FunctionalInterface
public interface RawPrompt {
    /**
     * Gets it, with {@code messages} and perhaps a {@code description} as the answer's fields.
     *
     * @param arguments as they were read: names and texts of the caller's choice
     * @throws dev.waybill.workflow.refusal.RefusedException for any no
     * @throws InterruptedException when the server stops
     */
    Answer get(Call call, Map<String, String> arguments) throws InterruptedException;
}
