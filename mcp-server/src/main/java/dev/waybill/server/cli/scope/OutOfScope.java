package dev.waybill.server.cli.scope;

import dev.waybill.guard.changes.Finding;
import dev.waybill.server.cli.output.Facts;
import dev.waybill.workflow.scope.RepositoryPath;
import dev.waybill.workflow.scope.ScopeManifest;

/**
 * A path that was changed and that a manifest does not open.
 *
 * @param access a word of {@code Access}, {@code invalid} for a path outside the grammar, {@code hidden} for a file whose
 *     changes git was told not to see
 * @param rule   the pattern or the rule that decided
 * @param where  {@code commit}, or {@code working tree} for what is not committed
 */
record OutOfScope(String path, String access, String rule, String where) {
    static final String COMMIT = "commit";
    static final String WORKING_TREE = "working tree";

    static OutOfScope committed(PathVerdict verdict) {
        return new OutOfScope(verdict.path(), verdict.access(), verdict.rule(), COMMIT);
    }

    /** A name that has no readable form is written as the guard writes it, {@code %XX} for what is odd. */
    static OutOfScope uncommitted(ScopeManifest manifest, Finding finding) {
        String access = "invalid";
        if (finding.hidden()) {
            access = "hidden";
        } else if (!finding.rule().startsWith("path: ")
                && RepositoryPath.parse(finding.path()) instanceof RepositoryPath.Parsed.Valid valid) {
            access = manifest.verdict(valid.path()).access().text();
        }
        return new OutOfScope(finding.path(), access, finding.rule(), WORKING_TREE);
    }

    Facts facts() {
        return new Facts()
                .text("path", path)
                .text("access", access)
                .text("rule", rule)
                .text("where", where);
    }
}
