package dev.waybill.server.cli.server;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.Doors.Running;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.Store;
import dev.waybill.server.cli.output.Facts;
import dev.waybill.server.config.SettingList;
import dev.waybill.server.config.Settings;
import dev.waybill.workflow.usecase.ManageKeys;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code waybill serve}. */
@Command(
        name = "serve",
        description = "Serve agents over HTTP until stopped.",
        footer = {
            "",
            "On an empty data folder it makes a workspace and a first key. On a terminal the key is shown, once; else it",
            "goes into the file first-key of the data folder, which is deleted when the key is first used."
        })
public final class ServeCommand implements Callable<Integer> {
    /** How long a stop may take in all, before the process ends with calls unanswered. */
    private static final long STOP_SECONDS = 30;

    private final CommandContext context;

    @Option(names = "--host", paramLabel = "HOST", description = "What to listen on (default: 127.0.0.1).")
    private String host = "";

    @Option(names = "--port", paramLabel = "PORT", description = "What to listen on (default: 7420).")
    private String port = "";

    public ServeCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        Settings settings = context.settings(ownOptions());
        CountDownLatch ended = new CountDownLatch(1);
        try (Store store = context.parts().openStore(settings)) {
            FirstKeyFile file = new FirstKeyFile(settings.get(SettingList.DATA));
            file.look();
            // The address before the first key, which a taken port must not cost; the key before the first answer, so
            // that whoever waited for one finds it.
            try (Running running = context.parts().doors().serve(settings, store, file::used)) {
                stopWithTheProcess(running, ended);
                Optional<ManageKeys.NewKey> first = FirstSetup.ofEmpty(context, store);
                if (!shown()) {
                    first.ifPresent(key -> file.write(key, running.mcp(), running.oneTimeLink()));
                }
                running.start();
                welcome(first, file, running, settings);
                running.awaitEnd();
            }
        } finally {
            ended.countDown();
        }
        return ExitCode.DONE;
    }

    private List<String> ownOptions() {
        List<String> own = new ArrayList<>();
        if (!host.isEmpty()) {
            own.add("host=" + host);
        }
        if (!port.isEmpty()) {
            own.add("port=" + port);
        }
        return own;
    }

    /** Whether a person reads stdout, and may be shown a key there. */
    private boolean shown() {
        return context.surroundings().outIsTerminal() && !context.output().forMachines();
    }

    private void welcome(Optional<ManageKeys.NewKey> first, FirstKeyFile file, Running running, Settings settings) {
        Facts facts = new Facts()
                .text("mcp", running.mcp().toString())
                .text("data", settings.get(SettingList.DATA).toString());
        if (first.isPresent() && !shown()) {
            facts.text("first_key_file", file.path().toString());
            context.output()
                    .warn("the first plugin key is in " + file.path() + ", which only this user can read; it is deleted"
                            + " when the key is first used");
        }
        context.output().one(facts);
        if (first.isPresent() && shown()) {
            context.output().text(Welcome.text(first.get(), running.mcp(), running.oneTimeLink()));
        }
    }

    /** On a signal: stop the server, which lets the command go on to close its files, and wait for that. */
    private static void stopWithTheProcess(Running running, CountDownLatch ended) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("stop").unstarted(() -> {
            running.close();
            try {
                ended.await(STOP_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }));
    }
}
