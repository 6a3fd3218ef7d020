package dev.waybill.guard.transcript;

import dev.waybill.guard.json.BrokenInputException;
import dev.waybill.guard.json.JsonReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads a host's record of a session, a JSON object a line, and adds up what the model's answers say they used. An
 * answer stands there once for each of its parts, with the same id: the last one counts.
 */
public final class TranscriptReader {
    /** A longer record is counted up to here. */
    static final long MOST_BYTES = 512L * 1024 * 1024;

    private static final int MOST_ANSWERS = 200_000;
    private static final int ID_BYTES = 128;

    private final Map<String, Usage> answers = new HashMap<>();

    private TranscriptReader() {}

    /** What a session used so far; nothing where there is no such record. */
    public static Usage read(Path transcript) {
        TranscriptReader reader = new TranscriptReader();
        if (!Files.isRegularFile(transcript)) {
            return Usage.NONE;
        }
        try (InputStream in = new BufferedInputStream(Files.newInputStream(transcript), 1 << 16)) {
            Lines lines = new Lines(in, MOST_BYTES);
            while (lines.next()) {
                reader.readLine(lines);
            }
        } catch (IOException ended) {
            // What was counted before counts.
        }
        Usage sum = Usage.NONE;
        for (Usage usage : reader.answers.values()) {
            sum = sum.plus(usage);
        }
        return sum;
    }

    private void readLine(Lines line) throws IOException {
        try (JsonReader json = new JsonReader(line, Long.MAX_VALUE)) {
            json.beginObject();
            while (json.nextField()) {
                if (json.field().equals("message") && json.atObject()) {
                    readMessage(json);
                } else {
                    json.skip();
                }
            }
        } catch (BrokenInputException other) {
            // A line that is just being written, or of another kind.
        }
    }

    private void readMessage(JsonReader json) throws IOException, BrokenInputException {
        String id = "";
        Usage usage = Usage.NONE;
        boolean used = false;
        json.beginObject();
        while (json.nextField()) {
            if (json.field().equals("id") && json.atText()) {
                id = json.text(ID_BYTES);
            } else if (json.field().equals("usage") && json.atObject()) {
                usage = readUsage(json);
                used = true;
            } else {
                json.skip();
            }
        }
        if (used && !id.isEmpty() && (answers.size() < MOST_ANSWERS || answers.containsKey(id))) {
            answers.put(id, usage);
        }
    }

    private static Usage readUsage(JsonReader json) throws IOException, BrokenInputException {
        long in = 0;
        long out = 0;
        json.beginObject();
        while (json.nextField()) {
            String field = json.field();
            if (!json.atNumber()) {
                json.skip();
                continue;
            }
            switch (field) {
                case "input_tokens", "cache_creation_input_tokens", "cache_read_input_tokens" -> in += json.number();
                case "output_tokens" -> out += json.number();
                default -> json.skip();
            }
        }
        return new Usage(1, in, out);
    }
}
