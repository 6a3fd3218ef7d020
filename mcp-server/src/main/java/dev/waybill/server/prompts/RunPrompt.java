package dev.waybill.server.prompts;

import dev.waybill.catalog.bind.PromptArguments;
import dev.waybill.catalog.prompt.Prompt;
import dev.waybill.catalog.prompt.PromptMessages;
import dev.waybill.catalog.resource.ResourceAddress;
import dev.waybill.catalog.resource.ResourceContents;
import dev.waybill.catalog.tool.RunGet;
import dev.waybill.server.feature.Answer;
import dev.waybill.server.feature.Call;
import dev.waybill.server.feature.RawPrompt;
import dev.waybill.server.json.Json;
import dev.waybill.server.view.OutputJson;
import dev.waybill.server.view.RunOutput;
import dev.waybill.workflow.usecase.GetRun;
import java.util.Map;

/** A prompt about one run. */
final class RunPrompt implements RawPrompt {
    private final Prompt prompt;
    private final GetRun getRun;

    RunPrompt(Prompt prompt, GetRun getRun) {
        this.prompt = prompt;
        this.getRun = getRun;
    }

    @Override
    public Answer get(Call call, Map<String, String> arguments) {
        RunGet wanted = PromptArguments.bind(prompt, arguments).orThrow();
        ResourceContents run = new ResourceContents(
                new ResourceAddress.OfRun(wanted.runId()),
                OutputJson.text(RunOutput.of(getRun.get(call.caller(), wanted.runId()))));
        return new Answer.Complete("\"description\":" + Json.quote(prompt.description()) + ",\"messages\":"
                + Json.written(new PromptMessages(prompt, run)::write));
    }
}
