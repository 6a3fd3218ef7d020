package dev.waybill.guard.turn;

import dev.waybill.guard.hook.Answer;
import dev.waybill.guard.hook.HookInput;
import dev.waybill.guard.hook.HostAnswers;
import dev.waybill.guard.hook.Moment;

/** Sends each moment to what answers it. */
public final class Moments {
    private final Guard guard;
    private final HostAnswers answers;
    private final Aftermath aftermath;

    public Moments(Guard guard, HostAnswers answers, Aftermath aftermath) {
        this.guard = guard;
        this.answers = answers;
        this.aftermath = aftermath;
    }

    /** What the host is to be told. */
    public Answer answer(HookInput input) {
        if (input.call().event().isEmpty()) {
            // Not even the event could be read: the one way to say no that holds at any.
            return Answer.block(
                    Wording.unreadable(input.whole() ? "the hook's input names no event" : input.problem()));
        }
        Moment moment = Moment.of(input.call().event());
        if (moment == Moment.BEFORE_TOOL || moment == Moment.AFTER_TOOL) {
            aftermath.aliveAt(input.call());
        }
        if (moment == Moment.BEFORE_TOOL) {
            return new BeforeTool(guard, answers, aftermath).answer(input);
        }
        return switch (moment) {
            case AFTER_TOOL -> turn().afterTool(input.call());
            case TURN_END -> turn().ended(input.call());
            case HELPER_END -> turn().helperEnded(input.call());
            case SESSION_START -> new SessionMoments(guard, answers).started(input.call());
            case PROMPT -> new SessionMoments(guard, answers).prompted(input.call());
            case BEFORE_TOOL, OTHER -> answers.nothing(input.call());
        };
    }

    private TurnMoments turn() {
        return new TurnMoments(guard, answers, aftermath);
    }
}
