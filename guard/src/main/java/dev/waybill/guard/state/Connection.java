package dev.waybill.guard.state;

import dev.waybill.guard.json.BrokenInputException;
import dev.waybill.guard.json.JsonReader;
import dev.waybill.guard.json.JsonWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Which server a worktree belongs to. Written by {@code waybill install}.
 *
 * @param project the project's slug
 * @param url where the server is; empty where {@code dataFolder} is used directly
 * @param dataFolder the data folder to use without a server; empty where there is a url
 * @param credential {@code wbg_...}, good for the guard's reports and nothing else
 * @param baseBranch what branches leave from; empty where it is to be found out
 */
public record Connection(String project, String url, String dataFolder, String credential, String baseBranch) {
    static final int MOST_BYTES = 8 * 1024;
    private static final int TEXT_BYTES = 2048;

    public Connection {
        if (project.isEmpty() || credential.isEmpty() || (url.isEmpty() && dataFolder.isEmpty())) {
            throw new IllegalArgumentException("a connection has a project, a credential, and a url or a data folder");
        }
    }

    /** The connection as its file holds it. */
    public String toJson() {
        return new JsonWriter()
                .beginObject()
                .field("project", project)
                .field("url", url)
                .field("data", dataFolder)
                .field("credential", credential)
                .field("base_branch", baseBranch)
                .endObject()
                .toString();
    }

    static Connection parse(String json) throws BrokenInputException, IOException {
        String project = "";
        String url = "";
        String dataFolder = "";
        String credential = "";
        String baseBranch = "";
        try (JsonReader reader =
                new JsonReader(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)), MOST_BYTES)) {
            reader.beginObject();
            while (reader.nextField()) {
                switch (reader.field()) {
                    case "project" -> project = reader.text(TEXT_BYTES);
                    case "url" -> url = reader.text(TEXT_BYTES);
                    case "data" -> dataFolder = reader.text(TEXT_BYTES);
                    case "credential" -> credential = reader.text(TEXT_BYTES);
                    case "base_branch" -> baseBranch = reader.text(TEXT_BYTES);
                    default -> reader.skip();
                }
            }
            reader.end();
        }
        if (project.isEmpty() || credential.isEmpty() || (url.isEmpty() && dataFolder.isEmpty())) {
            throw new BrokenInputException("a connection has a project, a credential, and a url or a data folder");
        }
        return new Connection(project, url, dataFolder, credential, baseBranch);
    }

    /** Without the credential. */
    @Override
    public String toString() {
        return "Connection[" + project + ", " + url + dataFolder + "]";
    }
}
