package dev.waybill.server.cli.guard;

import dev.waybill.guard.state.Connection;
import dev.waybill.guard.state.WorktreeState;
import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.output.Facts;
import dev.waybill.server.config.SettingList;
import dev.waybill.server.exchange.GuardExchange;
import dev.waybill.server.exchange.Sender;
import dev.waybill.server.exchange.Way;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code waybill guard exchange}. */
@Command(
        name = "exchange",
        description = "Send a worktree's reports to its server and fetch its manifest. The guard starts it by itself.")
final class ExchangeCommand implements Callable<Integer> {
    private final CommandContext context;

    @Option(names = "--state", paramLabel = "DIR", required = true, description = "The worktree's state folder.")
    private Path state = Path.of("");

    @Option(names = "--host", paramLabel = "HOST", required = true, description = "claude-code, cursor or git.")
    private String host = "";

    @Option(names = "--host-version", paramLabel = "V", description = "The host's version, where it is known.")
    private String hostVersion = "";

    @Option(names = "--session", paramLabel = "ID", description = "16 hex digits that stand for the host's session.")
    private String session = "";

    @Option(names = "--branch", paramLabel = "BRANCH", description = "What is checked out (default: HEAD).")
    private String branch = "HEAD";

    @Option(names = "--start", description = "A session begins: begin or resume the worktree's run.")
    private boolean start;

    ExchangeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        WorktreeState worktree =
                new WorktreeState(context.surroundings().folder().resolve(state).normalize());
        Connection connection = worktree.connection()
                .orElseThrow(() -> new RefusedException(
                        RefusalCode.PRECONDITION_FAILED,
                        "this worktree is connected to no server: run 'waybill install claude-code' or 'waybill"
                                + " install cursor' in it"));
        try {
            GuardExchange.Outcome outcome = new GuardExchange(
                            worktree,
                            connection,
                            way(connection),
                            context.surroundings().clock())
                    .run(new Sender(host, hostVersion, session, branch), start);
            context.output()
                    .one(new Facts()
                            .flag("reached", outcome.reached())
                            .number("status", outcome.status())
                            .number("settled", outcome.settled())
                            .number("spoilt", outcome.spoilt()));
            return outcome.reached() ? ExitCode.DONE : ExitCode.REFUSED;
        } catch (IOException unreachable) {
            throw new RefusedException(
                    RefusalCode.UNAVAILABLE,
                    "the guard's server was not reached, or its state can't be kept; reports wait in the spool");
        }
    }

    private Way way(Connection connection) {
        if (!connection.url().isEmpty()) {
            return new HttpWay(connection.url());
        }
        var settings = context.settings(List.of(SettingList.DATA.key() + "=" + connection.dataFolder()));
        return (credential, body) -> {
            var answer = context.parts().doors().exchange(settings, credential, body);
            return new Way.Answer(answer.status(), answer.json());
        };
    }
}
