package dev.waybill.server.cli.machine;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.UsageException;
import dev.waybill.server.cli.command.WordConverter;
import dev.waybill.server.cli.command.WorkspaceOption;
import dev.waybill.server.cli.output.Facts;
import dev.waybill.server.cli.output.Plain;
import dev.waybill.server.config.SettingList;
import dev.waybill.server.install.Connection;
import dev.waybill.server.install.FileEdit;
import dev.waybill.server.install.Host;
import dev.waybill.server.install.Installation;
import dev.waybill.server.install.Installer;
import dev.waybill.server.install.Reach;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.refusal.RefusedException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** {@code waybill install}: writes Waybill into a host's settings, or takes it out. */
@Command(
        name = "install",
        description = "Write Waybill into the settings of Claude Code or Cursor. Running it again changes nothing.",
        footer = {
            "",
            "No key is ever written: the files name the variable WAYBILL_KEY, which the host reads when it starts."
        })
public final class InstallCommand implements Callable<Integer> {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final String MCP_PATH = "/mcp";
    private static final String DEFAULT_URL = "http://127.0.0.1:7420/mcp";

    private final CommandContext context;

    @Parameters(paramLabel = "HOST", description = "claude-code or cursor", converter = HostWord.class)
    private Host host = Host.CLAUDE_CODE;

    @Option(names = "--project", paramLabel = "DIR", description = "The project's folder (default: this folder).")
    private @Nullable Path project;

    @Option(
            names = "--scope",
            paramLabel = "project|user",
            description = "This project, in a file to be committed (default), or all projects of this user.",
            converter = ReachWord.class)
    private Reach reach = Reach.PROJECT;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The server's MCP endpoint (default: " + DEFAULT_URL + ").")
    private String url = "";

    @Option(names = "--stdio", description = "Let the host start Waybill itself, instead of calling a running server.")
    private boolean stdio;

    @Option(names = "--no-guard", description = "Leave the guard out: nothing holds writes against the scope.")
    private boolean noGuard;

    @Option(
            names = "--guard-project",
            paramLabel = "SLUG",
            description = "The project whose scope the guard keeps (default: the only one).")
    private String guardProject = "";

    @Option(
            names = "--guard-credential",
            paramLabel = "FILE",
            description = "A file with the credential that an admin made for this guard (default: make one here).")
    private @Nullable Path guardCredential;

    @Option(
            names = "--key",
            paramLabel = "ID",
            converter = KeyIdWord.class,
            description = "The plugin key that the guard belongs to (default: WAYBILL_KEY's, or the only one).")
    private @Nullable KeyId key;

    @Mixin
    private final WorkspaceOption workspace = new WorkspaceOption();

    @Option(names = "--dry-run", description = "Show the changes as a diff and write nothing.")
    private boolean dryRun;

    @Option(names = "--uninstall", description = "Take out what an earlier run put in.")
    private boolean uninstall;

