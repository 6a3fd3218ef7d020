package dev.waybill.conformance.boundary;

import dev.waybill.boundary.scrub.Planted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Looks for thousands of secrets at once in raw bytes: whole ones, and each long part of one. */
final class Traces {
    /** Longer than the words that announce a secret; what a reader could use of one is longer. */
    private static final int PART = 16;

    private static final int HEAD = Long.BYTES;

    private final Map<Long, List<Trace>> byHead = new HashMap<>();

    /** All of it is ASCII. */
    private record Trace(String text, String kind) {}

    Traces(List<Planted.Sample> samples) {
        for (Planted.Sample sample : samples) {
            List<String> parts = parts(sample.secret());
            for (String part : parts.isEmpty() ? List.of(sample.secret()) : parts) {
                byHead.computeIfAbsent(head(part), head -> new ArrayList<>()).add(new Trace(part, sample.kind()));
            }
        }
    }

    /** What was found in a text, by kind, with the secret itself: it was planted and is worth nothing. */
    Set<String> in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What was found in any file below a folder. */
    Set<String> inFiles(Path folder) {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                for (String trace : in(Files.readAllBytes(file))) {
                    found.add(file.getFileName() + ": " + trace);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private Set<String> in(byte[] bytes) {
        Set<String> found = new TreeSet<>();
        long head = 0;
        for (int i = 0; i < bytes.length; i++) {
            head = head << Byte.SIZE | (bytes[i] & 0xff);
            if (i >= HEAD - 1) {
                for (Trace trace : byHead.getOrDefault(head, List.of())) {
                    if (at(bytes, i - HEAD + 1, trace.text())) {
                        found.add(trace.kind() + " " + trace.text());
                    }
                }
            }
        }
        return found;
    }

    private static boolean at(byte[] bytes, int from, String trace) {
        if (from + trace.length() > bytes.length) {
            return false;
        }
        for (int i = 0; i < trace.length(); i++) {
            if (bytes[from + i] != trace.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static long head(String text) {
        long head = 0;
        for (int i = 0; i < HEAD; i++) {
            head = head << Byte.SIZE | text.charAt(i);
        }
        return head;
    }

    /** Each run of letters and digits, cut into parts of one length. */
    private static List<String> parts(String secret) {
        List<String> parts = new ArrayList<>();
        int run = 0;
        for (int i = 0; i < secret.length(); i++) {
            run = isRandom(secret.charAt(i)) ? run + 1 : 0;
            if (run > 0 && run % PART == 0) {
                parts.add(secret.substring(i + 1 - PART, i + 1));
            }
        }
        return parts;
    }

    private static boolean isRandom(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
