package dev.waybill.server.cli;

import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.UsageException;
import dev.waybill.server.cli.output.JsonEscapes;
import dev.waybill.server.cli.output.Plain;
import dev.waybill.server.config.SettingException;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells why a command did not do what was asked, on stderr: a line for people, with {@code --json} a document
 * {@code {"error":{"code","message"}}}. An inner error shows its stack trace with {@code --debug} only.
 */
final class Failures {
    private static final String USAGE = "usage";

    private final PrintStream err;
    private final boolean forMachines;
    private final boolean debug;

    Failures(PrintStream err, boolean forMachines, boolean debug) {
        this.err = err;
        this.forMachines = forMachines;
        this.debug = debug;
    }

    /** A command line that the parser refused. */
    int usage(String message) {
        say(USAGE, message);
        return ExitCode.USAGE;
    }

    /** What a command threw. */
    int of(Exception failure) {
        return switch (failure) {
            case RefusedException refused -> {
                say(refused.refusal().code().text(), refused.refusal().message());
                yield ExitCode.REFUSED;
            }
            case SettingException wrong -> usage(text(wrong));
            case UsageException wrong -> usage(text(wrong));
            case UncheckedIOException io -> {
                say(RefusalCode.UNAVAILABLE.text(), text(io) + reason(io));
                trace(io);
                yield ExitCode.REFUSED;
            }
            case InterruptedException stopped -> {
                Thread.currentThread().interrupt();
                say(RefusalCode.UNAVAILABLE.text(), "stopped before it was done");
                yield ExitCode.REFUSED;
            }
            default -> {
                say(
                        RefusalCode.INTERNAL.text(),
                        "an inner error: run this again with --debug and report what it shows");
                trace(failure);
                yield ExitCode.REFUSED;
            }
        };
    }

    private void say(String code, String message) {
        if (forMachines) {
            JsonMapper json = JsonMapper.builder().build();
            var document = json.createObjectNode();
            document.putObject("error").put("code", code).put("message", message);
            err.print(JsonEscapes.apply(json.writeValueAsString(document)) + "\n");
        } else {
            err.print("waybill: " + Plain.line(message) + "\n");
        }
        err.flush();
    }

    private void trace(Exception failure) {
        if (debug) {
            failure.printStackTrace(err);
        }
    }

    /** A failure's own words. */
    static String text(Exception failure) {
        return Objects.requireNonNullElse(
                failure.getMessage(), failure.getClass().getSimpleName());
    }

    /** The kind of trouble in words: the system's own message repeats the path or says nothing. */
    private static String reason(UncheckedIOException failure) {
        return switch (failure.getCause()) {
            case AccessDeniedException denied -> ": no permission";
            case NoSuchFileException missing -> ": no such file or folder";
            case FileSystemException other -> after(other.getReason());
            case IOException other -> after(other.getMessage());
            case null -> "";
        };
    }

    private static String after(@Nullable String reason) {
        return reason == null ? "" : ": " + reason;
    }
}
