package dev.waybill.workflow.audit;

/**
 * Where a call came from: the personal part of an audit entry. It is kept in columns that can be erased; the
 * chain holds a salted commitment to it only.
 *
 * @param address   network address, {@code stdio} or {@code cli}; at most {@code Caps.ADDRESS}
 * @param userAgent what the client calls itself; at most {@code Caps.USER_AGENT}
 */
public record Origin(String address, String userAgent) {
    public static final Origin NONE = new Origin("", "");
}
