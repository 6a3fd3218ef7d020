package dev.waybill.workflow.key;

/**
 * A key with the names that a list shows beside it.
 *
 * @param owner   name of the member it works for, also of one who was removed
 * @param project slug of the only project that it may touch; its id once disconnected; empty for all
 */
public record ListedKey(PluginKey key, String owner, String project, KeyUse use) {}
