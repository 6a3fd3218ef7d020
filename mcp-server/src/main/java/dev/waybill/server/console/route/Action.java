package dev.waybill.server.console.route;

/** What a route does, once its visitor was let in. One class an action. */
@FunctionalInterface
public interface Action {
    /**
     * Answers a visit.
     *
     * @throws dev.waybill.workflow.refusal.RefusedException shown to the visitor in the words of the refusal
     */
    Answer answer(Visit visit);
}
