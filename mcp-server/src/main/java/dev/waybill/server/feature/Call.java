package dev.waybill.server.feature;

import dev.waybill.workflow.usecase.Caller;

/**
 * The circumstances of one call of a tool, a prompt, a resource or a completion.
 *
 * @param caller       who calls, with what its client says it is
 * @param request      the server's own name for the call, for logs
 * @param client       what the client can be asked for
 * @param inputs       what it answered, where the call comes again after a question
 * @param notices      where to say how far it is
 * @param cancellation whether the answer is still wanted
 * @param patience     asked now and then by a call that waits
 */
public record Call(
        Caller caller,
        RequestId request,
        Client client,
        Inputs inputs,
        Notices notices,
        Cancellation cancellation,
        Patience patience) {
    /** The same call, with its caller as far as it may be kept. */
    public Call by(Caller kept) {
        return kept.equals(caller) ? this : new Call(kept, request, client, inputs, notices, cancellation, patience);
    }
}
