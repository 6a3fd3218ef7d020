package dev.waybill.server.desk;

import dev.waybill.server.feature.Answer;

/** What a request for a feature comes to, before an era puts it into its own form. */
public sealed interface FeatureResult {
    /**
     * Done.
     *
     * @param fields the members of the result, without braces around them
     */
    record Complete(String fields) implements FeatureResult {}

    /** The client is to answer something first. */
    record Asking(Answer.InputRequired questions) implements FeatureResult {}

    /** The client withdrew the request, and gets nothing. */
    record Withdrawn() implements FeatureResult {}
}
