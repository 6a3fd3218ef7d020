package dev.waybill.server.console.notice;

import dev.waybill.workflow.notice.NoticeKind;
import dev.waybill.workflow.usecase.ViewNotices;

/** How a notice is put: in words of ours alone, since they leave the page for the desktop. */
final class NoticeWords {
    private NoticeWords() {}

    static String of(ViewNotices.NoticeLine line) {
        String question = line.kind().isEmpty() ? "A checkpoint" : "A " + line.kind() + " checkpoint";
        long count = line.notice().count();
        return switch (line.notice().kind()) {
            case CHECKPOINT_OPENED -> question + " waits for an answer";
            case CHECKPOINT_APPROVED -> question + " was approved";
            case CHECKPOINT_REJECTED -> question + " was rejected";
            case CHECKPOINT_CHANGES_REQUESTED -> question + " was answered with a request for changes";
            case CHECKPOINT_VOIDED -> question + " is void: what it was bound to moved";
            case VIOLATION -> count == 1 ? "A forbidden write" : count + " reports of forbidden writes";
            case GUARD_SILENT -> count == 1 ? "A guard is silent" : "A guard was silent " + count + " times";
            case RUN_FAILED -> "A run failed";
        };
    }

    static String tone(NoticeKind kind) {
        return switch (kind) {
            case CHECKPOINT_OPENED, CHECKPOINT_CHANGES_REQUESTED -> "ask";
            case CHECKPOINT_APPROVED -> "good";
            case CHECKPOINT_REJECTED, VIOLATION, GUARD_SILENT, RUN_FAILED -> "bad";
            case CHECKPOINT_VOIDED -> "quiet";
        };
    }

    /** The mark before the words. */
    static String mark(NoticeKind kind) {
        return switch (kind) {
            case CHECKPOINT_OPENED -> "waits";
            case CHECKPOINT_CHANGES_REQUESTED -> "changes";
            case CHECKPOINT_APPROVED -> "approved";
            case CHECKPOINT_REJECTED -> "rejected";
            case CHECKPOINT_VOIDED -> "void";
            case VIOLATION -> "violation";
            case GUARD_SILENT -> "silent";
            case RUN_FAILED -> "failed";
        };
    }
}
