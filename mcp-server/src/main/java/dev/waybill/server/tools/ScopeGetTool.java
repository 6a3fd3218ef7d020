package dev.waybill.server.tools;

import dev.waybill.catalog.tool.ScopeGet;
import dev.waybill.catalog.tool.ToolOutput;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.usecase.Caller;
import dev.waybill.workflow.usecase.GetScope;

/** {@code scope_get}. */
final class ScopeGetTool implements ToolHandler<ScopeGet> {
    private final GetScope getScope;

    ScopeGetTool(GetScope getScope) {
        this.getScope = getScope;
    }

    @Override
    public ToolOutput handle(Caller caller, ScopeGet input) {
        ScopeManifest manifest = input.runId().isPresent()
                ? getScope.ofRun(caller, input.runId().get())
                : getScope.ofProject(caller, input.project());
        return ScopePage.of(manifest, input.cursor());
    }
}
