package dev.waybill.server.tools;

import dev.waybill.catalog.bind.Binder;
import dev.waybill.catalog.bind.Binding;
import dev.waybill.catalog.bind.Problem;
import dev.waybill.catalog.tool.Tool;
import dev.waybill.server.feature.Answer;
import dev.waybill.server.feature.Call;
import dev.waybill.server.feature.RawTool;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The walk of one call behind the door: bind and validate, then the handler and its use case, then the answer in
 * JSON. Text policy and budget take their place between binding and handler.
 */
final class BoundTool<I extends Record> implements RawTool {
    private final Tool tool;
    private final Binder<I> binder;
    private final ToolHandler<I> handler;
    private final Streaks streaks;

    BoundTool(Tool tool, Binder<I> binder, ToolHandler<I> handler, Streaks streaks) {
        this.tool = tool;
        this.binder = binder;
        this.handler = handler;
        this.streaks = streaks;
    }

    @Override
    public Answer call(Call call, ObjectNode arguments) throws InterruptedException {
        KeyId key = call.caller().key();
        I input = switch (binder.bind(arguments)) {
            case Binding.Bound<I> bound -> bound.input();
            case Binding.Unbound<I> unbound -> throw refused(key, unbound.problem());
        };
        Optional<Problem> problem = handler.problem(input);
        if (problem.isPresent()) {
            throw refused(key, problem.get());
        }
        streaks.taken(key, tool);
        return handler.handle(call, input);
    }

    private RefusedException refused(KeyId key, Problem problem) {
        String advice = streaks.refused(key, tool, problem)
                .map(sentence -> ". " + sentence)
                .orElse("");
        return new RefusedException(RefusalCode.INVALID_ARGUMENT, problem.message() + advice);
    }
}
