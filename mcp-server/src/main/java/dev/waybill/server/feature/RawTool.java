package dev.waybill.server.feature;

import tools.jackson.databind.node.ObjectNode;

/**
 * One tool as both eras call it: JSON in, an answer out. What it throws ends the call: a
 * {@link dev.waybill.workflow.refusal.RefusedException} with its message for the agent, anything else opaquely.
 */
@FunctionalInterface
public interface RawTool {
    /**
     * Does one call. Runs on a virtual thread of its own and may wait.
     *
     * @param arguments as they were read, at most {@code Caps.REQUEST_BYTES}; empty where the call had none
     * @throws InterruptedException when the server stops
     */
    Answer call(Call call, ObjectNode arguments) throws InterruptedException;
}
