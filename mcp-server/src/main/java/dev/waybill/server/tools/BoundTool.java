package dev.waybill.server.tools;

import dev.waybill.catalog.bind.Binder;
import dev.waybill.catalog.bind.Binding;
import dev.waybill.catalog.bind.Problem;
import dev.waybill.catalog.tool.Tool;
import dev.waybill.server.feature.Answer;
import dev.waybill.server.feature.Call;
import dev.waybill.server.feature.RawTool;
import dev.waybill.server.screen.Screener;
import dev.waybill.server.screen.Screener.Screened;
import dev.waybill.server.screen.Screening;
import dev.waybill.server.screen.ToolScreen;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The walk of one call behind the door: bind and validate, show every text to the boundary, then the handler and its
 * use case, then the answer in JSON.
 */
final class BoundTool<I extends Record> implements RawTool {
    private final Tool tool;
    private final Binder<I> binder;
    private final ToolScreen<I> screen;
    private final ToolHandler<I> handler;
    private final Screener screener;
    private final Streaks streaks;

    BoundTool(
            Tool tool,
            Binder<I> binder,
            ToolScreen<I> screen,
            ToolHandler<I> handler,
            Screener screener,
            Streaks streaks) {
        this.tool = tool;
        this.binder = binder;
        this.screen = screen;
        this.handler = handler;
        this.screener = screener;
        this.streaks = streaks;
    }

    @Override
    public Answer call(Call call, ObjectNode arguments) throws InterruptedException {
        KeyId key = call.caller().key();
        I input = switch (binder.bind(arguments)) {
            case Binding.Bound<I> bound -> bound.input();
            case Binding.Unbound<I> unbound -> throw refused(key, RefusalCode.INVALID_ARGUMENT, unbound.problem());
        };
        Call kept = call.by(screener.kept(call.caller()));
        return switch (screener.screen(kept.caller(), screen, input)) {
            case Screened.Passed<I> passed -> handle(kept, passed.input(), passed.screening());
            case Screened.Stopped<I> stopped -> throw refused(key, RefusalCode.TEXT_REFUSED, stopped.problem());
        };
    }

    private Answer handle(Call call, I input, Screening screening) throws InterruptedException {
        KeyId key = call.caller().key();
        Optional<Problem> problem = handler.problem(input);
        if (problem.isPresent()) {
            throw refused(key, RefusalCode.INVALID_ARGUMENT, problem.get());
        }
        streaks.taken(key, tool);
        Answer answer = handler.handle(call, input, screening.withheldLines());
        screener.done(call.caller(), screening);
        return answer;
    }

    private RefusedException refused(KeyId key, RefusalCode code, Problem problem) {
        String advice = streaks.refused(key, tool, problem)
                .map(sentence -> ". " + sentence)
                .orElse("");
        return new RefusedException(code, problem.message() + advice);
    }
}
