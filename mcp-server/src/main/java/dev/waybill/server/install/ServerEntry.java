package dev.waybill.server.install;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Our entry in a host's list of servers. It names the variable that holds the key, never the key. */
final class ServerEntry {
    /** Members that only a server reached over HTTP has. */
    private static final List<String> HTTP_ONLY = List.of("url", "headers");
    /** Members that only a server started as a process has. */
    private static final List<String> STDIO_ONLY = List.of("command", "args", "env");

    private ServerEntry() {}

    /** What the file has to say; members beside these are the user's. */
    static ObjectNode of(Host host, Connection connection) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        switch (connection) {
            case Connection.Http http -> {
                // Claude Code skips a url without a type; Cursor takes both.
                entry.put("type", "http");
                entry.put("url", http.url().toString());
                entry.putObject("headers").put("Authorization", "Bearer " + host.keyReference());
            }
            case Connection.Stdio stdio -> {
                entry.put("type", "stdio");
                entry.put("command", stdio.command());
                ArrayNode arguments = entry.putArray("args");
                stdio.arguments().forEach(arguments::add);
                entry.putObject("env").put("WAYBILL_KEY", host.optionalKeyReference());
            }
        }
        return entry;
    }

    /** The members that an entry of the other form has, to be dropped when the form changes. */
    static List<String> membersOfOtherForm(Connection connection) {
        return switch (connection) {
            case Connection.Http http -> STDIO_ONLY;
            case Connection.Stdio stdio -> HTTP_ONLY;
        };
    }

    /**
     * Whether an entry that has our name is one that we wrote: it refers to the variable of our key. A server of
     * the user's that happens to be called so is left alone.
     */
    static boolean isOurs(JsonNode entry) {
        return namesOurKey(entry.path("headers").path("Authorization"))
                || namesOurKey(entry.path("env").path("WAYBILL_KEY"));
    }

    private static boolean namesOurKey(JsonNode value) {
        return value.isString() && value.stringValue().contains("WAYBILL_KEY");
    }
}
