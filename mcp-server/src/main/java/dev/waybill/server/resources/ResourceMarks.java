package dev.waybill.server.resources;

import dev.waybill.catalog.resource.ResourceAddress;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.usecase.Caller;
import dev.waybill.workflow.usecase.MarkResources;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The marks of what a client watches, by the addresses that it named. */
final class ResourceMarks {
    private final MarkResources markResources;

    ResourceMarks(MarkResources markResources) {
        this.markResources = markResources;
    }

    Map<String, String> of(Caller caller, Set<String> uris) {
        Set<RunId> runs = new HashSet<>();
        Set<String> slugs = new HashSet<>();
        for (String uri : uris) {
            ResourceAddress.parse(uri).ifPresent(address -> {
                switch (address) {
                    case ResourceAddress.OfRun run -> runs.add(run.id());
                    case ResourceAddress.OfScope scope -> slugs.add(scope.slug());
                }
            });
        }
        MarkResources.Marks marks = markResources.marks(caller, runs, slugs);
        Map<String, String> byAddress = new HashMap<>();
        marks.runs().forEach((run, mark) -> byAddress.put(new ResourceAddress.OfRun(run).text(), mark));
        marks.scopes().forEach((slug, mark) -> byAddress.put(new ResourceAddress.OfScope(slug).text(), mark));
        return Map.copyOf(byAddress);
    }
}
