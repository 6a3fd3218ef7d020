package dev.waybill.guard.changes;

/**
 * A change that the manifest forbids, or a sign that changes are being hidden.
 *
 * @param path as a report carries it
 * @param hidden whether {@code rule} names a flag that hides the file's changes, rather than a change
 */
public record Finding(String path, String rule, boolean hidden) {}
