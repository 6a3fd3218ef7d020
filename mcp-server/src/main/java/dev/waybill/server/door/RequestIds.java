package dev.waybill.server.door;

import dev.waybill.server.feature.RequestId;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/** Numbers the messages of one process; a random mark keeps those of several processes apart. */
public final class RequestIds {
    private final String prefix;
    private final AtomicLong last = new AtomicLong();

    public RequestIds(RandomGenerator random) {
        this.prefix = "req_" + HexFormat.of().toHexDigits(random.nextInt()) + '_';
    }

    /** The next id; never the same twice. */
    public RequestId next() {
        return new RequestId(prefix + last.incrementAndGet());
    }
}