    public InstallCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        Installer installer = new Installer(context.settings().get(SettingList.DATA));
        Installation installation = installation();
        List<FileEdit> edits = uninstall ? installer.planRemoval(installation) : installer.plan(installation);
        if (!dryRun) {
            installer.apply(installation, edits);
        }
        List<FileEdit> all = new ArrayList<>(edits);
        if (!noGuard) {
            all.addAll(guard(installation));
        }
        if (dryRun) {
            all.forEach(edit -> context.output().text(Plain.block(edit.diff().replace("\r\n", "\n"))));
        }
        report(installation, all);
        return ExitCode.DONE;
    }

    /** The guard's changes. That it can't be set up yet is said and no failure: the host reaches its server all the same. */
    private List<FileEdit> guard(Installation installation) {
        GuardSetup setup = new GuardSetup(context, installation);
        GuardLink link = new GuardLink(
                context,
                workspace,
                server(installation.connection()),
                guardProject,
                Optional.ofNullable(key),
                Optional.ofNullable(guardCredential).map(context.surroundings().folder()::resolve));
        try {
            GuardSetup.Done done = dryRun
                    ? uninstall ? setup.planRemoval() : setup.plan()
                    : uninstall ? setup.remove(link) : setup.install(link);
            done.notes().forEach(context.output()::remark);
            return done.edits();
        } catch (RefusedException refused) {
            context.output()
                    .warn("the guard was " + (uninstall ? "not taken out" : "not installed") + ": "
                            + refused.refusal().message() + ". Then run this again, or say --no-guard");
            return List.of();
        }
    }

    /** What stands before the path of the MCP endpoint; empty for a process that the host starts. */
    private static String server(Connection connection) {
        return switch (connection) {
            case Connection.Http http -> {
                String url = http.url().toString();
                yield url.endsWith(MCP_PATH)
                        ? url.substring(0, url.length() - MCP_PATH.length())
                        : http.url().getScheme() + "://" + http.url().getRawAuthority();
            }
            case Connection.Stdio stdio -> "";
        };
    }

    private void report(Installation installation, List<FileEdit> edits) {
        if (context.output().forMachines() && !dryRun) {
            context.output().list(edits.stream().map(InstallCommand::facts).toList(), "");
            return;
        }
        if (edits.isEmpty()) {
            context.output()
                    .remark("nothing to do: " + installation.serversFile()
                            + (uninstall ? " has no entry of Waybill's" : " is as it should be"));
            return;
        }
        if (dryRun) {
            context.output().remark("nothing was written (--dry-run)");
            return;
        }
        edits.forEach(edit -> context.output().text(Plain.line(what(edit) + " " + edit.file())));
        if (!uninstall) {
            context.output().remark(next());
        }
    }

    private String next() {
        if (stdio) {
            return host.title() + " starts Waybill by itself from its next session on. Without WAYBILL_KEY it uses this"
                    + " user's own data folder.";
        }
        return "set WAYBILL_KEY to your plugin key where " + host.title()
                + " is started ('waybill keys create --name NAME' makes one), then restart it.";
    }

    private static Facts facts(FileEdit edit) {
        return new Facts().text("file", edit.file().toString()).text("change", what(edit));
    }

    private static String what(FileEdit edit) {
        if (edit.before().isEmpty()) {
            return "created";
        }
        return edit.after().isEmpty() ? "removed" : "changed";
    }

    private Installation installation() {
        Path folder = context.surroundings().folder();
        Path chosen = project == null ? folder : folder.resolve(project).normalize();
        return new Installation(host, reach, chosen, context.surroundings().home(), connection());
    }

    private Connection connection() {
        if (stdio) {
            if (!url.isEmpty()) {
                throw new UsageException("--stdio starts a process and takes no --url");
            }
            return new Connection.Stdio(LauncherCommand.find(context, reach), List.of("stdio"));
        }
        return new Connection.Http(endpoint(url.isEmpty() ? DEFAULT_URL : url));
    }

    /** The endpoint. A key goes over the wire with every call: plain HTTP is for this machine only. */
    private static URI endpoint(String text) {
        try {
            URI endpoint = new URI(text);
            boolean whole = endpoint.getHost() != null
                    && endpoint.getRawUserInfo() == null
                    && endpoint.getRawQuery() == null
                    && endpoint.getRawFragment() == null;
            boolean safe = "https".equals(endpoint.getScheme())
                    || ("http".equals(endpoint.getScheme()) && whole && LOOPBACK.contains(endpoint.getHost()));
            if (whole && safe) {
                return endpoint;
            }
        } catch (URISyntaxException notAnAddress) {
            throw new UsageException("--url is no address; " + rule());
        }
        throw new UsageException("--url is not allowed; " + rule());
    }

    private static String rule() {
        return "it must be https without user, query and fragment, such as https://waybill.example.com/mcp, or http on"
                + " this machine";
    }

    /** Reads a key's id. */
    static final class KeyIdWord implements ITypeConverter<KeyId> {
        @Override
        public KeyId convert(String text) {
            return KeyId.parse(text)
                    .orElseThrow(() -> new TypeConversionException(
                            "must be a key's id, 'key_' and 13 characters: see 'keys list'"));
        }
    }

    /** The words for hosts. */
    static final class HostWord extends WordConverter<Host> {
        HostWord() {
            super(Host.class);
        }
    }

    /** The words for reaches. */
    static final class ReachWord extends WordConverter<Reach> {
        ReachWord() {
            super(Reach.class);
        }
    }
}
