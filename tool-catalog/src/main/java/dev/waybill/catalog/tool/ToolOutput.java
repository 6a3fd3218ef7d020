package dev.waybill.catalog.tool;

import tools.jackson.core.JsonGenerator;

/**
 * What a tool answers. Each writes itself, field by field: no reflection and no tree between a record and the
 * bytes. A test holds what is written against the schema that is made from the same record.
 */
public sealed interface ToolOutput
        permits RunStarted, RunView, StatusReported, BuildReported, ScopeView, ScopeChecked, CheckpointView {
    /** Writes one JSON object. */
    void write(JsonGenerator json);
}
