package dev.waybill.server.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** All settings. What is not here cannot be set. */
public final class SettingList {
    public static final Setting<Path> DATA = new Setting<>(
            "data",
            "folder",
            "~/.waybill",
            "Where everything is kept; made 0700 when it is missing.",
            SettingParsers::folder);
    public static final Setting<String> HOST = new Setting<>(
            "host",
            "host",
            "127.0.0.1",
            "What serve listens on; other machines can reach it only if this says so.",
            SettingParsers::host);
    public static final Setting<Integer> PORT = new Setting<>(
            "port", "port", "7420", "What serve listens on; 0 takes any free port.", SettingParsers.number(0, 65535));
    public static final Setting<Optional<URI>> CONSOLE_URL = new Setting<>(
            "console.url",
            "URL",
            "",
            "Where people reach the console, for links; empty: the address that serve listens on.",
            SettingParsers::optionalUrl);
    public static final Setting<List<String>> ALLOWED_HOSTS = new Setting<>(
            "allowed.hosts",
            "hosts",
            "",
            "Host and Origin headers that are let in beside localhost, 127.0.0.1, [::1] and the one of console.url.",
            SettingParsers::hosts);
    public static final Setting<GradeChoice> GRADE = new Setting<>(
            "grade",
            "auto|served|local",
            "auto",
            "Whether agents could edit the data themselves; auto: those that call from this machine.",
            SettingParsers.oneOf(GradeChoice.class));
    public static final Setting<List<String>> PULL_REQUEST_HOSTS = new Setting<>(
            "pr.hosts",
            "hosts",
            "github.com,gitlab.com,bitbucket.org,codeberg.org,dev.azure.com",
            "Hosts that a pr_url may name; empty: none.",
            SettingParsers::hosts);
    public static final Setting<Integer> WRITE_DEADLINE_MS = new Setting<>(
            "write.deadline_ms",
            "milliseconds",
            "5000",
            "How long a write may wait for its turn before it is refused.",
            SettingParsers.number(100, 60_000));
    public static final Setting<Integer> RATE_KEY_PER_MINUTE = new Setting<>(
            "rate.key_per_minute",
            "calls",
            "6000",
            "Calls of one plugin key in a minute; more are refused with the time to come back.",
            SettingParsers.number(1, 100_000_000));
    public static final Setting<Integer> RATE_ADDRESS_PER_MINUTE = new Setting<>(
            "rate.address_per_minute",
            "calls",
            "60000",
            "Calls of one network address in a minute, whatever their key.",
            SettingParsers.number(1, 100_000_000));
    public static final Setting<Long> BUDGET_KEY_BYTES = new Setting<>(
            "budget.key_bytes_per_hour",
            "bytes",
            "2097152",
            "Bytes that the agent of one plugin key may send in an hour, in whatever field or header; a refused call"
                    + " counts double.",
            SettingParsers.largeNumber(1, 1_000_000_000_000_000L));
    public static final Setting<Long> BUDGET_WORKSPACE_BYTES = new Setting<>(
            "budget.workspace_bytes_per_hour",
            "bytes",
            "16777216",
            "The same for all keys of a workspace together.",
            SettingParsers.largeNumber(1, 1_000_000_000_000_000L));
    public static final Setting<Integer> OPEN_WORKSPACES = new Setting<>(
            "open.workspaces",
            "workspaces",
            "128",
            "How many databases are open at once; the least recently used close.",
            SettingParsers.number(1, 1000));
    public static final Setting<Optional<Path>> LOG_FILE =
            new Setting<>("log.file", "file", "", "Where the log goes; empty: stderr.", SettingParsers::optionalFile);
    /** Every setting, in the order in which it is shown. */
    public static final List<Setting<?>> ALL = List.of(
            DATA,
            HOST,
            PORT,
            CONSOLE_URL,
            ALLOWED_HOSTS,
            GRADE,
            PULL_REQUEST_HOSTS,
            WRITE_DEADLINE_MS,
            RATE_KEY_PER_MINUTE,
            RATE_ADDRESS_PER_MINUTE,
            BUDGET_KEY_BYTES,
            BUDGET_WORKSPACE_BYTES,
            OPEN_WORKSPACES,
            LOG_FILE);

    private SettingList() {}

    /** The setting of this key. */
    public static Optional<Setting<?>> find(String key) {
        for (Setting<?> setting : ALL) {
            if (setting.key().equals(key)) {
                return Optional.of(setting);
            }
        }
        return Optional.empty();
    }
}
