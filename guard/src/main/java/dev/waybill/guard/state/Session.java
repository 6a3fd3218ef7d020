package dev.waybill.guard.state;

import dev.waybill.guard.json.BrokenInputException;
import dev.waybill.guard.json.JsonReader;
import dev.waybill.guard.json.JsonWriter;
import dev.waybill.workflow.cap.Caps;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The run of a worktree as a server last described it; empty texts where there is none.
 *
 * @param run the handle
 * @param decisions checkpoints that were decided, told to the agent or not
 * @param at when the server said so, epoch milliseconds
 */
public record Session(String run, String status, String phase, String scopeDigest, List<Decision> decisions, long at) {
    /** Before a server was asked. */
    public static final Session NONE = new Session("", "", "", "", List.of(), 0);

    static final int MOST_BYTES = 64 * 1024;
    private static final int MOST_DECISIONS = 50;
    private static final int TEXT_BYTES = 4 * Caps.COMMENT;

    public Session {
        decisions = List.copyOf(decisions);
    }

    /** The session as its file holds it. */
    public String toJson() {
        JsonWriter writer = new JsonWriter()
                .beginObject()
                .field("run", run)
                .field("status", status)
                .field("phase", phase)
                .field("scope_digest", scopeDigest)
                .field("at", at)
                .name("decisions")
                .beginList();
        for (Decision decision : decisions) {
            writer.beginObject()
                    .field("checkpoint", decision.checkpoint())
                    .field("kind", decision.kind())
                    .field("state", decision.state())
                    .field("comment", decision.comment())
                    .endObject();
        }
        return writer.endList().endObject().toString();
    }

    static Session parse(String json) throws BrokenInputException, IOException {
        String run = "";
        String status = "";
        String phase = "";
        String scopeDigest = "";
        List<Decision> decisions = List.of();
        long at = 0;
        try (JsonReader reader =
                new JsonReader(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), MOST_BYTES)) {
            reader.beginObject();
            while (reader.nextField()) {
                switch (reader.field()) {
                    case "run" -> run = reader.text(Caps.HANDLE);
                    case "status" -> status = reader.text(Caps.WORD);
                    case "phase" -> phase = reader.text(Caps.PHASE);
                    case "scope_digest" -> scopeDigest = reader.text(Caps.DIGEST);
                    case "at" -> at = reader.number();
                    case "decisions" -> decisions = decisions(reader);
                    default -> reader.skip();
                }
            }
            reader.end();
        }
        return new Session(run, status, phase, scopeDigest, decisions, at);
    }

    private static List<Decision> decisions(JsonReader reader) throws BrokenInputException, IOException {
        List<Decision> decisions = new ArrayList<>();
        reader.beginList();
        while (reader.nextItem()) {
            if (decisions.size() == MOST_DECISIONS) {
                throw new BrokenInputException("a session has over " + MOST_DECISIONS + " decisions");
            }
            decisions.add(decision(reader));
        }
        return decisions;
    }

    private static Decision decision(JsonReader reader) throws BrokenInputException, IOException {
        String checkpoint = "";
        String kind = "";
        String state = "";
        String comment = "";
        reader.beginObject();
        while (reader.nextField()) {
            switch (reader.field()) {
                case "checkpoint" -> checkpoint = reader.text(Caps.HANDLE);
                case "kind" -> kind = reader.text(Caps.WORD);
                case "state" -> state = reader.text(Caps.WORD);
                case "comment" -> comment = reader.text(TEXT_BYTES);
                default -> reader.skip();
            }
        }
        return new Decision(checkpoint, kind, state, comment);
    }
}
