package dev.waybill.server.desk;

import dev.waybill.workflow.refusal.Refusal;

/** How a call ended, before an era puts it into its own form. */
sealed interface Outcome<T> {
    /** With an answer. */
    record Answered<T>(T answer) implements Outcome<T> {}

    /** With a no, or an accident that the log knows more about. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    /** The client withdrew it, and gets nothing. */
    record Withdrawn<T>() implements Outcome<T> {}
}
