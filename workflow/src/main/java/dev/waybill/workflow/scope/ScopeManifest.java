package dev.waybill.workflow.scope;

import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.digest.Sha256;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Three lists of patterns. Excluded beats read-only beats editable; what matches nothing is read-only. The lists
 * that forbid ignore case, the one that permits does not: on a file system that folds case, {@code Secrets/x}
 * must not open what {@code secrets/**} closes.
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
    private final String digest;

    private ScopeManifest(List<PathPattern> editable, List<PathPattern> readOnly, List<PathPattern> excluded) {
        this.editable = editable;
        this.readOnly = readOnly;
        this.excluded = excluded;
        this.digest = Sha256.hex(normalForm());
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
        return find(ALWAYS_READ_ONLY, path)
                .filter(always -> find(excluded, path).isEmpty())
                .map(pattern -> verdict(Access.READ_ONLY, "always: ", pattern))
                .or(() -> find(excluded, path).map(pattern -> verdict(Access.EXCLUDED, "excluded: ", pattern)))
                .or(() -> find(readOnly, path).map(pattern -> verdict(Access.READ_ONLY, "read_only: ", pattern)))
                .or(() -> editable.stream()
                        .filter(pattern -> pattern.matches(path))
                        .findFirst()
                        .map(pattern -> verdict(Access.EDITABLE, "editable: ", pattern)))
                .orElse(new Verdict(Access.READ_ONLY, DEFAULT_RULE));
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
        return digest;
    }

    /** The first pattern of a forbidding list that some spelling of the path meets. */
    private static Optional<PathPattern> find(List<PathPattern> patterns, RepositoryPath path) {
        return patterns.stream()
                .filter(pattern -> pattern.matchesAnySpelling(path))
                .findFirst();
    }

    private static Verdict verdict(Access access, String list, PathPattern pattern) {
        return new Verdict(access, list + pattern.text());
    }

    /** One line a pattern, after the name of its list; sorted, since order does not decide. */
    private String normalForm() {
        List<String> lines = new ArrayList<>();
        editable.forEach(pattern -> lines.add("editable " + pattern.text()));
        readOnly.forEach(pattern -> lines.add("read_only " + pattern.text()));
        excluded.forEach(pattern -> lines.add("excluded " + pattern.text()));
        return String.join("\n", lines);
    }

    private static List<PathPattern> patterns(List<String> written) {
        return written.stream()
                .map(String::strip)
                .map(PathPattern::of)
                .collect(Collectors.toMap(PathPattern::text, pattern -> pattern, (first, again) -> first, TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    private static List<String> texts(List<PathPattern> patterns) {
        return patterns.stream().map(PathPattern::text).toList();
    }
}
