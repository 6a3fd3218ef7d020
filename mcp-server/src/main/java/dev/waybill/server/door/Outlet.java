package dev.waybill.server.door;

/**
 * Takes messages that go out before a request's own answer. What can't be delivered is dropped: the answer itself
 * goes another way.
 */
@FunctionalInterface
public interface Outlet {
    /** Leads nowhere. */
    Outlet CLOSED = message -> {};

    /** Sends one JSON-RPC message, in UTF-8 and on one line. */
    void send(byte[] message);
}
