package dev.waybill.workflow.workspace;

/** What a workspace lets free text do. */
public enum TextMode {
    /** Capped and scrubbed, bodies not looked for. */
    OPEN,
    /** The default: bodies are refused, secrets replaced. */
    GUARDED,
    /** No free text at all: ids, enums, counts, digests and paths only. */
    SEALED
}
