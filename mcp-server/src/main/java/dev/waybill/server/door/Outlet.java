package dev.waybill.server.door;

/**
 * Takes what goes out before a request's own answer. What can't be delivered is dropped: the answer itself goes
 * another way.
 */
public interface Outlet {
    /** Leads nowhere. */
    Outlet CLOSED = new Outlet() {
        @Override
        public void send(byte[] message) {}

        @Override
        public void keepAlive() {}

        @Override
        public boolean delivers() {
            return false;
        }
    };

    /** Sends one JSON-RPC message, in UTF-8 and on one line. May wait for a client that reads slowly. */
    void send(byte[] message);

    /** Shows that the other end is still served; where nobody is there any more, the exchange is cancelled. */
    void keepAlive();

    /** Whether the client takes anything before the answer. */
    boolean delivers();
}
