package dev.waybill.server.cli.boundary;

import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads lines of {@code {"field","text"}}, any number of them, one at a time. */
final class TextLines implements AutoCloseable {
    /** One line, and one text. */
    static final int MAX_BYTES = 1024 * 1024;

    private static final int CHUNK = 64 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final InputStream in;
    private byte[] line = new byte[CHUNK];
    private long number;

    TextLines(InputStream in) {
        this.in = new BufferedInputStream(in, CHUNK);
    }

    /**
     * One line.
     *
     * @param number counted from 1; 0 for the end
     * @param field empty where the line names none
     */
    record Line(long number, String field, String text) {
        private static final Line END = new Line(0, "", "");

        boolean ended() {
            return number == 0;
        }
    }

    /**
     * The next line that is not blank.
     *
     * @throws RefusedException {@code INVALID_ARGUMENT} with the line's number, for one that is not as it should be
     */
    Line next() throws IOException {
        for (int length = read(); length >= 0; length = read()) {
            if (!blank(length)) {
                return parsed(length);
            }
        }
        return Line.END;
    }

    /** Whether the next line is not there yet. */
    boolean waits() throws IOException {
        return in.available() == 0;
    }

    /** The stream is the process's own and stays open. */
    @Override
    public void close() {
        line = new byte[0];
    }

    private int read() throws IOException {
        int length = 0;
        int next = in.read();
        if (next < 0) {
            return -1;
        }
        number++;
        while (next >= 0 && next != '\n') {
            if (length == MAX_BYTES) {
                throw wrong("is longer than " + MAX_BYTES + " bytes");
            }
            if (length == line.length) {
                line = Arrays.copyOf(line, Math.min(length * 2, MAX_BYTES));
            }
            line[length++] = (byte) next;
            next = in.read();
        }
        return length;
    }

    private boolean blank(int length) {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    private Line parsed(int length) {
        JsonNode node;
        try {
            node = JSON.readTree(line, 0, length);
        } catch (JacksonException malformed) {
            throw wrong("is not one JSON object in UTF-8");
        }
        if (!(node instanceof ObjectNode object)) {
            throw wrong("is not a JSON object such as {\"field\":\"message\",\"text\":\"...\"}");
        }
        for (String name : object.propertyNames()) {
            if (!name.equals("field") && !name.equals("text")) {
                throw wrong("has a member that is neither field nor text");
            }
        }
        return new Line(number, member(object, "field", true), member(object, "text", false));
    }

    private String member(ObjectNode object, String name, boolean mayOmit) {
        JsonNode value = object.path(name);
        if (value.isMissingNode() && mayOmit) {
            return "";
        }
        if (!value.isString()) {
            throw wrong("needs " + name + ", a string");
        }
        return value.stringValue();
    }

    private RefusedException wrong(String what) {
        return new RefusedException(RefusalCode.INVALID_ARGUMENT, "stdin, line " + number + " " + what);
    }
}
