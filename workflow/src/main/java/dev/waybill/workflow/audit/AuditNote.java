package dev.waybill.workflow.audit;

/**
 * What a use case asks to be logged beside its change, when the change is no event of a run.
 *
 * @param target the id of what was acted on
 * @param detail JSON of the server's own making, at most {@code Caps.DETAIL}; never what a caller typed
 */
public record AuditNote(AuditAction action, String target, String detail) {}
