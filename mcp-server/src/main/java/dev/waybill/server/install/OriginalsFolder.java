package dev.waybill.server.install;

import dev.waybill.workflow.digest.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what a file was like before our hooks came, so that every byte can be put back while nobody has changed it. */
final class OriginalsFolder {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    OriginalsFolder(Path dataFolder) {
        this.folder = dataFolder.resolve("installs");
    }

    /** @param before the text before; empty where there was no file */
    record Original(Optional<String> before) {}

    /** What the file was like before, where it is still as we wrote it. */
    Optional<Original> find(Path file, String now) {
        return read(file)
                .filter(kept -> kept.path("after_sha256").stringValue("").equals(Sha256.hex(now)))
                .map(kept -> new Original(kept.path("before").asStringOpt()));
    }

    /** Folders that were made for the file, the innermost first. */
    List<String> folders(Path file) {
        List<String> folders = new ArrayList<>();
        read(file).ifPresent(kept -> kept.path("created_folders").forEach(made -> folders.add(made.stringValue(""))));
        return folders;
    }

    /** Remembers a change. The first text before counts for as long as every later one is ours. */
    void keep(FileEdit edit) {
        Optional<JsonNode> earlier = read(edit.file())
                .filter(kept -> edit.before()
                        .map(Sha256::hex)
                        .orElse("")
                        .equals(kept.path("after_sha256").stringValue("")));
        Optional<String> before =
                earlier.isPresent() ? earlier.get().path("before").asStringOpt() : edit.before();
        ObjectNode kept = JSON.createObjectNode();
        kept.put("file", edit.file().toString());
        before.ifPresent(text -> kept.put("before", text));
        kept.put("after_sha256", edit.after().map(Sha256::hex).orElse(""));
        List<String> folders = earlier.isPresent() ? folders(edit.file()) : missingFolders(edit.file());
        folders.forEach(kept.putArray("created_folders")::add);
        try {
            PrivateFiles.createFolders(folder);
            PrivateFiles.write(path(edit.file()), JSON.writeValueAsString(kept) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + path(edit.file()), unwritable);
        }
    }

    void forget(Path file) {
        try {
            Files.deleteIfExists(path(file));
        } catch (IOException undeletable) {
            throw new UncheckedIOException("cannot remove " + path(file), undeletable);
        }
    }

    private Optional<JsonNode> read(Path file) {
        Path kept = path(file);
        try {
            return Files.exists(kept) ? Optional.of(JSON.readTree(Files.readString(kept))) : Optional.empty();
        } catch (JacksonException damaged) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + kept, unreadable);
        }
    }

    private Path path(Path file) {
        String digest = Sha256.hex("hooks " + FileEditor.resolved(file));
        return folder.resolve(digest.substring(0, 32) + ".json");
    }

    private static List<String> missingFolders(Path file) {
        List<String> missing = new ArrayList<>();
        for (Path above = file.toAbsolutePath().getParent();
                above != null && !Files.exists(above);
                above = above.getParent()) {
            missing.add(above.toString());
        }
        return missing;
    }
}
