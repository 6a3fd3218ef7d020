package dev.waybill.server.feature;

import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.Caller;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** The resources as both eras read and watch them (2026-07-28, server/resources). */
public interface RawResources {
    /**
     * The resources that this caller may read, a page of them: {@code resources} and perhaps {@code nextCursor} as the
     * answer's fields.
     *
     * @param cursor of the page before; empty for the first
     * @throws dev.waybill.workflow.refusal.RefusedException {@code INVALID_ARGUMENT} for a cursor that is not ours
     */
    Answer list(Call call, String cursor) throws InterruptedException;

    /**
     * One resource, with {@code contents} as the answer's fields; never empty ones.
     *
     * @param uri as it was read: any text
     * @throws dev.waybill.workflow.refusal.RefusedException {@code NOT_FOUND} for one that is not there, is not this
     *     caller's, or is no address at all: they are not told apart
     */
    Answer read(Call call, String uri) throws InterruptedException;

    /**
     * A mark for each of these resources that changes when the resource does. One that is not there, or not this
     * caller's, has none.
     *
     * @throws dev.waybill.workflow.refusal.RefusedException {@code UNAUTHENTICATED} when the caller's key is no longer
     *     valid
     */
    Map<String, String> marks(Caller caller, Set<String> uris);

    /** A number that changes whenever a mark of this caller's resources may have. Cheap to ask. */
    long version(Caller caller);

    /** Waits until {@link #version} is no longer {@code seen}, at most {@code limit}; returns the version then. */
    long awaitChange(Caller caller, long seen, Duration limit) throws InterruptedException;

    /** For a server that has none, and says so. */
    RawResources NONE = new RawResources() {
        @Override
        public Answer list(Call call, String cursor) {
            throw none();
        }

        @Override
        public Answer read(Call call, String uri) {
            throw none();
        }

        @Override
        public Map<String, String> marks(Caller caller, Set<String> uris) {
            return Map.of();
        }

        @Override
        public long version(Caller caller) {
            return 0;
        }

        @Override
        public long awaitChange(Caller caller, long seen, Duration limit) {
            return seen;
        }

        private static RefusedException none() {
            return new RefusedException(RefusalCode.NOT_FOUND, "this server has no resources");
        }
    };
}
