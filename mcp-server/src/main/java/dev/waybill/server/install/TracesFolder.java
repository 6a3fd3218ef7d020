package dev.waybill.server.install;

import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps the {@link Traces} of each installation in the data folder, one small file for each file that was edited. */
final class TracesFolder {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;

    /** Reads and writes below {@code dataFolder}, which need not exist yet. */
    TracesFolder(Path dataFolder) {
        this.folder = dataFolder.resolve("installs");
    }

    Optional<Traces> find(Path file) {
        Path traces = path(file);
        try {
            return Files.exists(traces) ? Optional.of(read(JSON.readTree(Files.readString(traces)))) : Optional.empty();
        } catch (JacksonException damaged) {
            throw new RefusedException(
                    RefusalCode.PRECONDITION_FAILED,
                    traces + " is damaged: remove it and the entry \"waybill\" in " + file + " by hand");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + traces, unreadable);
        }
    }

    void keep(Traces traces) {
        Path path = path(Path.of(traces.file()));
        try {
            PrivateFiles.createFolders(folder);
            PrivateFiles.write(path, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json(traces)) + "\n");
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + path, unwritable);
        }
    }

    void forget(Path file) {
        Path path = path(file);
        try {
            Files.deleteIfExists(path);
        } catch (IOException undeletable) {
            throw new UncheckedIOException("cannot remove " + path, undeletable);
        }
    }

    private Path path(Path file) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(file.toString().getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(hash, 0, 16) + ".json");
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-256", impossible);
        }
    }

    private static ObjectNode json(Traces traces) {
        ObjectNode json = JSON.createObjectNode();
        json.put("file", traces.file());
        json.put("created_file", traces.createdFile());
        ArrayNode folders = json.putArray("created_folders");
        traces.createdFolders().forEach(folders::add);
        traces.blank().ifPresent(blank -> json.put("blank", blank));
        ArrayNode containers = json.putArray("containers");
        traces.containers().forEach(container -> names(containers.addArray(), container));
        ArrayNode interiors = json.putArray("interiors");
        traces.interiors().forEach((path, interior) -> {
            ObjectNode item = interiors.addObject();
            names(item.putArray("path"), path);
            item.put("text", interior);
        });
        return json;
    }

    private static void names(ArrayNode array, List<String> names) {
        names.forEach(array::add);
    }

    private static Traces read(JsonNode json) {
        List<List<String>> containers = new ArrayList<>();
        json.path("containers").forEach(container -> containers.add(names(container)));
        Map<List<String>, String> interiors = new LinkedHashMap<>();
        json.path("interiors")
                .forEach(item -> interiors.put(
                        names(item.path("path")), item.path("text").asString()));
        return new Traces(
                json.path("file").asString(),
                json.path("created_file").asBoolean(),
                names(json.path("created_folders")),
                json.path("blank").asStringOpt(),
                List.copyOf(containers),
                Map.copyOf(interiors));
    }

    private static List<String> names(JsonNode array) {
        List<String> names = new ArrayList<>();
        array.forEach(name -> names.add(name.asString()));
        return List.copyOf(names);
    }
}
