package dev.waybill.server.cli.command;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The options that stand before or after any command. */
public final class GlobalOptions {
    public static final String DATA = "--data";
    public static final String SET = "--set";
    public static final String JSON = "--json";
    public static final String DEBUG = "--debug";

    @Option(
            names = DATA,
            paramLabel = "DIR",
            scope = ScopeType.INHERIT,
            description = "Where everything is kept (default: ~/.waybill).")
    private String data = "";

    @Option(
            names = SET,
            paramLabel = "KEY=VALUE",
            scope = ScopeType.INHERIT,
            description = "Set a setting; repeatable. 'waybill config' lists them.")
    private List<String> assignments = new ArrayList<>();

    @Option(names = JSON, scope = ScopeType.INHERIT, description = "Print results as one JSON document.")
    private boolean json;

    @Option(names = DEBUG, scope = ScopeType.INHERIT, description = "Show the stack trace of an inner error.")
    private boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Say how a command is used.")
    private boolean help;

    /** Settings that the command line names; an option of its own wins over {@code --set}. */
    List<String> assignments() {
        List<String> all = new ArrayList<>(assignments);
        if (!data.isEmpty()) {
            all.add("data=" + data);
        }
        return all;
    }

    public boolean json() {
        return json;
    }

    public boolean debug() {
        return debug;
    }

    /** Whether help was asked for; the parser answers that by itself. */
    public boolean help() {
        return help;
    }
}
