package dev.waybill.workflow.audit;

/**
 * What somebody looks for in a log. An empty text asks for nothing.
 *
 * @param who        a member's or key's name or id, {@code operator} or {@code system}
 * @param action     as the log has it
 * @param subject    id of what it was about
 * @param project    slug of the project whose runs it was about
 * @param fromMillis not before this moment; 0 for the beginning
 * @param toMillis   before this moment; {@code Long.MAX_VALUE} for no end
 */
public record AuditFilter(String who, String action, String subject, String project, long fromMillis, long toMillis) {
    public static final AuditFilter NONE = new AuditFilter("", "", "", "", 0, Long.MAX_VALUE);
}
