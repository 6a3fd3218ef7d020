package dev.waybill.workflow.usage;

/** What usage is summed by. */
public enum UsageBy {
    DAY,
    PROJECT,
    KEY
}
