package dev.waybill.server.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@NullMarked
final class SettingsTest {
    @Test
    void everyDefaultIsAllowed() {
        Settings settings = Settings.of(Map.of(), List.of());

        assertEquals(SettingList.ALL.size(), settings.values().size());
        assertEquals("127.0.0.1", settings.get(SettingList.HOST));
        assertEquals(7420, settings.get(SettingList.PORT));
        assertEquals(Path.of(System.getProperty("user.home"), ".waybill"), settings.get(SettingList.DATA));
        assertEquals(Optional.empty(), settings.get(SettingList.CONSOLE_URL));
        assertEquals(GradeChoice.AUTO, settings.get(SettingList.GRADE));
    }

    @Test
    void aVariableBeatsTheDefaultAndTheCommandLineBeatsBoth() {
        Map<String, String> environment = Map.of("WAYBILL_PORT", "1", "WAYBILL_WRITE_DEADLINE_MS", "200");
        Settings settings = Settings.of(environment, List.of("port=2", "port=3"));

        assertEquals(3, settings.get(SettingList.PORT));
        assertEquals(200, settings.get(SettingList.WRITE_DEADLINE_MS));
        assertEquals(
                List.of(Settings.Source.COMMAND_LINE, Settings.Source.ENVIRONMENT, Settings.Source.DEFAULT),
                settings.values().stream()
                        .filter(value -> List.of(SettingList.PORT, SettingList.WRITE_DEADLINE_MS, SettingList.HOST)
                                .contains(value.setting()))
                        .map(Settings.Value::source)
                        .sorted((a, b) -> b.compareTo(a))
                        .toList());
    }

    @Test
    void anEmptyVariableIsNone() {
        assertEquals(7420, Settings.of(Map.of("WAYBILL_PORT", ""), List.of()).get(SettingList.PORT));
    }

    @ParameterizedTest
    @CsvSource({
        "port=x, port must be a whole number from 0 to 65535",
        "port=65536, port must be a whole number from 0 to 65535",
        "port=-1, port must be a whole number from 0 to 65535",
        "port=, port must be a whole number from 0 to 65535",
        "grade=maybe, 'grade must be one of auto, served, local'",
        "console.url=ftp://x, 'console.url must be an http or https address without query, such as"
                + " https://waybill.example.com'",
        "console.url=https://u:p@x, 'console.url must be an http or https address without query, such as"
                + " https://waybill.example.com'",
        "prot=1, no such setting: did you mean port?",
        "WRITE-deadline_ms=1, no such setting: did you mean write.deadline_ms?",
        "caps.message=9999, no such setting; waybill config lists them all",
        "port, --set takes KEY=VALUE; waybill config lists the keys",
        "=1, --set takes KEY=VALUE; waybill config lists the keys",
    })
    void refusesAndSaysWhatIsAllowed(String assignment, String message) {
        SettingException refused =
                assertThrows(SettingException.class, () -> Settings.of(Map.of(), List.of(assignment)));

        assertEquals(message, refused.getMessage());
    }

    @Test
    void namesTheVariableThatIsWrong() {
        SettingException refused =
                assertThrows(SettingException.class, () -> Settings.of(Map.of("WAYBILL_PORT", "seventy"), List.of()));

        assertTrue(String.valueOf(refused.getMessage()).startsWith("WAYBILL_PORT must be"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"host= ", "host=a b", "host=-x", "pr.hosts=a/b"})
    void refusesWhatIsNoHostOrOrigin(String assignment) {
        assertThrows(SettingException.class, () -> Settings.of(Map.of(), List.of(assignment)));
    }

    @Test
    void readsListsAndAddresses() {
        Settings settings = Settings.of(
                Map.of(),
                List.of("pr.hosts=Git.Example.com, git.example.com:8443,", "console.url=https://waybill.example.com/"));

        assertEquals(List.of("git.example.com", "git.example.com:8443"), settings.get(SettingList.PULL_REQUEST_HOSTS));
        assertEquals(Optional.of(URI.create("https://waybill.example.com/")), settings.get(SettingList.CONSOLE_URL));
    }

    @Test
    void tellsVariablesThatAreNoSetting() {
        assertEquals(
                List.of("WAYBILL_PROT"),
                Settings.unknownVariables(
                        Map.of("WAYBILL_PROT", "1", "WAYBILL_PORT", "1", "WAYBILL_KEY", "x", "PATH", "/bin")));
    }

    @Test
    void everySettingHasAVariableAndADescriptionOfItsOwn() {
        assertEquals(
                SettingList.ALL.size(),
                SettingList.ALL.stream().map(Setting::variable).distinct().count());
        assertEquals(
                SettingList.ALL.size(),
                SettingList.ALL.stream().map(Setting::description).distinct().count());
    }
}
