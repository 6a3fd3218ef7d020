package dev.waybill.workflow.run;

import dev.waybill.workflow.digest.Sha256;
import dev.waybill.workflow.id.Handle;
import java.nio.ByteBuffer;

/**
 * What is kept of a fence: the first 64 bits of SHA-256 over run id and fence. Whoever reads the database, a
 * backup or {@code run_get} learns no live handle from it.
 */
public final class FenceDigest {
    private FenceDigest() {}

    /** The digest of a handle's fence. */
    public static long of(Handle handle) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(handle.run().value())
                .putLong(handle.fence());
        return ByteBuffer.wrap(Sha256.of(bytes.array())).getLong();
    }
}
