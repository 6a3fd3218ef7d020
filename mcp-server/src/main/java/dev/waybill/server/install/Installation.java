package dev.waybill.server.install;

import java.nio.file.Path;

/**
 * What is to be written where.
 *
 * @param project the project's folder; looked at for {@link Reach#PROJECT} only
 * @param home    the user's home folder; looked at for {@link Reach#USER} only
 */
public record Installation(Host host, Reach reach, Path project, Path home, Connection connection) {
    /** The name of our entry among the host's servers. */
    static final String SERVER_NAME = "waybill";
    /** The object that holds the servers, in the files of both hosts. */
    static final String SERVERS = "mcpServers";

    /** The file that lists this host's servers. */
    public Path serversFile() {
        return switch (host) {
            case CLAUDE_CODE ->
                switch (reach) {
                    case PROJECT -> project.resolve(".mcp.json");
                    case USER -> home.resolve(".claude.json");
                };
            case CURSOR ->
                switch (reach) {
                    case PROJECT -> project.resolve(".cursor").resolve("mcp.json");
                    case USER -> home.resolve(".cursor").resolve("mcp.json");
                };
        };
    }
}
