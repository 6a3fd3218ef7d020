package dev.waybill.catalog.bind;

import dev.waybill.workflow.refusal.Refusal;
import dev.waybill.workflow.refusal.RefusalCode;

/**
 * The first thing wrong with a call's arguments.
 *
 * @param field   as the contract names it ({@code counters.tokens_in}); empty where it is none of the contract's
 * @param mayOmit whether the call may be sent again without it
 * @param message names field, rule and limit, and what to do instead; never holds what the caller sent
 */
public record Problem(String field, Rule rule, boolean mayOmit, String message) {
    /** The problem as every door tells it. */
    public Refusal refusal() {
        return Refusal.of(RefusalCode.INVALID_ARGUMENT, message);
    }
}
