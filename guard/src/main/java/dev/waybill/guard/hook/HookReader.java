package dev.waybill.guard.hook;

import dev.waybill.guard.json.BrokenInputException;
import dev.waybill.guard.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads what a host writes to its hook. The input holds the file that is about to be written, the command, the prompt:
 * all that is passed over in the stream, and of what is taken, nothing is kept but the {@link HookCall}.
 */
public final class HookReader {
    /** A hook's input, in bytes. The file that is about to be written stands in it, escaped. */
    public static final long MOST_BYTES = 64L * 1024 * 1024;

    private static final int PATH_BYTES = 16 * 1024;
    private static final int WORD_BYTES = 512;
    private static final int MOST_PATHS = 64;

    private final JsonReader json;
    private final Set<String> seen = new HashSet<>();
    private final List<String> paths = new ArrayList<>();
    private String event = "";
    private String tool = "";
    private String folder = "";
    private String workspace = "";
    private String session = "";
    private String toolUse = "";
    private String transcript = "";
    private String cursorVersion = "";
    private String source = "";
    private boolean continued;

    private HookReader(JsonReader json) {
        this.json = json;
    }

    /** Reads an input to its end, or to where it breaks. */
    public static HookInput read(InputStream in) {
        try (JsonReader json = new JsonReader(in, MOST_BYTES)) {
            HookReader reader = new HookReader(json);
            try {
                reader.readCall();
                return new HookInput(reader.call(), "");
            } catch (BrokenInputException broken) {
                return new HookInput(reader.call(), "the hook's input " + broken.getMessage());
            } catch (IOException ended) {
                return new HookInput(reader.call(), "the hook's input could not be read");
            }
        }
    }

    private HookCall call() {
        return new HookCall(
                event,
                tool,
                paths,
                folder.isEmpty() ? workspace : folder,
                session,
                toolUse,
                transcript,
                cursorVersion,
                source,
                continued);
    }

    private void readCall() throws BrokenInputException, IOException {
        json.beginObject();
        while (json.nextField()) {
            switch (json.field()) {
                case "hook_event_name" -> event = once("event", WORD_BYTES);
                case "tool_name" -> tool = once("tool", WORD_BYTES);
                case "tool_input" -> readToolInput();
                case "file_path" -> takePath("file_path");
                case "cwd" -> folder = once("cwd", PATH_BYTES);
                case "workspace_roots" -> readWorkspaces();
                case "session_id", "conversation_id" -> session = once(json.field(), WORD_BYTES);
                case "tool_use_id" -> toolUse = once("tool_use_id", WORD_BYTES);
                case "transcript_path" -> transcript = once("transcript_path", PATH_BYTES);
                case "cursor_version" -> cursorVersion = once("cursor_version", WORD_BYTES);
                case "source" -> source = once("source", WORD_BYTES);
                case "stop_hook_active" -> continued |= truth();
                case "loop_count" -> continued |= number() > 0;
                default -> json.skip();
            }
        }
        json.end();
    }

    private void readToolInput() throws BrokenInputException, IOException {
        takeOnce("tool_input");
        if (!json.atObject()) {
            json.skip();
            return;
        }
        json.beginObject();
        while (json.nextField()) {
            switch (json.field()) {
                case "file_path", "notebook_path", "path", "target_file" -> takePath(json.field());
                default -> json.skip();
            }
        }
    }

    private void takePath(String field) throws BrokenInputException, IOException {
        String path = once(field, PATH_BYTES);
        if (!path.isEmpty()) {
            paths.add(path);
        }
    }

    private void readWorkspaces() throws BrokenInputException, IOException {
        takeOnce("workspace_roots");
        if (!json.atList()) {
            json.skip();
            return;
        }
        json.beginList();
        for (int i = 0; json.nextItem(); i++) {
            if (i == 0 && json.atText()) {
                workspace = json.text(PATH_BYTES);
            } else if (i < MOST_PATHS) {
                json.skip();
            } else {
                throw new BrokenInputException("has too many workspaces");
            }
        }
    }

    /** A text; empty where the value is none, such as null. */
    private String once(String field, int mostBytes) throws BrokenInputException, IOException {
        takeOnce(field);
        if (json.atText()) {
            return json.text(mostBytes);
        }
        json.skip();
        return "";
    }

    private boolean truth() throws BrokenInputException, IOException {
        if (json.atTruth()) {
            return json.truth();
        }
        json.skip();
        return false;
    }

    private long number() throws BrokenInputException, IOException {
        if (json.atNumber()) {
            return json.number();
        }
        json.skip();
        return 0;
    }

    /** Of a field that stands twice, the host may have taken the other one. */
    private void takeOnce(String field) throws BrokenInputException {
        if (!seen.add(field)) {
            throw new BrokenInputException("has a field twice");
        }
    }
}
