package dev.waybill.catalog.schema;

import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.scope.RepositoryPath;
import dev.waybill.workflow.text.InvisibleCharacters;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * Every grammar that a text of a tool can have: step 3 of the boundary (DESIGN.md section 6). Each is a plain
 * walk over the characters, never a regular expression, so that its time is bounded by the text's cap.
 */
public enum TextForm {
    /** Free text of any number of lines. */
    TEXT("a text", TextForm::textRule),
    /** Free text on one line. */
    LINE("a single line", TextForm::lineRule),
    /** A project's slug, as an admin connected it. */
    SLUG(
            "a project slug",
            rule(TextForm::isSlug, "has only a-z 0-9 - _ . and begins and ends with a letter or a digit")),
    /** A phase inside a run. */
    PHASE("a phase", rule(TextForm::isPhase, "is one lower-case word such as plan, implement or review: a-z 0-9 - _")),
    /** A git branch. */
    REF("a branch", GitRef::brokenRule),
    /** A path inside the repository. */
    PATH("a path", TextForm::pathRule),
    /** A git object name; git prints it in lower case, and one commit has one spelling here. */
    SHA("a commit", rule(TextForm::isSha, "is the full id in lower-case hex: 40 digits, or 64 (git rev-parse HEAD)")),
    /** A pull request's page. */
    HTTPS_URL("a URL", HttpsUrl::brokenRule),
    /** What {@code run_start} minted. */
    HANDLE(
            "a run handle",
            rule(text -> Handle.parse(text).isPresent(), "is the run value that run_start returned, unchanged")),
    /** A handle, or the run's id without its fence: enough to read, not to write. */
    RUN(
            "a run",
            rule(
                    text -> Handle.parse(text).isPresent() || RunId.parse(text).isPresent(),
                    "is the run value that run_start returned, unchanged")),
    /** A checkpoint's id. */
    CHECKPOINT(
            "a checkpoint id",
            rule(
                    text -> CheckpointId.parse(text).isPresent(),
                    "is the checkpoint value that checkpoint_request returned, unchanged")),
    /** Where a page ended; opaque to the agent. */
    CURSOR("a cursor", rule(TextForm::isCursor, "is the next_cursor value of the page before, unchanged"));

    private final String noun;

    @SuppressWarnings("ImmutableEnumChecker") // method references and lambdas without state
    private final Function<String, Optional<String>> rule;

    TextForm(String noun, Function<String, Optional<String>> rule) {
        this.noun = noun;
        this.rule = rule;
    }

    /**
     * What is wrong with a text that is not empty and within its cap.
     *
     * @return a sentence that names the rule and never the text, such as {@code a branch has no '..'}; empty
     *     when the text is in this form
     */
    public Optional<String> brokenRule(String text) {
        return rule.apply(text).map(broken -> noun + " " + broken);
    }

    private static Optional<String> textRule(String text) {
        return InvisibleCharacters.inLines(text)
                ? Optional.of("has no control or invisible characters but tabs and line breaks: strip colour codes")
                : Optional.empty();
    }

    private static Optional<String> lineRule(String text) {
        if (InvisibleCharacters.inLine(text)) {
            return Optional.of("has no line breaks, tabs, control or invisible characters");
        }
        return text.isBlank() ? Optional.of("has at least one character that is no space") : Optional.empty();
    }

    private static Optional<String> pathRule(String text) {
        return switch (RepositoryPath.parse(text)) {
            case RepositoryPath.Parsed.Valid valid -> Optional.empty();
            case RepositoryPath.Parsed.Invalid invalid -> Optional.of(invalid.rule());
        };
    }

    private static boolean isSlug(String text) {
        return all(text, c -> Characters.lowerCaseOrDigit(c) || c == '-' || c == '_' || c == '.')
                && Characters.lowerCaseOrDigit(text.charAt(0))
                && Characters.lowerCaseOrDigit(text.charAt(text.length() - 1));
    }

    private static boolean isPhase(String text) {
        return all(text, c -> Characters.lowerCaseOrDigit(c) || c == '-' || c == '_')
                && Characters.lowerCaseOrDigit(text.charAt(0));
    }

    private static boolean isSha(String text) {
        return (text.length() == 40 || text.length() == 64)
                && all(text, c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    private static boolean isCursor(String text) {
        return all(text, c -> Characters.letterOrDigit(c) || c == '-' || c == '_');
    }

    private static boolean all(String text, IntPredicate allowed) {
        return text.chars().allMatch(allowed);
    }

    private static Function<String, Optional<String>> rule(Predicate<String> holds, String rule) {
        Optional<String> broken = Optional.of(rule);
        return text -> holds.test(text) ? Optional.empty() : broken;
    }
}
