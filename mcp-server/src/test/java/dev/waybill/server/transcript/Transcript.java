package dev.waybill.server.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * A conversation in the making: {@code >} is the client's, {@code <} the server's. What can't be the same twice (a
 * session's name, a sealed state, a request's number in the log) is written as a word in angle brackets.
 *
 * <p>{@code -Dtranscript.write} writes the committed files anew instead of comparing.
 */
final class Transcript {
    private static final Path FILES = Path.of("src/test/resources/dev/waybill/server/transcript");

    private static final Pattern STATE = Pattern.compile("(\"requestState\":)\"[A-Za-z0-9_-]{40,}\"");
    private static final Pattern SESSION = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern REQUEST = Pattern.compile("req_[0-9a-f]{8}_[0-9]+");

    private final StringBuilder text = new StringBuilder();

    /** Begins a paragraph. */
    void note(String words) {
        text.append(text.isEmpty() ? "" : "\n").append("# ").append(words).append('\n');
    }

    void client(String line) {
        append("> ", line);
    }

    void server(String line) {
        append("< ", line);
    }

    private void append(String side, String line) {
        String same = STATE.matcher(line).replaceAll("$1\"<state>\"");
        same = SESSION.matcher(same).replaceAll("<session>");
        same = REQUEST.matcher(same).replaceAll("<request>");
        text.append(side).append(same).append('\n');
    }

    /** Holds it against the committed file. */
    void compare(String name) throws IOException {
        Path file = FILES.resolve(name + ".txt");
        if (System.getProperty("transcript.write") != null) {
            Files.createDirectories(FILES);
            Files.writeString(file, text);
        }
        assertEquals(
                Files.readString(file),
                text.toString(),
                () -> "if you meant it: -Dtranscript.write, and look at the diff of " + file);
    }
}
