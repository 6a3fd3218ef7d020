package dev.waybill.server.guard;

import dev.waybill.boundary.policy.Mode;
import dev.waybill.boundary.policy.Outcome;
import dev.waybill.boundary.policy.TextPolicy;
import dev.waybill.server.feature.ClientIdentity;
import dev.waybill.server.screen.TextField;
import dev.waybill.workflow.digest.Sha256;
import dev.waybill.workflow.guard.GuardReport;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.scope.RepositoryPath;
import dev.waybill.workflow.usecase.SyncGuard;
import java.util.List;
import java.util.Set;

/**
 * The boundary for what guards say. An agent chooses the path that it tries to write and the branch it is on, and whoever
 * took the credential from the machine chooses the rest, so every word is held against secrets and bodies as in a tool's
 * call. A violation must not be lost for that: its path is then kept as a digest, its rule as a word that says so, its
 * tool not at all.
 */
public final class GuardTexts {
    /** What guards themselves say of a rule that has no place in the grammar. */
    private static final String UNLISTED = "unlisted";

    private static final String SIGNS = "*?{},/";

    private static final Set<String> LISTS = Set.of("editable", "read_only", "excluded", "always");

    private GuardTexts() {}

    /** A path that was found, as it may be kept: as it is, or {@code sha256:} and its digest. */
    public static String place(String path) {
        boolean fine =
                RepositoryPath.parse(path) instanceof RepositoryPath.Parsed.Valid && passes(TextField.PATHS, path);
        return fine ? path : "sha256:" + Sha256.hex(path);
    }

    /**
     * The request as it may go on.
     *
     * @throws RefusedException {@code TEXT_REFUSED} for a branch that may not be kept
     */
    static SyncGuard.Request screened(SyncGuard.Request request) {
        requireBranch(TextField.BRANCH, request.branch());
        requireBranch(TextField.BASE_BRANCH, request.baseBranch());
        List<GuardReport> reports =
                request.reports().stream().map(GuardTexts::screened).toList();
        return new SyncGuard.Request(
                request.host(),
                ClientIdentity.plainVersion(request.hostVersion()),
                request.project(),
                request.branch(),
                request.baseBranch(),
                request.worktree(),
                request.held(),
                request.manifestDigest(),
                request.start(),
                request.answersAfter(),
                reports);
    }

    private static GuardReport screened(GuardReport report) {
        boolean named = report.path().isEmpty() || passes(TextField.PATHS, report.path());
        return new GuardReport(
                report.id(),
                report.kind(),
                report.atMillis(),
                named ? report.path() : "",
                named ? report.pathDigest() : Sha256.hex(report.path()),
                report.rule().isEmpty() || rulePasses(report.rule()) ? report.rule() : UNLISTED,
                report.tool().isEmpty() || passes(TextField.NAME, report.tool()) ? report.tool() : "",
                report.afterwards(),
                report.counters(),
                report.count());
    }

    /** A rule is a list's name and a pattern, which is held by itself: together they look like a setting in a file. */
    private static boolean rulePasses(String rule) {
        int colon = rule.indexOf(": ");
        boolean listed = colon > 0 && LISTS.contains(rule.substring(0, colon));
        String pattern = listed ? rule.substring(colon + 2) : rule;
        return passes(TextField.PATTERN, pattern) || (listed && passes(TextField.PATTERN, words(pattern)));
    }

    /** The grammar's own signs are as dense in a short pattern as operators in code; what stands between them is held. */
    private static String words(String pattern) {
        StringBuilder words = new StringBuilder(pattern.length());
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (SIGNS.indexOf(c) < 0) {
                words.append(c);
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        return words.toString().strip();
    }

    private static void requireBranch(TextField field, String branch) {
        if (!branch.isEmpty() && !passes(field, branch)) {
            throw new RefusedException(
                    RefusalCode.TEXT_REFUSED,
                    field.text() + ": holds what no name may hold, a secret or personal data: rename the branch");
        }
    }

    private static boolean passes(TextField field, String text) {
        return switch (TextPolicy.standard().decide(Mode.GUARDED, field.kind(), field.cap(), text)) {
            case Outcome.Accepted accepted -> accepted.text().equals(text);
            case Outcome.Refused refused -> false;
        };
    }
}
