package dev.waybill.server.cli.boundary;

import dev.waybill.boundary.policy.Mode;
import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.UsageException;
import dev.waybill.server.cli.command.WordConverter;
import dev.waybill.server.screen.TextField;
import dev.waybill.server.text.StrictUtf8;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code waybill boundary check}: what the server would make of a text, without a server. */
@Command(
        name = "check",
        description = "Say what the boundary would make of the text on stdin.",
        footer = {
            "",
            "Prints one JSON line a text, with or without --json:",
            "{\"verdict\":\"accepted|refused|withheld\",\"rules\":[],\"withheld_lines\":0,\"scrubbed\":[],\"stored\":\"\"}"
        })
final class CheckTextCommand implements Callable<Integer> {
    private final CommandContext context;

    @Option(
            names = "--field",
            paramLabel = "F",
            description = "The field that the text is meant for, as the tools name it (default: message).")
    private String field = TextField.MESSAGE.text();

    @Option(
            names = "--jsonl",
            description = "Read lines of {\"field\",\"text\"} instead of one text; field may be left out.")
    private boolean lines;

    @Option(
            names = "--text-mode",
            paramLabel = "MODE",
            converter = ModeWord.class,
            description = "The workspace's: open, guarded or sealed (default: guarded).")
    private Mode mode = Mode.GUARDED;

    CheckTextCommand(CommandContext context) {
        this.context = context;
    }

    private static final class ModeWord extends WordConverter<Mode> {
        private ModeWord() {
            super(Mode.class);
        }
    }

    @Override
    public Integer call() {
        TextField meant = field(field, "--field");
        VerdictWriter verdicts = new VerdictWriter(context.surroundings().out(), mode);
        try (TextLines in = new TextLines(context.surroundings().in())) {
            if (lines) {
                checkLines(in, meant, verdicts);
            } else {
                verdicts.write(meant, whole(context.surroundings().in()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read stdin", unreadable);
        } finally {
            verdicts.flush();
        }
        return ExitCode.DONE;
    }

    private static void checkLines(TextLines in, TextField meant, VerdictWriter verdicts) throws IOException {
        for (TextLines.Line line = in.next(); !line.ended(); line = in.next()) {
            TextField field = line.field().isEmpty() ? meant : field(line.field(), "line " + line.number());
            verdicts.write(field, line.text());
            if (in.waits()) {
                // Whoever sends line by line reads line by line.
                verdicts.flush();
            }
        }
    }

    private static String whole(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(TextLines.MAX_BYTES + 1);
        if (bytes.length > TextLines.MAX_BYTES) {
            throw new RefusedException(
                    RefusalCode.INVALID_ARGUMENT,
                    "stdin is larger than " + TextLines.MAX_BYTES + " bytes: send one text, or lines with --jsonl");
        }
        return StrictUtf8.read(bytes)
                .orElseThrow(() -> new RefusedException(RefusalCode.INVALID_ARGUMENT, "stdin is not UTF-8"));
    }

    private static TextField field(String name, String place) {
        return TextField.find(name)
                .orElseThrow(() -> new UsageException(place + ": no such field; there are "
                        + Arrays.stream(TextField.values()).map(TextField::text).collect(Collectors.joining(", "))));
    }
}
