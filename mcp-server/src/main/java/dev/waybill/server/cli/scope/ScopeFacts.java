package dev.waybill.server.cli.scope;

import dev.waybill.server.cli.output.Facts;
import dev.waybill.workflow.scope.ScopeManifest;

/** What is shown of a manifest. */
final class ScopeFacts {
    private ScopeFacts() {}

    static Facts of(String project, ScopeManifest manifest) {
        return new Facts()
                .text("project", project)
                .texts("editable", manifest.editable())
                .texts("read_only", manifest.readOnly())
                .texts("excluded", manifest.excluded())
                .text("digest", manifest.digest());
    }
}
