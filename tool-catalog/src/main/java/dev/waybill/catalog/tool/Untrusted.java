package dev.waybill.catalog.tool;

import dev.waybill.catalog.schema.Cap;
import dev.waybill.workflow.cap.Caps;

/**
 * Words that a person or an agent wrote. They leave only as the one member of a {@link Quote}.
 *
 * @param author the id of the key or the name of the member
 * @param text   as it was kept
 */
public record Untrusted(
        @Cap(Caps.NAME) String author, @Cap(Caps.SUMMARY) String text) {}
