package dev.waybill.workflow.guard;

import dev.waybill.workflow.digest.Sha256;
import dev.waybill.workflow.run.Counters;
import dev.waybill.workflow.scope.RepositoryPath;
import java.util.Optional;

/**
 * One report of a guard. Which fields mean something depends on the kind; absent text is empty, an absent number 0.
 *
 * @param id         64 bits that the guard chose; the same report sent again has the same
 * @param atMillis   by the clock of the guard's machine
 * @param path       what was to be written; empty for a place outside of the repository
 * @param pathDigest SHA-256 of a path that has no storable form, 64 hex digits; instead of {@code path}
 * @param rule       what decided, see {@link GuardWords#rule}
 * @param tool       what the host calls the tool, see {@link GuardWords#tool}
 * @param afterwards whether a violation was found when it was done, not refused
 * @param count      how many things were flagged or dropped
 */
public record GuardReport(
        long id,
        ReportKind kind,
        long atMillis,
        String path,
        String pathDigest,
        String rule,
        String tool,
        boolean afterwards,
        Counters counters,
        int count) {
    /** The report with what stands for its path when that has no storable form: so that it is kept all the same. */
    public GuardReport storable() {
        boolean fine = path.isEmpty() || RepositoryPath.parse(path) instanceof RepositoryPath.Parsed.Valid;
        return fine
                ? this
                : new GuardReport(id, kind, atMillis, "", Sha256.hex(path), rule, tool, afterwards, counters, count);
    }

    /** What is wrong with it, in words for whoever mends the guard; empty when it can be taken. */
    public Optional<String> brokenRule() {
        if (!path.isEmpty() && !pathDigest.isEmpty()) {
            return Optional.of("a report names a path or the digest of one that has no storable form, not both");
        }
        if (!path.isEmpty() && RepositoryPath.parse(path) instanceof RepositoryPath.Parsed.Invalid invalid) {
            return Optional.of("a path " + invalid.rule() + ": send path_digest instead");
        }
        if (!pathDigest.isEmpty() && !GuardWords.digest(pathDigest)) {
            return Optional.of("path_digest is a SHA-256 in " + Sha256.HEX_DIGITS + " lower-case hex digits");
        }
        if (!rule.isEmpty() && !GuardWords.rule(rule)) {
            return Optional.of(
                    "a rule is 'default', a list's name with ': ' and a pattern, or one word of the guard's");
        }
        if (!tool.isEmpty() && !GuardWords.tool(tool)) {
            return Optional.of("a tool's name has at most " + GuardWords.TOOL + " of a-z A-Z 0-9 . _ : / -");
        }
        return switch (kind) {
            case VIOLATION ->
                rule.isEmpty() ? Optional.of("a violation names the rule that decided") : Optional.empty();
            case FLAGGED -> rule.isEmpty() ? Optional.of("what is flagged is named by its rule") : Optional.empty();
            case WAITING, HEARD, COUNTERS, DROPPED -> Optional.empty();
        };
    }

    /** The path as it is kept: as it is, or {@code sha256:} and the digest. */
    public String place() {
        return pathDigest.isEmpty() ? path : "sha256:" + pathDigest;
    }
}
