package dev.waybill.server.prompts;

import dev.waybill.catalog.prompt.Prompt;
import dev.waybill.server.feature.RawPrompt;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.usecase.GetRun;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts a run behind each of the prompts' names. */
public final class AgentPrompts {
    private final GetRun getRun;

    public AgentPrompts(Ledger ledger) {
        this.getRun = new GetRun(ledger);
    }

    /** One prompt for each name of the catalogue. */
    public Map<String, RawPrompt> byName() {
        return Arrays.stream(Prompt.values())
                .collect(Collectors.toUnmodifiableMap(Prompt::text, prompt -> new RunPrompt(prompt, getRun)));
    }
}
