package dev.waybill.server.cli.scope;

import dev.waybill.server.screen.PeoplesTexts;
import dev.waybill.server.text.StrictUtf8;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.scope.ScopeManifest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads {@code scope.yaml}: the keys {@code editable}, {@code read_only} and {@code excluded}, each a list of
 * patterns. Read as a stream of events and nothing more, so that no tag, anchor or alias is ever resolved.
 */
final class ScopeFile {
    /** Room for every pattern at its cap, quoted, with comments. */
    static final int MAX_BYTES = 512 * 1024;

    private static final List<String> KEYS = List.of("editable", "read_only", "excluded");
    private static final int SHOWN_KEY = 40;

    private final String name;
    private final List<Event> events;
    private int at;

    private ScopeFile(String name, List<Event> events) {
        this.name = name;
        this.events = events;
    }

    /**
     * The manifest that a file says.
     *
     * @throws RefusedException {@code INVALID_ARGUMENT} with file and line, for anything but three lists of patterns
     */
    static ScopeManifest read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw refuse(file + " is larger than " + MAX_BYTES + " bytes");
            }
            return parse(file.toString(), bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file, unreadable);
        }
    }

    static ScopeManifest parse(String name, byte[] bytes) {
        return parse(name, decode(name, bytes));
    }

    static ScopeManifest parse(String name, String text) {
        List<Event> events = new ArrayList<>();
        try {
            new Parse(LoadSettings.builder().setLabel(name).build())
                    .parseString(text)
                    .forEach(events::add);
        } catch (MarkedYamlEngineException malformed) {
            int line =
                    malformed.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw refuse(name + ", line " + line
                    + ": not valid YAML (a pattern that begins with '*', '&' or '!' needs quotes)");
        } catch (YamlEngineException malformed) {
            throw refuse(name + " is not valid YAML");
        }
        return new ScopeFile(name, events).manifest();
    }

    private ScopeManifest manifest() {
        next(Event.ID.StreamStart, "a document");
        if (peek().getEventId() == Event.ID.StreamEnd) {
            throw refuse(name + " is empty: it has the keys " + String.join(", ", KEYS));
        }
        next(Event.ID.DocumentStart, "a document");
        next(Event.ID.MappingStart, "the keys " + String.join(", ", KEYS));
        Map<String, List<String>> lists = new HashMap<>();
        while (peek().getEventId() != Event.ID.MappingEnd) {
            Event place = peek();
            String key = scalar("a key").getValue();
            if (!KEYS.contains(key)) {
                throw wrong(place, "unknown key" + shown(key) + ": there are " + String.join(", ", KEYS));
            }
            if (lists.put(key, patterns(key)) != null) {
                throw wrong(place, "the key '" + key + "' is there twice");
            }
        }
        next(Event.ID.MappingEnd, "the end");
        next(Event.ID.DocumentEnd, "the end");
        if (peek().getEventId() != Event.ID.StreamEnd) {
            throw wrong(peek(), "a second document: a scope file is one");
        }
        return ScopeManifest.of(
                lists.getOrDefault("editable", List.of()),
                lists.getOrDefault("read_only", List.of()),
                lists.getOrDefault("excluded", List.of()));
    }

    /** A key as a message may show it; one that a terminal would obey, or cut in half, is not shown. */
    private static String shown(String key) {
        boolean plain = key.length() <= SHOWN_KEY && key.chars().allMatch(c -> c >= ' ' && c <= '~');
        return plain ? " '" + key + "'" : "";
    }

    private List<String> patterns(String key) {
        if (peek() instanceof ScalarEvent nothing
                && nothing.isPlain()
                && nothing.getValue().isEmpty()) {
            scalar("nothing");
            return List.of();
        }
        next(Event.ID.SequenceStart, "a list of patterns under '" + key + "'");
        List<String> patterns = new ArrayList<>();
        while (peek().getEventId() != Event.ID.SequenceEnd) {
            patterns.add(pattern());
            if (patterns.size() > Caps.PATTERNS) {
                throw wrong(peek(), "more than " + Caps.PATTERNS + " patterns: use '**' to say more with fewer");
            }
        }
        next(Event.ID.SequenceEnd, "the end of the list");
        return patterns;
    }

    private String pattern() {
        Event place = peek();
        try {
            return PeoplesTexts.pattern(scalar("a pattern").getValue());
        } catch (RefusedException refused) {
            if (refused.refusal().code() == RefusalCode.TEXT_REFUSED) {
                throw wrong(place, refused.refusal().message());
            }
            throw refused;
        }
    }

    private ScalarEvent scalar(String what) {
        return (ScalarEvent) next(Event.ID.Scalar, what);
    }

    private Event next(Event.ID expected, String what) {
        Event event = peek();
        if (event instanceof AliasEvent
                || (event instanceof NodeEvent node && node.getAnchor().isPresent())) {
            throw wrong(
                    event,
                    "anchors and aliases are not read here: write the pattern out. A pattern that begins"
                            + " with '*' or '&' needs quotes");
        }
        if (event.getEventId() != expected) {
            throw wrong(event, "expected " + what);
        }
        if (event instanceof ScalarEvent scalar && scalar.getTag().isPresent()) {
            throw wrong(event, "tags ('!...') are not read here");
        }
        at++;
        return event;
    }

    private Event peek() {
        return events.get(at);
    }

    private RefusedException wrong(Event event, String what) {
        Optional<Integer> line = event.getStartMark().map(mark -> mark.getLine() + 1);
        return refuse(name + line.map(number -> ", line " + number).orElse("") + ": " + what);
    }

    private static String decode(String name, byte[] bytes) {
        return StrictUtf8.read(bytes).orElseThrow(() -> refuse(name + " is not UTF-8"));
    }

    private static RefusedException refuse(String message) {
        return new RefusedException(RefusalCode.INVALID_ARGUMENT, message);
    }
}
