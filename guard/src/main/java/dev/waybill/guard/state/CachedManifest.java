package dev.waybill.guard.state;

import dev.waybill.guard.json.BrokenInputException;
import dev.waybill.guard.json.JsonReader;
import dev.waybill.guard.json.JsonWriter;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.scope.ScopeManifest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The scope manifest as a server gave it.
 *
 * @param digest what the server says the manifest's digest is
 * @param fetchedAt when a server last said that this is the one in force, epoch milliseconds
 */
public record CachedManifest(
        String digest, List<String> editable, List<String> readOnly, List<String> excluded, long fetchedAt) {
    /** Older than this, it is fetched anew beside the work. */
    public static final long FRESH_MS = 10L * 60 * 1000;
    /** Older than this, nothing is decided by it: a weekend without a server. */
    public static final long USABLE_MS = 72L * 60 * 60 * 1000;
    /** A clock may be wrong by this much. */
    private static final long CLOCK_MS = 5L * 60 * 1000;

    static final int MOST_BYTES = 1024 * 1024;
    private static final int PATTERN_BYTES = 4 * Caps.PATTERN;

    public CachedManifest {
        editable = List.copyOf(editable);
        readOnly = List.copyOf(readOnly);
        excluded = List.copyOf(excluded);
    }

    /** A manifest that was just fetched. */
    public static CachedManifest of(ScopeManifest manifest, long fetchedAt) {
        return new CachedManifest(
                manifest.digest(), manifest.editable(), manifest.readOnly(), manifest.excluded(), fetchedAt);
    }

    /** Whether a verdict may rest on it; a time that has not come yet counts as none. */
    public boolean usableAt(long now) {
        return now - fetchedAt <= USABLE_MS && fetchedAt - now <= CLOCK_MS;
    }

    /** Whether it needs no fetching yet. */
    public boolean freshAt(long now) {
        return now - fetchedAt <= FRESH_MS && fetchedAt - now <= CLOCK_MS;
    }

    /** The manifest; empty when its digest is another one than the server gave, or a pattern is none. */
    public Optional<ScopeManifest> scope() {
        try {
            ScopeManifest manifest = ScopeManifest.of(editable, readOnly, excluded);
            return QuickDigest.hex(manifest.normalForm()).equals(digest) ? Optional.of(manifest) : Optional.empty();
        } catch (RefusedException damaged) {
            return Optional.empty();
        }
    }

    /** The manifest as its file holds it. */
    public String toJson() {
        return new JsonWriter()
                .beginObject()
                .field("digest", digest)
                .field("editable", editable)
                .field("read_only", readOnly)
                .field("excluded", excluded)
                .field("fetched_at", fetchedAt)
                .endObject()
                .toString();
    }

    static CachedManifest parse(String json) throws BrokenInputException, IOException {
        String digest = "";
        List<String> editable = List.of();
        List<String> readOnly = List.of();
        List<String> excluded = List.of();
        long fetchedAt = 0;
        try (JsonReader reader =
                new JsonReader(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), MOST_BYTES)) {
            reader.beginObject();
            while (reader.nextField()) {
                switch (reader.field()) {
                    case "digest" -> digest = reader.text(Caps.DIGEST);
                    case "editable" -> editable = patterns(reader);
                    case "read_only" -> readOnly = patterns(reader);
                    case "excluded" -> excluded = patterns(reader);
                    case "fetched_at" -> fetchedAt = reader.number();
                    default -> reader.skip();
                }
            }
            reader.end();
        }
        return new CachedManifest(digest, editable, readOnly, excluded, fetchedAt);
    }

    private static List<String> patterns(JsonReader reader) throws BrokenInputException, IOException {
        List<String> patterns = new ArrayList<>();
        reader.beginList();
        while (reader.nextItem()) {
            if (patterns.size() == Caps.PATTERNS) {
                throw new BrokenInputException("a list has over " + Caps.PATTERNS + " patterns");
            }
            patterns.add(reader.text(PATTERN_BYTES));
        }
        return patterns;
    }
}
