package dev.waybill.workflow.quorum;

import dev.waybill.workflow.id.MemberId;

/**
 * One member's approval of a question that needs several.
 *
 * @param atMillis milliseconds since 1970
 * @param comment  the member's words; empty for none
 */
public record Approval(MemberId member, long atMillis, String comment) {}
