package dev.waybill.server.tools;

import dev.waybill.catalog.tool.ToolOutput;
import dev.waybill.workflow.usecase.Caller;

/** One tool, once its arguments are a record of the catalogue. */
@FunctionalInterface
interface ToolHandler<I extends Record> {
    /**
     * Does one call.
     *
     * @throws dev.waybill.workflow.refusal.RefusedException for any no
     * @throws InterruptedException when the answer is no longer wanted
     */
    ToolOutput handle(Caller caller, I input) throws InterruptedException;
}
