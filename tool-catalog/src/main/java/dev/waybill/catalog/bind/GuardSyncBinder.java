package dev.waybill.catalog.bind;

import dev.waybill.catalog.schema.TextForm;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.guard.GuardReport;
import dev.waybill.workflow.guard.GuardWords;
import dev.waybill.workflow.guard.ReportKind;
import dev.waybill.workflow.run.Counters;
import dev.waybill.workflow.usecase.SyncGuard;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Binds what a guard sends: no tool's input, read by the same rules. Apart from the tools', so that their start stays short. */
public final class GuardSyncBinder extends Binder<SyncGuard.Request> {
    /** The year 9999. */
    private static final long MOMENT = 253_402_300_799_999L;
    /** Characters of a path that was escaped; what has no storable form is kept as its digest. */
    private static final int ESCAPED_PATH = 4 * Caps.PATH;

    private static final int MARK = 16;
    private static final Set<String> HOSTS = Set.of("claude-code", "cursor", "git");
    private static final Words<ReportKind> KINDS = Words.of(List.of(ReportKind.values()));
    private static final Words<Found> FOUND = Words.of(List.of(Found.values()));
    private static final List<String> REPORT = List.of(
            "id",
            "kind",
            "at",
            "path",
            "path_digest",
            "rule",
            "tool",
            "found",
            "iterations",
            "tokens_in",
            "tokens_out",
            "count");

    /** When a violation was seen. */
    private enum Found {
        REFUSED,
        AFTERWARDS
    }

    public GuardSyncBinder() {
        super(
                "guard_sync",
                "host",
                "host_version",
                "project",
                "branch",
                "base_branch",
                "worktree",
                "session",
                "run",
                "manifest_digest",
                "start",
                "decisions_after",
                "reports");
    }

    @Override
    SyncGuard.Request read(Fields fields) {
        // Which session of the host it is means nothing to the server; it is read so that it is what it should be.
        optional(fields, "session", MARK, GuardWords::mark, "is 16 lower-case hex digits");
        return new SyncGuard.Request(
                held(
                        fields,
                        "host",
                        fields.text("host", Caps.HOST_NAME, TextForm.LINE),
                        HOSTS::contains,
                        "must be one of: claude-code, cursor, git"),
                fields.textOrEmpty("host_version", Caps.HOST_VERSION, TextForm.LINE),
                fields.text("project", Caps.PROJECT, TextForm.SLUG),
                fields.text("branch", Caps.REF, TextForm.REF),
                fields.textOrEmpty("base_branch", Caps.REF, TextForm.REF),
                mark(fields, "worktree"),
                fields.textOrEmpty("run", Caps.HANDLE, TextForm.HANDLE),
                optional(
                        fields,
                        "manifest_digest",
                        Caps.DIGEST,
                        GuardWords::digest,
                        "is a SHA-256 in 64 lower-case hex digits"),
                fields.flag("start"),
                fields.numberOrZero("decisions_after", MOMENT),
                fields.groups("reports", SyncGuard.MAX_REPORTS, REPORT).stream()
                        .map(GuardSyncBinder::report)
                        .toList());
    }

    /** Rules of what a report says are the use case's: one that breaks them is given back, and spoils no other. */
    private static GuardReport report(Fields fields) {
        return new GuardReport(
                        Long.parseUnsignedLong(mark(fields, "id"), 16),
                        fields.word("kind", KINDS),
                        fields.number("at", 0, MOMENT),
                        fields.textOrEmpty("path", ESCAPED_PATH, TextForm.TEXT),
                        fields.textOrEmpty("path_digest", Caps.DIGEST, TextForm.LINE),
                        fields.textOrEmpty("rule", GuardWords.RULE, TextForm.LINE),
                        fields.textOrEmpty("tool", GuardWords.TOOL, TextForm.LINE),
                        fields.wordOr(Found.REFUSED, "found", FOUND) == Found.AFTERWARDS,
                        new Counters(
                                fields.numberOrZero("iterations", Caps.COUNT),
                                fields.numberOrZero("tokens_in", Caps.COUNTER),
                                fields.numberOrZero("tokens_out", Caps.COUNTER),
                                0),
                        (int) fields.numberOrZero("count", Caps.COUNT))
                .storable();
    }

    private static String mark(Fields fields, String name) {
        return held(
                fields, name, fields.text(name, MARK, TextForm.LINE), GuardWords::mark, "is 16 lower-case hex digits");
    }

    private static String optional(Fields fields, String name, int cap, Predicate<String> holds, String rule) {
        String text = fields.textOrEmpty(name, cap, TextForm.LINE);
        return text.isEmpty() ? text : held(fields, name, text, holds, rule);
    }

    private static String held(Fields fields, String name, String text, Predicate<String> holds, String rule) {
        if (!holds.test(text)) {
            throw fields.together(name, false, rule);
        }
        return text;
    }
}
