package dev.waybill.server.tools;

import dev.waybill.catalog.tool.ScopeGet;
import dev.waybill.server.feature.Answer;
import dev.waybill.server.feature.Call;
import dev.waybill.server.view.OutputJson;
import dev.waybill.server.view.ScopeOutput;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.usecase.GetScope;

/** {@code scope_get}. */
final class ScopeGetTool implements ToolHandler<ScopeGet> {
    private final GetScope getScope;

    ScopeGetTool(GetScope getScope) {
        this.getScope = getScope;
    }

    @Override
    public Answer handle(Call call, ScopeGet input) {
        ScopeManifest manifest = input.runId().isPresent()
                ? getScope.ofRun(call.caller(), input.runId().get())
                : getScope.ofProject(call.caller(), input.project());
        return OutputJson.answer(ScopeOutput.page(manifest, input.cursor()));
    }
}
