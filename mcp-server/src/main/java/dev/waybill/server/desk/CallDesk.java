package dev.waybill.server.desk;

import dev.waybill.server.door.Exchange;
import dev.waybill.server.feature.Answer;
import dev.waybill.server.feature.Call;
import dev.waybill.server.feature.Cancellation;
import dev.waybill.server.log.ServerLog;
import dev.waybill.workflow.refusal.Refusal;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.Caller;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * Does a call for either era: finds out who calls, and turns every way a call can end into an outcome, a log line and
 * a count. Nothing that a caller wrote is in the line: names are of ours by then.
 */
public final class CallDesk {
    private final ServerLog log;
    private final InstantSource clock;
    private final CallCounters counters;
    private final Consumer<Caller> used;

    /** @param used told of the caller of every call that was paid for */
    public CallDesk(ServerLog log, InstantSource clock, CallCounters counters, Consumer<Caller> used) {
        this.log = log;
        this.clock = clock;
        this.counters = counters;
        this.used = used;
    }

    /**
     * What is called.
     *
     * @param kind the log's word for it: {@code tool}, {@code prompt}, {@code resource}, {@code completion}
     * @param name a listed name, never a caller's word
     */
    record Asked(String kind, String name) {}

    /** The work of a call, once it is known who calls. */
    @FunctionalInterface
    interface Work<T> {
        T in(Call call) throws InterruptedException;
    }

    <T> Outcome<T> call(Asked asked, CallContext context, Work<T> work) {
        Outcome<T> outcome = run(asked, context, work);
        return context.exchange().cancellation().requested() ? new Outcome.Withdrawn<>() : outcome;
    }

    private <T> Outcome<T> run(Asked asked, CallContext context, Work<T> work) {
        Exchange exchange = context.exchange();
        Cancellation cancellation = exchange.cancellation();
        long begun = clock.millis();
        ServerLog.Line line = log.event("call")
                .with("request", exchange.request().text())
                .with("transport", exchange.connection().transport().text())
                .with("era", context.era().text())
                .with(asked.kind(), asked.name());
        CallOutcome outcome = CallOutcome.FAILED;
        try {
            Caller caller = exchange.callers()
                    .caller()
                    .on(
                            context.client().identity().name(),
                            context.client().identity().version());
            line.with("workspace", caller.workspace().text())
                    .with("actor", caller.actor().text());
            exchange.fare().pay(caller);
            used.accept(caller);
            T answer = work.in(new Call(
                    caller,
                    exchange.request(),
                    context.client(),
                    context.inputs(),
                    context.notices(),
                    cancellation,
                    exchange::stillWanted));
            outcome = cancellation.requested() ? CallOutcome.CANCELLED : ended(answer);
            return new Outcome.Answered<>(answer);
        } catch (RefusedException refused) {
            outcome = CallOutcome.REFUSED;
            line.with("code", refused.refusal().code().text());
            doubled(exchange);
            return new Outcome.Refused<>(refused.refusal());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            outcome = CallOutcome.REFUSED;
            return new Outcome.Refused<>(
                    Refusal.of(RefusalCode.UNAVAILABLE, "The server is stopping; send the call again in a moment."));
        } catch (RuntimeException defect) {
            line.with(defect);
            return new Outcome.Refused<>(Refusal.of(
                    RefusalCode.INTERNAL, "Something failed inside; the log has it under " + exchange.request() + "."));
        } finally {
            counters.count(asked.name(), outcome);
            line.with("outcome", outcome.text())
                    .with("ms", clock.millis() - begun)
                    .write();
        }
    }

    /** A refused call counts double; one whose caller is not known was not paid for either. */
    private static void doubled(Exchange exchange) {
        try {
            exchange.fare().refused(exchange.callers().caller());
        } catch (RefusedException unknown) {
            // The call was refused for that very reason.
        }
    }

    private static CallOutcome ended(Object answer) {
        return answer instanceof Answer.InputRequired ? CallOutcome.ASKED : CallOutcome.DONE;
    }
}
