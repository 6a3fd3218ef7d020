package dev.waybill.server.cli.server;

import dev.waybill.workflow.usecase.ManageKeys;
import java.net.URI;
import java.util.Optional;

/** What a person is shown when a server is first started: the key, once, and how each host is connected. */
final class Welcome {
    private Welcome() {}

    /** The hosts' lines name a variable: an argument list shows in the process table and in the shell's history. */
    static String text(ManageKeys.NewKey key, URI mcp, Optional<URI> link) {
        String shown = """

                Your first plugin key, shown this once:

                    %s

                Set it where your agent's host is started:

                    read -rs WAYBILL_KEY && export WAYBILL_KEY      (paste the key, press Enter)

                Claude Code:

                    claude mcp add --transport http waybill %s --header 'Authorization: Bearer ${WAYBILL_KEY}'

                Cursor, in .cursor/mcp.json:

                    {"mcpServers":{"waybill":{"type":"http","url":"%s","headers":{"Authorization":"Bearer ${env:WAYBILL_KEY}"}}}}

                Or let 'waybill install claude-code' and 'waybill install cursor' write these.
                """.formatted(key.text().reveal(), mcp, mcp);
        return shown
                + link.map(page -> "\nThe console, signed in as the owner, once:\n\n    " + page + "\n")
                        .orElse("");
    }
}
