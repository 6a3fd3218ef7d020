package dev.waybill.server.cli.command;

/** What a process ends with; scripts rely on these three. */
public final class ExitCode {
    /** The command did what was asked. */
    public static final int DONE = 0;
    /** The command was refused, failed, or found that the answer is no. */
    public static final int REFUSED = 1;
    /** The command line was wrong; nothing was tried. */
    public static final int USAGE = 2;

    private ExitCode() {}
}
