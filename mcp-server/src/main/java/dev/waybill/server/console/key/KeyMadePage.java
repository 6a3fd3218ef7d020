package dev.waybill.server.console.key;

/**
 * A key's one appearance, with what each host is told. The hosts' lines name a variable and never the key.
 *
 * @param note       what else to know; empty for nothing
 * @param key        its text
 * @param cursorLink opens Cursor's own dialogue to add the server
 */
public record KeyMadePage(
        String base,
        String note,
        String name,
        String key,
        String export,
        String claudeCode,
        String cursor,
        String cursorLink,
        String vsCode,
        String codex) {
    @Override
    public String toString() {
        return "KeyMadePage[" + name + "]";
    }
}
