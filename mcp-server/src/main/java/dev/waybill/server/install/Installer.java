package dev.waybill.server.install;

import static dev.waybill.server.install.Installation.SERVERS;
import static dev.waybill.server.install.Installation.SERVER_NAME;

import dev.waybill.server.install.FileEdit.Memory;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plans and makes the changes that put Waybill into a host's files, or take it out. Planning writes nothing; a plan
 * without edits says that all is as it should be.
 */
public final class Installer {
    private static final List<String> ROOT = List.of();
    private static final List<String> SERVERS_PATH = List.of(SERVERS);
    private static final List<String> ENTRY_PATH = List.of(SERVERS, SERVER_NAME);

    /** How every plugin key begins. */
    private static final String KEY_PREFIX = "wbk_";

    private final TracesFolder traces;

    /**
     * Remembers below {@code dataFolder} what {@link #planRemoval} needs to put every byte back.
     *
     * @param dataFolder need not exist yet
     */
    public Installer(Path dataFolder) {
        this.traces = new TracesFolder(dataFolder);
    }

    /**
     * What is missing.
     *
     * @throws RefusedException when a file cannot be edited without harm, or has another server of our name
     */
    public List<FileEdit> plan(Installation installation) {
        requireFolder(installation);
        Path file = installation.serversFile();
        ObjectNode entry = ServerEntry.of(installation.host(), installation.connection());
        Optional<String> before = HostFile.read(file);
        if (before.map(Installer::withoutMark).map(String::isBlank).orElse(true)) {
            return List.of(fresh(file, before, entry));
        }
        String mark = mark(before.get());
        JsonText json = new JsonText(file.toString(), withoutMark(before.get()));
        Optional<JsonNode> present = json.find(ENTRY_PATH);
        present.ifPresent(found -> requireOurs(file, found));
        JsonText edited = present.isPresent() ? updated(json, entry, installation.connection()) : added(json, entry);
        if (edited.text().equals(json.text())) {
            return List.of();
        }
        FileEditor.requireWritable(file);
        Memory memory = present.isPresent() ? new Memory.Unchanged() : new Memory.Keep(tracesOf(file, json));
        return List.of(new FileEdit(file, before, Optional.of(mark + edited.text()), memory));
    }

    /**
     * What is to go.
     *
     * @throws RefusedException when a file cannot be edited without harm, or has another server of our name
     */
    public List<FileEdit> planRemoval(Installation installation) {
        Path file = installation.serversFile();
        Optional<String> before = HostFile.read(file);
        if (before.map(Installer::withoutMark).map(String::isBlank).orElse(true)) {
            return List.of();
        }
        String mark = mark(before.get());
        JsonText json = new JsonText(file.toString(), withoutMark(before.get()));
        Optional<JsonNode> present = json.find(ENTRY_PATH);
        if (present.isEmpty()) {
            return List.of();
        }
        requireOurs(file, present.get());
        FileEditor.requireWritable(file);
        Path resolved = FileEditor.resolved(file);
        Traces known = traces.find(resolved).orElse(Traces.none(resolved.toString()));
        JsonText rest = json.remove(ENTRY_PATH, known.interior(SERVERS_PATH));
        if (known.containers().contains(SERVERS_PATH)
                && rest.interiorOfEmpty(SERVERS_PATH).isPresent()) {
            rest = rest.remove(SERVERS_PATH, known.interior(ROOT));
        }
        Optional<String> after = Optional.of(mark + rest.text());
        if (rest.interiorOfEmpty(ROOT).isPresent()) {
            if (known.createdFile()) {
                after = Optional.empty();
            } else if (known.blank().isPresent()) {
                after = known.blank();
            }
        }
        return List.of(new FileEdit(file, before, after, new Memory.Forget(known)));
    }

    /** Whether the host's file holds the text of a plugin key, ours or pasted by hand: files like it are committed. */
    public boolean holdsAKey(Installation installation) {
        return HostFile.read(installation.serversFile())
                .filter(text -> text.contains(KEY_PREFIX))
                .isPresent();
    }

