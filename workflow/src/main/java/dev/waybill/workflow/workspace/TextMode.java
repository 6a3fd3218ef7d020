package dev.waybill.workflow.workspace;

/** What a workspace lets free text do. Order matters: the first is the loosest. */
public enum TextMode {
    /** Capped and scrubbed, bodies not looked for. */
    OPEN,
    /** The default: bodies are refused, secrets replaced. */
    GUARDED,
    /** No free text at all: ids, enums, counts, digests and paths only. */
    SEALED;

    /** Whether going over to this mode from {@code before} lets more through. */
    public boolean loosens(TextMode before) {
        return compareTo(before) < 0;
    }
}
