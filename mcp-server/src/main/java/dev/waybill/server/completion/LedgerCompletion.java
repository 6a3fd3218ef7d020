package dev.waybill.server.completion;

import dev.waybill.catalog.prompt.Prompt;
import dev.waybill.catalog.resource.ResourceTemplate;
import dev.waybill.server.feature.Call;
import dev.waybill.server.feature.RawCompletion;
import dev.waybill.server.screen.Screener;
import dev.waybill.server.screen.TextField;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.SuggestIds;

/** Completes runs and projects of the caller's key. */
public final class LedgerCompletion implements RawCompletion {
    private final SuggestIds suggestIds;
    private final Screener screener;

    /** What an argument names. */
    private enum Named {
        RUN,
        PROJECT
    }

    public LedgerCompletion(Ledger ledger, Screener screener) {
        this.screener = screener;
        this.suggestIds = new SuggestIds(ledger);
    }

    @Override
    public Suggestions suggest(Call call, Question question) {
        Named named = named(question);
        if (question.value().length() > Caps.HANDLE) {
            // Longer than any id: a slug, or something that was never going to be one.
            screener.take(call.caller(), TextField.COMPLETION, question.value());
        }
        SuggestIds.Suggested suggested = switch (named) {
            case RUN -> suggestIds.runs(call.caller(), question.value());
            case PROJECT -> suggestIds.projects(call.caller(), question.value());
        };
        return new Suggestions(suggested.values(), suggested.more());
    }

    private static Named named(Question question) {
        return switch (question.of()) {
            case PROMPT ->
                Prompt.find(question.name())
                        .filter(prompt -> question.argument().equals(Prompt.ARGUMENT))
                        .map(prompt -> Named.RUN)
                        .orElseThrow(LedgerCompletion::unknown);
            case RESOURCE ->
                ResourceTemplate.find(question.name())
                        .filter(template -> question.argument().equals(template.variable()))
                        .map(LedgerCompletion::named)
                        .orElseThrow(LedgerCompletion::unknown);
        };
    }

    private static Named named(ResourceTemplate template) {
        return switch (template) {
            case RUN -> Named.RUN;
            case SCOPE -> Named.PROJECT;
        };
    }

    private static RefusedException unknown() {
        return new RefusedException(
                RefusalCode.INVALID_ARGUMENT,
                "there is no such argument to complete: prompts/list and resources/templates/list name those that there"
                        + " are");
    }
}
