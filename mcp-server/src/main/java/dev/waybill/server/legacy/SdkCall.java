package dev.waybill.server.legacy;

import dev.waybill.server.desk.FeatureResult;
import dev.waybill.server.message.ProtocolException;
import io.modelcontextprotocol.common.McpTransportContext;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A tool call on its way through the SDK. What the door has read, and what the tool answers, travel beside the SDK's
 * own messages: neither is converted, and none of it can come up in the SDK's logs.
 */
final class SdkCall {
    private static final String KEY = "waybill.call";

    /** What the call does. */
    @FunctionalInterface
    interface Work {
        FeatureResult run() throws ProtocolException, InterruptedException;
    }

    private final Work work;
    private final AtomicReference<Optional<FeatureResult>> result = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<ProtocolException>> refused = new AtomicReference<>(Optional.empty());

    SdkCall(Work work) {
        this.work = work;
    }

    McpTransportContext context() {
        return McpTransportContext.create(Map.of(KEY, this));
    }

    static SdkCall of(McpTransportContext context) {
        if (context.get(KEY) instanceof SdkCall call) {
            return call;
        }
        throw new IllegalStateException("a tool call came by another way than the door");
    }

    /** Does the call, on the SDK's side of it. */
    void run() {
        try {
            result.set(Optional.of(work.run()));
        } catch (ProtocolException no) {
            refused.set(Optional.of(no));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            result.set(Optional.of(new FeatureResult.Withdrawn()));
        }
    }

    /**
     * How it ended.
     *
     * @throws ProtocolException what the work threw
     */
    FeatureResult result() throws ProtocolException {
        Optional<ProtocolException> no = refused.get();
        if (no.isPresent()) {
            throw no.get();
        }
        return result.get().orElseThrow(() -> new IllegalStateException("the SDK did not do a call that it was given"));
    }
}
