package dev.waybill.server.resources;

import dev.waybill.catalog.resource.ResourceAddress;
import dev.waybill.catalog.resource.ResourceEntry;
import dev.waybill.server.feature.Answer;
import dev.waybill.server.json.Json;
import dev.waybill.workflow.usecase.Caller;
import dev.waybill.workflow.usecase.ListResources;
import tools.jackson.core.JsonGenerator;

/** Lists what a key may read. An entry holds ids, slugs and constants: nothing that an agent wrote. */
final class ResourceList {
    private final ListResources listResources;

    ResourceList(ListResources listResources) {
        this.listResources = listResources;
    }

    Answer page(Caller caller, String cursor) {
        ListResources.Page page = listResources.list(caller, cursor);
        String resources = "\"resources\":" + Json.written(json -> write(page, json));
        return new Answer.Complete(
                page.next().isEmpty() ? resources : resources + ",\"nextCursor\":" + Json.quote(page.next()));
    }

    private static void write(ListResources.Page page, JsonGenerator json) {
        json.writeStartArray();
        page.runs().forEach(run -> new ResourceEntry(new ResourceAddress.OfRun(run)).write(json));
        page.slugs().forEach(slug -> new ResourceEntry(new ResourceAddress.OfScope(slug)).write(json));
        json.writeEndArray();
    }
}
