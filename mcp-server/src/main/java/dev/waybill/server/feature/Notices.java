package dev.waybill.server.feature;

/**
 * What a handler says before its answer. Lost without harm: a client need not ask for it, nor show it. Used from the
 * thread that does the call.
 */
public interface Notices {
    /** For calls that nobody listens to. */
    Notices UNHEARD = new Notices() {
        @Override
        public void progress(long done, long total) {}

        @Override
        public void log(LogLevel level, String data) {}
    };

    /**
     * Says how far the call is (2026-07-28, basic/patterns/progress). A number that is not above the last one is
     * dropped, since it must grow.
     *
     * @param total 0 where it is not known
     */
    void progress(long done, long total);

    /**
     * Says something for the client's own log, if it asked for this level (2026-07-28, server/utilities/logging).
     *
     * @param data any JSON value on one line
     */
    void log(LogLevel level, String data);
}
