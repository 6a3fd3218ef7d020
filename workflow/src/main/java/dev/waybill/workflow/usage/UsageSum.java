package dev.waybill.workflow.usage;

/**
 * A sum.
 *
 * @param of a day, counted from 1970 in UTC; or a project's or a key's id
 */
public record UsageSum(long of, Usage usage) {}
