package dev.waybill.server.console.key;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How each host is told of this server: the key is named by a variable, so that no file and no command holds it. */
final class HostLines {
    private HostLines() {}

    static KeyMadePage of(String note, String base, String name, String key, String mcp) {
        String server = """
                {"type":"http","url":"%s","headers":{"Authorization":"Bearer ${env:WAYBILL_KEY}"}}""".formatted(mcp);
        return new KeyMadePage(
                base,
                note,
                name,
                key,
                "read -rs WAYBILL_KEY && export WAYBILL_KEY",
                "claude mcp add --transport http waybill " + mcp + " --header 'Authorization: Bearer ${WAYBILL_KEY}'",
                "{\"mcpServers\":{\"waybill\":" + server + "}}",
                "cursor://anysphere.cursor-deeplink/mcp/install?name=waybill&config="
                        + URLEncoder.encode(
                                Base64.getEncoder().encodeToString(server.getBytes(StandardCharsets.UTF_8)),
                                StandardCharsets.UTF_8),
                """
                {"inputs":[{"id":"waybill-key","type":"promptString","description":"Waybill plugin key","password":true}],
                 "servers":{"waybill":{"type":"http","url":"%s","headers":{"Authorization":"Bearer ${input:waybill-key}"}}}}""".formatted(mcp),
                """
                [mcp_servers.waybill]
                url = "%s"
                bearer_token_env_var = "WAYBILL_KEY\"""".formatted(mcp));
    }
}
