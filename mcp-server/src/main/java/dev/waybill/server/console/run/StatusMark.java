package dev.waybill.server.console.run;

import dev.waybill.workflow.run.RunStatus;

/** A run's status as pages show it: a word, and a tone that never stands alone. */
public record StatusMark(String text, String tone) {
    public static StatusMark of(RunStatus status) {
        String tone = switch (status) {
            case PENDING -> "quiet";
            case RUNNING -> "busy";
            case WAITING -> "ask";
            case COMPLETE -> "good";
            case FAILED -> "bad";
            case CANCELLED -> "quiet";
        };
        return new StatusMark(status.text(), tone);
    }
}
