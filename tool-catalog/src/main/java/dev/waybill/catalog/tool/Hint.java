package dev.waybill.catalog.tool;

/** What an agent may be told beside an answer: a closed list of constant sentences, part of the catalogue's digest. */
public enum Hint {
    COUNTER_WENT_DOWN("A counter was below what is kept and was ignored: report totals of the run, not differences."),
    SCOPE_CHANGED("The scope has changed since you read it: call scope_get before the next write."),
    APPROVAL_VOIDED("The new head_sha voided an approval: ask again with checkpoint_request."),
    QUESTION_VOIDED("The new head_sha voided an open checkpoint: ask again with checkpoint_request."),
    ANSWER_IS_THERE("A checkpoint of this run was answered: call checkpoint_get.");

    private final String text;

    Hint(String text) {
        this.text = text;
    }

    /** The sentence; at most {@code Caps.SENTENCE} characters. */
    public String text() {
        return text;
    }
}
