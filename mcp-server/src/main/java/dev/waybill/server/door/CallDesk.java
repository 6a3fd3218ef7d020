package dev.waybill.server.door;

import dev.waybill.server.log.ServerLog;
import dev.waybill.workflow.refusal.Refusal;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.Caller;
import java.time.InstantSource;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Calls a tool for either era: finds out who calls, and turns every way a call can end into an answer, a log line
 * and a count. Nothing that a caller wrote is in the line: the tool's name is one of ours by then.
 */
public final class CallDesk {
    private final ServerLog log;
    private final InstantSource clock;
    private final CallCounters counters;

    public CallDesk(ServerLog log, InstantSource clock, CallCounters counters) {
        this.log = log;
        this.clock = clock;
        this.counters = counters;
    }

    /**
     * Does a call.
     *
     * @param era  which one asks, for the log
     * @param meta the request's {@code _meta}, for the token by which the client wants to hear of progress
     * @return empty if the call was cancelled: the client then gets nothing
     */
    public Optional<ToolAnswer> call(
            EraName era, ToolRequest wanted, JsonNode meta, Exchange exchange, ClientIdentity client) {
        Cancellation cancellation = exchange.cancellation();
        Progress progress = MessageId.read(meta.path("progressToken"))
                .<Progress>map(token -> new TokenProgress(token, exchange.outlet(), cancellation))
                .orElse(Progress.UNHEARD);
        ToolAnswer answer = run(era, wanted, exchange, client, progress);
        return cancellation.requested() ? Optional.empty() : Optional.of(answer);
    }

    private ToolAnswer run(
            EraName era, ToolRequest wanted, Exchange exchange, ClientIdentity client, Progress progress) {
        Cancellation cancellation = exchange.cancellation();
        long begun = clock.millis();
        ServerLog.Line line = log.event("call")
                .with("request", exchange.request().text())
                .with("transport", exchange.connection().transport().text())
                .with("era", era.text())
                .with("tool", wanted.name());
        CallOutcome outcome = CallOutcome.FAILED;
        try {
            Caller caller = identified(exchange.callers().caller(), client);
            line.with("workspace", caller.workspace().text())
                    .with("actor", caller.actor().text());
            ToolAnswer answer = wanted.tool()
                    .call(new Call(caller, exchange.request(), progress, cancellation), wanted.arguments());
            outcome = cancellation.requested() ? CallOutcome.CANCELLED : CallOutcome.DONE;
            return answer;
        } catch (RefusedException refused) {
            outcome = CallOutcome.REFUSED;
            line.with("code", refused.refusal().code().text());
            return ToolAnswer.refused(refused.refusal());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            outcome = CallOutcome.REFUSED;
            return ToolAnswer.refused(
                    Refusal.of(RefusalCode.UNAVAILABLE, "The server is stopping; send the call again in a moment."));
        } catch (RuntimeException defect) {
            line.with(defect);
            return ToolAnswer.refused(Refusal.of(
                    RefusalCode.INTERNAL, "Something failed inside; the log has it under " + exchange.request() + "."));
        } finally {
            counters.count(wanted.name(), outcome);
            line.with("outcome", outcome.text())
                    .with("ms", clock.millis() - begun)
                    .write();
        }
    }

    private static Caller identified(Caller caller, ClientIdentity client) {
        return new Caller(
                caller.workspace(),
                caller.key(),
                caller.grade(),
                caller.origin(),
                client.name(),
                client.version(),
                caller.worktree());
    }
}
