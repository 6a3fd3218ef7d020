package dev.waybill.server.cli.scope;

import dev.waybill.server.cli.output.Facts;
import dev.waybill.workflow.scope.Access;
import dev.waybill.workflow.scope.RepositoryPath;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.scope.Verdict;

/**
 * What a manifest says of one path.
 *
 * @param access a word of {@link Access}, or {@code invalid} for a path outside the grammar, which nothing opens
 * @param rule   the pattern or the rule that decided
 */
record PathVerdict(String path, String access, String rule) {
    private static final String INVALID = "invalid";

    static PathVerdict of(ScopeManifest manifest, String written) {
        return switch (RepositoryPath.parse(written)) {
            case RepositoryPath.Parsed.Valid valid -> {
                Verdict verdict = manifest.verdict(valid.path());
                yield new PathVerdict(valid.path().text(), verdict.access().text(), verdict.rule());
            }
            case RepositoryPath.Parsed.Invalid invalid -> new PathVerdict(written, INVALID, "a path " + invalid.rule());
        };
    }

    boolean editable() {
        return access.equals(Access.EDITABLE.text());
    }

    Facts facts() {
        return new Facts().text("path", path).text("access", access).text("rule", rule);
    }
}
