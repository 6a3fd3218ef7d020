package dev.waybill.server.door;

import dev.waybill.workflow.refusal.RefusedException;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tool as both eras call it: JSON in, an answer out. It knows neither the era nor the transport. Many threads
 * call it at once, each a virtual one, so it may block.
 */
@FunctionalInterface
public interface RawTool {
    /**
     * Does one call.
     *
     * @param arguments what the caller sent, read strictly but not checked against any schema; empty where it sent
     *     none; the tool's to keep
     * @throws RefusedException     for any no; the agent sees its code and message
     * @throws InterruptedException when the server stops before the call is done
     */
    ToolAnswer call(Call call, ObjectNode arguments) throws InterruptedException;
}
