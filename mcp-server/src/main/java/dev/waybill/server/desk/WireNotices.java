package dev.waybill.server.desk;

import dev.waybill.server.door.Outlet;
import dev.waybill.server.feature.Cancellation;
import dev.waybill.server.feature.LogLevel;
import dev.waybill.server.feature.Notices;
import dev.waybill.server.json.Json;
import dev.waybill.server.message.MessageId;
import java.util.Optional;

/** Sends what one call says before its answer. Belongs to that call, and to the thread that does it. */
public final class WireNotices implements Notices {
    private final Optional<MessageId> progressToken;
    private final Optional<LogLevel> leastLevel;
    private final Outlet outlet;
    private final Cancellation cancellation;
    private long last = Long.MIN_VALUE;

    /**
     * @param progressToken what the client wants to know progress by; empty where it wants none
     * @param leastLevel    the least that it wants of the log; empty for nothing
     */
    public WireNotices(
            Optional<MessageId> progressToken,
            Optional<LogLevel> leastLevel,
            Outlet outlet,
            Cancellation cancellation) {
        this.progressToken = progressToken;
        this.leastLevel = leastLevel;
        this.outlet = outlet;
        this.cancellation = cancellation;
    }

    @Override
    public void progress(long done, long total) {
        if (progressToken.isEmpty() || done <= last) {
            return;
        }
        last = done;
        send(
                "notifications/progress",
                "\"progressToken\":" + progressToken.get().json() + ",\"progress\":" + done
                        + (total > 0 ? ",\"total\":" + total : ""));
    }

    @Override
    public void log(LogLevel level, String data) {
        if (leastLevel.isPresent() && level.compareTo(leastLevel.get()) >= 0) {
            send("notifications/message", "\"level\":\"" + level.text() + "\",\"data\":" + data);
        }
    }

    /** A cancelled request hears nothing more (2026-07-28, basic/transports/stdio, "Cancellation"). */
    private void send(String method, String params) {
        if (!cancellation.requested()) {
            outlet.send(Json.bytes("{\"jsonrpc\":\"2.0\",\"method\":\"" + method + "\",\"params\":{" + params + "}}"));
        }
    }
}
