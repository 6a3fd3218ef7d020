package dev.waybill.server.message;

/** Ends the handling of a request with a JSON-RPC error. Expected and frequent, so it has no stack trace. */
public final class ProtocolException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient RpcError error;

    public ProtocolException(RpcError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    public RpcError error() {
        return error;
    }
}
