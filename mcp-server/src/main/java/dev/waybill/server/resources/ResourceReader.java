package dev.waybill.server.resources;

import dev.waybill.catalog.resource.ResourceAddress;
import dev.waybill.catalog.resource.ResourceContents;
import dev.waybill.catalog.tool.ToolOutput;
import dev.waybill.server.feature.Answer;
import dev.waybill.server.json.Json;
import dev.waybill.server.screen.Screener;
import dev.waybill.server.screen.TextField;
import dev.waybill.server.view.OutputJson;
import dev.waybill.server.view.RunOutput;
import dev.waybill.server.view.ScopeOutput;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.Caller;
import dev.waybill.workflow.usecase.GetRun;
import dev.waybill.workflow.usecase.GetScope;
import java.util.Optional;

/** Reads what stands at an address: a run as {@code run_get} answers it, a scope whole. */
final class ResourceReader {
    private final GetRun getRun;
    private final GetScope getScope;
    private final Screener screener;

    ResourceReader(GetRun getRun, GetScope getScope, Screener screener) {
        this.getRun = getRun;
        this.getScope = getScope;
        this.screener = screener;
    }

    Answer read(Caller caller, String uri) {
        Optional<ResourceAddress> parsed = ResourceAddress.parse(uri);
        if (parsed.isEmpty()) {
            throw unknown(caller, uri);
        }
        ResourceAddress address = parsed.get();
        ResourceContents contents = new ResourceContents(address, OutputJson.text(found(caller, uri, address)));
        return new Answer.Complete("\"contents\":[" + Json.written(contents::write) + "]");
    }

    private ToolOutput found(Caller caller, String uri, ResourceAddress address) {
        try {
            return switch (address) {
                case ResourceAddress.OfRun run -> RunOutput.of(getRun.get(caller, run.id()));
                case ResourceAddress.OfScope scope -> ScopeOutput.whole(getScope.ofProject(caller, scope.slug()));
            };
        } catch (RefusedException refused) {
            throw refused.refusal().code() == RefusalCode.NOT_FOUND ? unknown(caller, uri) : refused;
        }
    }

    /** One answer for what is not there, what is another's, and what is no address: nobody can tell them apart. */
    private RefusedException unknown(Caller caller, String uri) {
        // It may be anything, even where it has the form of an address of ours, and the error names it again.
        screener.take(caller, TextField.URI, uri);
        return new RefusedException(
                RefusalCode.NOT_FOUND, "no such resource under this key: resources/list names those that there are");
    }
}
