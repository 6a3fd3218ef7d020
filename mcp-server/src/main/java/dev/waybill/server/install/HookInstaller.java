package dev.waybill.server.install;

import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Plans the guard's hooks in a host's settings, and their removal. The user's own hooks stay before and beside ours. A
 * file that nobody touched since gets every byte back; from one that was changed our entries go and all else stays.
 */
public final class HookInstaller {
    private static final List<String> ROOT = List.of();
    private static final String HOOKS = "hooks";
    private static final String VERSION = "version";

    private final OriginalsFolder originals;

    /** Remembers below {@code dataFolder} what files were like before. */
    public HookInstaller(Path dataFolder) {
        this.originals = new OriginalsFolder(dataFolder);
    }

    /** Where this host reads hooks. A project's go into the file that is not shared: they name a place on this machine. */
    public static Path file(Host host, Reach reach, Path project, Path home) {
        return switch (host) {
            case CLAUDE_CODE ->
                switch (reach) {
                    case PROJECT -> project.resolve(".claude").resolve("settings.local.json");
                    case USER -> home.resolve(".claude").resolve("settings.json");
                };
            case CURSOR ->
                switch (reach) {
                    case PROJECT -> project.resolve(".cursor").resolve("hooks.json");
                    case USER -> home.resolve(".cursor").resolve("hooks.json");
                };
        };
    }

    /**
     * What is missing; empty when all is as it should be.
     *
     * @throws RefusedException {@code PRECONDITION_FAILED} when the file can't be edited without harm
     */
    public Optional<FileEdit> plan(Host host, Path file, Path program) {
        Optional<String> before = HostFile.read(file);
        String base = before.filter(text -> !text.isBlank()).orElse("{}");
        JsonText json = new JsonText(file.toString(), base);
        if (host == Host.CURSOR && json.find(List.of(VERSION)).isEmpty()) {
            json = json.add(ROOT, VERSION, JsonNodeFactory.instance.numberNode(1));
        }
        if (json.find(List.of(HOOKS)).isEmpty()) {
            json = json.add(ROOT, HOOKS, JsonNodeFactory.instance.objectNode());
        }
        for (Map.Entry<String, JsonNode> wanted :
                HookEntries.of(host, program.toString()).entrySet()) {
            json = with(json, file, wanted.getKey(), wanted.getValue());
        }
        if (before.isPresent() && json.text().equals(before.get())) {
            return Optional.empty();
        }
        FileEditor.requireWritable(file);
        String after = json.text() + (before.isEmpty() ? "\n" : "");
        return Optional.of(new FileEdit(file, before, Optional.of(after), new FileEdit.Memory.Unchanged()));
    }

    /** What is to go; empty when nothing of ours is there. */
    public Optional<FileEdit> planRemoval(Host host, Path file) {
        Optional<String> before = HostFile.read(file);
        if (before.isEmpty() || before.get().isBlank()) {
            return Optional.empty();
        }
        Optional<OriginalsFolder.Original> original = originals.find(file, before.get());
        if (original.isPresent()) {
            FileEditor.requireWritable(file);
            return Optional.of(new FileEdit(file, before, original.get().before(), new FileEdit.Memory.Unchanged()));
        }
        JsonText json = new JsonText(file.toString(), before.get());
        for (String event : HookEntries.of(host, "").keySet()) {
            json = without(json, event);
        }
        if (json.text().equals(before.get())) {
            return Optional.empty();
        }
        if (json.find(List.of(HOOKS)).filter(JsonNode::isEmpty).isPresent()) {
            json = json.remove(List.of(HOOKS), "");
        }
        FileEditor.requireWritable(file);
        return Optional.of(new FileEdit(file, before, Optional.of(json.text()), new FileEdit.Memory.Unchanged()));
    }

    /** Makes a change, and remembers what the file was like before the first of them. */
    public void apply(FileEdit edit, Reach reach, boolean removal) {
        if (removal) {
            List<String> folders = originals.folders(edit.file());
            FileEditor.write(edit, reach == Reach.PROJECT);
            if (edit.after().isEmpty()) {
                FileEditor.removeFolders(folders);
            }
            originals.forget(edit.file());
        } else {
            originals.keep(edit);
            FileEditor.write(edit, reach == Reach.PROJECT);
        }
    }

    private static JsonText with(JsonText json, Path file, String event, JsonNode entry) {
        List<String> path = List.of(HOOKS, event);
        Optional<JsonNode> present = json.find(path);
        ArrayNode merged = JsonNodeFactory.instance.arrayNode();
        if (present.isEmpty()) {
            return json.add(List.of(HOOKS), event, merged.add(entry));
        }
        if (!present.get().isArray()) {
            throw new RefusedException(
                    RefusalCode.PRECONDITION_FAILED,
                    file + ": \"hooks." + event + "\" is no list; mend it first. Nothing was written");
        }
        others(present.get()).forEach(merged::add);
        return json.merge(path, merged.add(entry));
    }

    private static JsonText without(JsonText json, String event) {
        List<String> path = List.of(HOOKS, event);
        Optional<JsonNode> present = json.find(path).filter(JsonNode::isArray);
        if (present.isEmpty()) {
            return json;
        }
        List<JsonNode> others = others(present.get());
        if (others.size() == present.get().size()) {
            return json;
        }
        if (others.isEmpty()) {
            return json.remove(path, "");
        }
        ArrayNode left = JsonNodeFactory.instance.arrayNode();
        others.forEach(left::add);
        return json.merge(path, left);
    }

    private static List<JsonNode> others(JsonNode array) {
        List<JsonNode> others = new ArrayList<>();
        array.forEach(entry -> {
            if (!HookEntries.isOurs(entry)) {
                others.add(entry);
            }
        });
        return others;
    }
}
