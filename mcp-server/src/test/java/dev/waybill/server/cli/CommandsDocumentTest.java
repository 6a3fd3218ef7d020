package dev.waybill.server.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.server.config.Setting;
import dev.waybill.server.config.SettingList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Holds {@code docs/commands.md} against the program: what people read there is what there is. */
final class CommandsDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "commands.md");
    private static final String HEADING = "### `waybill ";

    @Test
    void namesEveryCommandAndNoOther() throws IOException {
        assertEquals(
                new TreeSet<>(CommandModel.leaves().keySet()),
                new TreeSet<>(sections().keySet()));
    }

    @Test
    void namesEveryOptionAndArgumentOfACommandUnderIt() throws IOException {
        Map<String, String> sections = sections();
        CommandModel.leaves().forEach((name, command) -> {
            for (ArgSpec argument : command.getCommandSpec().args()) {
                if (!argument.inherited()) {
                    String shown = argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
                    assertTrue(
                            sections.getOrDefault(name, "").contains("`" + shown),
                            "docs/commands.md: '" + name + "' lacks `" + shown + "`");
                }
            }
        });
    }

    @Test
    void givesEveryCommandAnExample() throws IOException {
        sections()
                .forEach((name, text) -> assertTrue(
                        text.lines()
                                .anyMatch(line ->
                                        line.startsWith("    ") && line.strip().startsWith("waybill " + name)),
                        "docs/commands.md: '" + name + "' has no example"));
    }

    @Test
    void tellsEverySettingAsItIs() throws IOException {
        List<String> rows = Files.readAllLines(DOCUMENT).stream()
                .dropWhile(line -> !line.equals("## Settings"))
                .filter(line -> line.startsWith("| `"))
                .toList();
        assertEquals(SettingList.ALL.stream().map(CommandsDocumentTest::row).toList(), rows);
    }

    private static String row(Setting<?> setting) {
        String byDefault = setting.defaultText().isEmpty() ? "" : "`" + setting.defaultText() + "`";
        return "| `%s` | `%s` | %s | %s |"
                .formatted(setting.key(), setting.variable(), byDefault, setting.description());
    }

    /** The document's text below each command's heading. */
    private static Map<String, String> sections() throws IOException {
        Map<String, String> sections = new LinkedHashMap<>();
        String current = "";
        for (String line : Files.readAllLines(DOCUMENT)) {
            if (line.startsWith(HEADING)) {
                current = line.substring(HEADING.length(), line.length() - 1);
                sections.put(current, "");
            } else if (line.startsWith("#")) {
                current = "";
            } else if (!current.isEmpty()) {
                sections.merge(current, line + "\n", String::concat);
            }
        }
        return sections;
    }
}