    /** Makes the changes, in order. */
    public void apply(Installation installation, List<FileEdit> edits) {
        boolean shared = installation.reach() == Reach.PROJECT;
        for (FileEdit edit : edits) {
            // Remembered first: a crash between the two leaves a memory too many, never one too few.
            if (edit.memory() instanceof Memory.Keep keep) {
                traces.keep(keep.traces());
            }
            FileEditor.write(edit, shared);
            if (edit.memory() instanceof Memory.Forget forget) {
                if (edit.after().isEmpty()) {
                    FileEditor.removeFolders(forget.traces().createdFolders());
                }
                traces.forget(Path.of(forget.traces().file()));
            }
        }
    }

    private static FileEdit fresh(Path file, Optional<String> before, ObjectNode entry) {
        FileEditor.requireWritable(file);
        String text = new JsonText(file.toString(), "{}")
                .add(ROOT, SERVERS, inServers(entry))
                .text();
        Traces traces = new Traces(
                FileEditor.resolved(file).toString(),
                before.isEmpty(),
                before.isEmpty() ? missingFolders(file) : List.of(),
                before,
                List.of(SERVERS_PATH),
                Map.of());
        String mark = before.map(Installer::mark).orElse("");
        return new FileEdit(file, before, Optional.of(mark + text + "\n"), new Memory.Keep(traces));
    }

    private static JsonText added(JsonText json, ObjectNode entry) {
        return json.find(SERVERS_PATH).isPresent()
                ? json.add(SERVERS_PATH, SERVER_NAME, entry)
                : json.add(ROOT, SERVERS, inServers(entry));
    }

    private static JsonText updated(JsonText json, ObjectNode entry, Connection connection) {
        JsonText merged = json;
        for (String member : ServerEntry.membersOfOtherForm(connection)) {
            List<String> path = List.of(SERVERS, SERVER_NAME, member);
            if (merged.find(path).isPresent()) {
                merged = merged.remove(path, "");
            }
        }
        return merged.merge(ENTRY_PATH, entry);
    }

    private static Traces tracesOf(Path file, JsonText json) {
        Map<List<String>, String> interiors = new HashMap<>();
        json.interiorOfEmpty(ROOT).ifPresent(interior -> interiors.put(ROOT, interior));
        json.interiorOfEmpty(SERVERS_PATH).ifPresent(interior -> interiors.put(SERVERS_PATH, interior));
        List<List<String>> containers = json.find(SERVERS_PATH).isPresent() ? List.of() : List.of(SERVERS_PATH);
        return new Traces(
                FileEditor.resolved(file).toString(), false, List.of(), Optional.empty(), containers, interiors);
    }

    private static ObjectNode inServers(ObjectNode entry) {
        ObjectNode servers = JsonNodeFactory.instance.objectNode();
        servers.set(SERVER_NAME, entry);
        return servers;
    }

    private static List<String> missingFolders(Path file) {
        List<String> missing = new ArrayList<>();
        for (Path folder = file.toAbsolutePath().getParent();
                folder != null && !Files.exists(folder);
                folder = folder.getParent()) {
            missing.add(folder.toString());
        }
        return List.copyOf(missing);
    }

    private static void requireFolder(Installation installation) {
        Path folder = switch (installation.reach()) {
            case PROJECT -> installation.project();
            case USER -> installation.home();
        };
        if (!Files.isDirectory(folder)) {
            throw new RefusedException(RefusalCode.PRECONDITION_FAILED, folder + " is not a folder");
        }
    }

    private static void requireOurs(Path file, JsonNode entry) {
        if (!ServerEntry.isOurs(entry)) {
            throw new RefusedException(
                    RefusalCode.ALREADY_EXISTS,
                    file + " has a server \"" + SERVER_NAME + "\" that Waybill did not write (it does not name the"
                            + " variable WAYBILL_KEY): rename or remove it; nothing was written");
        }
    }

    private static String mark(String text) {
        return text.startsWith(HostFile.BYTE_ORDER_MARK) ? HostFile.BYTE_ORDER_MARK : "";
    }

    private static String withoutMark(String text) {
        return text.substring(mark(text).length());
    }
}
