package dev.waybill.workflow.scope;

/**
 * What a manifest says of one path, and why.
 *
 * @param rule the pattern that decided, after the name of its list ({@code read_only: docs/**}); {@code default}
 *             where none matched and {@code always: …} for the rules that no manifest can lift
 */
public record Verdict(Access access, String rule) {}
