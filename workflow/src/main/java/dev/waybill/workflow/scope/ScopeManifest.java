package dev.waybill.workflow.scope;

import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.digest.Sha256;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Three lists of patterns. Excluded beats read-only beats editable; what matches nothing is read-only. The lists
 * that forbid ignore case, the one that permits does not: on a file system that folds case, {@code Secrets/x}
 * must not open what {@code secrets/**} closes.
 *
 * <p>Written with loops, here and in what it uses: an agent waits for the guard's verdict at every write, and a stream
 * costs a process that has just started some milliseconds.
 */
public final class ScopeManifest {
    /** What a project has before an admin sets a manifest: nothing is editable. */
    public static final ScopeManifest EMPTY = of(List.of(), List.of(), List.of());

    /**
     * What no manifest can open: the hosts' own settings and hooks, and the repository's. Whoever may write these
     * may switch the guard off. At any depth, as an editor may be opened on any folder; the folders' names too, as a
     * link may be put in their place.
     */
    private static final List<PathPattern> ALWAYS_READ_ONLY = patterns(List.of(
            ".git",
            ".claude",
            ".cursor",
            ".mcp.json",
            ".claude.json",
            ".waybill",
            "**/.github/hooks",
            "**/.vscode/mcp.json"));

    private static final String DEFAULT_RULE = "default";

    private final List<PathPattern> editable;
    private final List<PathPattern> readOnly;
    private final List<PathPattern> excluded;
    /** Made when it is asked for: the guard's verdict does not wait for it. Two threads may both make the same one. */
    private @Nullable String digest;

    private ScopeManifest(List<PathPattern> editable, List<PathPattern> readOnly, List<PathPattern> excluded) {
        this.editable = editable;
        this.readOnly = readOnly;
        this.excluded = excluded;
    }

    /**
     * Makes a manifest; order and repetition inside a list do not matter and are dropped.
     *
     * @throws RefusedException {@code INVALID_ARGUMENT} for a pattern outside the grammar, or more than
     *     {@code Caps.PATTERNS} in all
     */
    public static ScopeManifest of(List<String> editable, List<String> readOnly, List<String> excluded) {
        if (editable.size() + readOnly.size() + excluded.size() > Caps.PATTERNS) {
            throw new RefusedException(
                    RefusalCode.INVALID_ARGUMENT,
                    "a scope manifest has at most " + Caps.PATTERNS + " patterns: use '**' to say more with fewer");
        }
        return new ScopeManifest(patterns(editable), patterns(readOnly), patterns(excluded));
    }

    /** What the manifest says of a path. */
    public Verdict verdict(RepositoryPath path) {
        Optional<PathPattern> closed = find(excluded, path);
        if (closed.isPresent()) {
            return verdict(Access.EXCLUDED, "excluded: ", closed.get());
        }
        Optional<PathPattern> always = find(ALWAYS_READ_ONLY, path);
        if (always.isPresent()) {
            return verdict(Access.READ_ONLY, "always: ", always.get());
        }
        Optional<PathPattern> kept = find(readOnly, path);
        if (kept.isPresent()) {
            return verdict(Access.READ_ONLY, "read_only: ", kept.get());
        }
        for (PathPattern pattern : editable) {
            if (pattern.matches(path)) {
                return verdict(Access.EDITABLE, "editable: ", pattern);
            }
        }
        return new Verdict(Access.READ_ONLY, DEFAULT_RULE);
    }

    public List<String> editable() {
        return texts(editable);
    }

    public List<String> readOnly() {
        return texts(readOnly);
    }

    public List<String> excluded() {
        return texts(excluded);
    }

    /** SHA-256 of the normal form, 64 hex digits: equal for manifests that say the same in another order. */
    public String digest() {
        String known = digest;
        if (known == null) {
            known = Sha256.hex(normalForm());
            digest = known;
        }
        return known;
    }

    /** The first pattern of a forbidding list that some spelling of the path meets. */
    private static Optional<PathPattern> find(List<PathPattern> patterns, RepositoryPath path) {
        for (PathPattern pattern : patterns) {
            if (pattern.matchesAnySpelling(path)) {
                return Optional.of(pattern);
            }
        }
        return Optional.empty();
    }

    private static Verdict verdict(Access access, String list, PathPattern pattern) {
        return new Verdict(access, list + pattern.text());
    }

    /** One line a pattern, after the name of its list; sorted, since order does not decide. */
    public String normalForm() {
        StringBuilder lines = new StringBuilder();
        addLines(lines, "editable ", editable);
        addLines(lines, "read_only ", readOnly);
        addLines(lines, "excluded ", excluded);
        return lines.toString();
    }

    private static void addLines(StringBuilder lines, String list, List<PathPattern> patterns) {
        for (PathPattern pattern : patterns) {
            lines.append(lines.isEmpty() ? "" : "\n").append(list).append(pattern.text());
        }
    }

    private static List<PathPattern> patterns(List<String> written) {
        Map<String, PathPattern> sorted = new TreeMap<>();
        for (String text : written) {
            PathPattern pattern = PathPattern.of(text.strip());
            sorted.putIfAbsent(pattern.text(), pattern);
        }
        return List.copyOf(sorted.values());
    }

    private static List<String> texts(List<PathPattern> patterns) {
        List<String> texts = new ArrayList<>(patterns.size());
        for (PathPattern pattern : patterns) {
            texts.add(pattern.text());
        }
        return List.copyOf(texts);
    }
}
