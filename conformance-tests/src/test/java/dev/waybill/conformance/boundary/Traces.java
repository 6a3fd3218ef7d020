package dev.waybill.conformance.boundary;

import dev.waybill.boundary.scrub.Planted;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/**
 * Looks for thousands of secrets at once in raw bytes: whole ones, and each long part of one, as they are and in every
 * {@link Disguise}, also inside of what is packed.
 */
final class Traces {
    /** Longer than the words that announce a secret; what a reader could use of one is longer. */
    private static final int PART = 16;

    private static final int HEAD = Long.BYTES;

    /** A bit a head, so that most bytes are passed by without a look into the map. */
    private static final int HEADS = 1 << 22;

    private static final int GZIP = 0x1f8b;
    private static final int ZLIB_DEFAULT = 0x789c;
    private static final int MOST_UNPACKED = 1 << 20;

    private final Map<Long, List<Trace>> byHead = new HashMap<>();
    private final BitSet heads = new BitSet(HEADS);

    private static final class Trace {
        private final byte[] form;
        private final String what;

        private Trace(byte[] form, String what) {
            this.form = form;
            this.what = what;
        }
    }

    Traces(List<Planted.Sample> samples) {
        for (Planted.Sample sample : samples) {
            List<String> parts = parts(sample.secret());
            for (String part : parts.isEmpty() ? List.of(sample.secret()) : parts) {
                for (Disguise disguise : Disguise.values()) {
                    for (byte[] form : disguise.of(part)) {
                        add(new Trace(form, sample.kind() + " " + disguise + " " + part));
                    }
                }
            }
        }
    }

    private void add(Trace trace) {
        if (trace.form.length >= HEAD) {
            long head = head(trace.form);
            byHead.computeIfAbsent(head, none -> new ArrayList<>(1)).add(trace);
            heads.set(bit(head));
        }
    }

    /** What was found in a text, by kind, with the secret itself: it was planted and is worth nothing. */
    Set<String> in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What was found in any file below a folder, or in its name; one that goes while this looks is gone. */
    Set<String> inFiles(Path folder) {
        Set<String> found = new TreeSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                in(folder.relativize(file).toString()).forEach(trace -> found.add("a name: " + trace));
                for (String trace : Files.isRegularFile(file) ? in(bytes(file)) : Set.<String>of()) {
                    found.add(file.getFileName() + ": " + trace);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static byte[] bytes(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException gone) {
            return new byte[0];
        }
    }

    Set<String> in(byte[] bytes) {
        Set<String> found = new TreeSet<>();
        look(bytes, found);
        for (int i = 1; i < bytes.length; i++) {
            int two = (bytes[i - 1] & 0xff) << Byte.SIZE | (bytes[i] & 0xff);
            if (two == GZIP || two == ZLIB_DEFAULT) {
                look(unpacked(bytes, i - 1, two == GZIP), found);
            }
        }
        return found;
    }

    private void look(byte[] bytes, Set<String> found) {
        long head = 0;
        for (int i = 0; i < bytes.length; i++) {
            head = head << Byte.SIZE | (bytes[i] & 0xff);
            if (i >= HEAD - 1 && heads.get(bit(head))) {
                for (Trace trace : byHead.getOrDefault(head, List.of())) {
                    if (at(bytes, i - HEAD + 1, trace.form)) {
                        found.add(trace.what);
                    }
                }
            }
        }
    }

    /** What a member that may begin here holds, as far as it can be read. */
    private static byte[] unpacked(byte[] bytes, int from, boolean gzip) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        InputStream rest = new ByteArrayInputStream(bytes, from, bytes.length - from);
        try (InputStream in = gzip ? new GZIPInputStream(rest) : new InflaterInputStream(rest)) {
            byte[] some = new byte[512];
            for (int n = in.read(some); n >= 0 && out.size() < MOST_UNPACKED; n = in.read(some)) {
                out.write(some, 0, n);
            }
        } catch (IOException noMember) {
            // what came before the end or the flaw is looked at
        }
        return out.toByteArray();
    }

    private static boolean at(byte[] bytes, int from, byte[] form) {
        if (from + form.length > bytes.length) {
            return false;
        }
        for (int i = HEAD; i < form.length; i++) {
            if (bytes[from + i] != form[i]) {
                return false;
            }
        }
        return true;
    }

    private static int bit(long head) {
        return (int) ((head * 0x9E3779B97F4A7C15L) >>> 42);
    }

    private static long head(byte[] form) {
        long head = 0;
        for (int i = 0; i < HEAD; i++) {
            head = head << Byte.SIZE | (form[i] & 0xff);
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
