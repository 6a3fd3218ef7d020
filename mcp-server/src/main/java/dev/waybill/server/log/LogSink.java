package dev.waybill.server.log;

/** Where finished log lines go. Called by many threads at once; must neither throw nor block for long. */
@FunctionalInterface
public interface LogSink {
    /** Takes one line, without its line break. */
    void line(String line);
}
