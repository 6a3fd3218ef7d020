package dev.waybill.server.door;

import dev.waybill.workflow.usecase.Caller;

/**
 * The circumstances of one tool call.
 *
 * @param caller       who calls, with what its client says it is
 * @param request      the server's own name for the call, for logs
 * @param progress     where to say how far it is
 * @param cancellation whether the answer is still wanted
 */
public record Call(Caller caller, RequestId request, Progress progress, Cancellation cancellation) {}
