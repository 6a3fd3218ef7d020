package dev.waybill.server.budget;

import dev.waybill.workflow.usecase.Caller;

/** Where messages are paid for. Safe for any number of threads. */
public interface Toll {
    /** For a server that keeps nothing of what it is sent. */
    Toll FREE = new Toll() {
        @Override
        public void pay(Caller caller, long bytes) {}

        @Override
        public void owe(Caller caller, long bytes) {}

        @Override
        public void owe(long bytes) {}
    };

    /**
     * Takes a call's bytes.
     *
     * @throws dev.waybill.workflow.refusal.RefusedException {@code RATE_LIMITED} where the budget does not hold them;
     *     nothing is taken then
     */
    void pay(Caller caller, long bytes);

    /** Takes bytes of a message that was heard already, whatever is left. */
    void owe(Caller caller, long bytes);

    /** The same where nobody knows yet whose they are: the next caller who is known pays for them. */
    void owe(long bytes);

    /**
     * What one message costs.
     *
     * @param bytes of the whole message, with what stood around it
     */
    default Fare fare(long bytes) {
        return new Fare(this, bytes);
    }
}
