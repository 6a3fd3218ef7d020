package dev.waybill.server.tools;

import dev.waybill.catalog.bind.Problem;
import dev.waybill.server.feature.Answer;
import dev.waybill.server.feature.Call;
import java.util.Optional;

/** One tool, once its arguments are a record of the catalogue. */
@FunctionalInterface
interface ToolHandler<I extends Record> {
    /**
     * What is wrong with the input by a rule that the contract leaves to each server; empty where nothing is. It
     * counts towards the same streak as what the contract itself forbids.
     */
    default Optional<Problem> problem(I input) {
        return Optional.empty();
    }

    /**
     * Does one call.
     *
     * @throws dev.waybill.workflow.refusal.RefusedException for any no
     * @throws InterruptedException when the server stops
     */
    Answer handle(Call call, I input) throws InterruptedException;

    /**
     * The same, for the tool that takes a log.
     *
     * @param withheldLines how many lines of it the boundary withheld
     */
    default Answer handle(Call call, I input, int withheldLines) throws InterruptedException {
        return handle(call, input);
    }
}
