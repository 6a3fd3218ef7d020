package dev.waybill.server.cli.server;

import dev.waybill.server.cli.command.CommandContext;
import dev.waybill.server.cli.command.Doors.Running;
import dev.waybill.server.cli.command.ExitCode;
import dev.waybill.server.cli.command.Store;
import dev.waybill.server.cli.output.Facts;
import dev.waybill.server.config.Settings;
import dev.waybill.workflow.checkpoint.Binding;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.Decision;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.usecase.Administrator;
import dev.waybill.workflow.usecase.DecideCheckpoint;
import dev.waybill.workflow.usecase.ManageKeys;
import dev.waybill.workflow.usecase.ManageMembers;
import dev.waybill.workflow.usecase.ManageProjects;
import dev.waybill.workflow.usecase.ProjectChoice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code waybill demo}. */
@Command(
        name = "demo",
        description = "Run a scripted agent against a throwaway server and tell what happens.",
        footer = {"", "Everything is real but the agent, and is deleted afterwards."})
public final class DemoCommand implements Callable<Integer> {
    private static final String PROJECT = "web-shop";

    private final CommandContext context;
    private int step;

    public DemoCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() throws InterruptedException {
        Path folder = throwaway();
        try {
            Settings settings = context.settings(
                    List.of("data=" + folder, "host=127.0.0.1", "port=0", "log.file=" + folder.resolve("log")));
            try (Store store = context.parts().openStore(settings);
                    Running running = context.parts().doors().serve(settings, store, key -> {})) {
                running.start();
                ManageKeys.NewKey key = FirstSetup.ofEmpty(context, store).orElseThrow();
                WorkspaceId workspace = store.control().list().getFirst().id();
                try (DemoAgent agent = new DemoAgent(running.mcp(), key.text().reveal())) {
                    tell(store, workspace, agent);
                }
            }
        } finally {
            delete(folder);
        }
        return ExitCode.DONE;
    }

    private void tell(Store store, WorkspaceId workspace, DemoAgent agent) throws InterruptedException {
        Administrator admin = Administrator.operator(workspace);
        ManageProjects projects = new ManageProjects(store.ledger(), context.ids());
        projects.connect(admin, PROJECT);
        projects.setScope(admin, PROJECT, ScopeManifest.of(List.of("src/**"), List.of(), List.of("secrets/**")));
        say("admin", "connects " + PROJECT + ": src/** is editable, secrets/** excluded", "");
        var reviewer = new ManageMembers(
                        store.ledger(), context.ids(), context.surroundings().random())
                .add(admin, "rita", Role.APPROVER, ProjectChoice.ALL);
        say("admin", "adds rita, who may answer questions", "");

        JsonNode started = call(agent, "run_start", start());
        String run = started.path("run").asString();
        call(agent, "scope_check", paths(run, "src/cart.ts", "secrets/stripe.key"));
        call(agent, "status_report", with(run).put("status", "running").put("phase", "plan"));
        JsonNode asked = call(
                agent,
                "checkpoint_request",
                with(run).put("kind", "plan").put("summary", "Add a discount field to the cart, with tests."));
        approve(store, Administrator.member(workspace, reviewer.member().id(), admin.origin()), asked);
        call(
                agent,
                "checkpoint_get",
                JsonMapper.shared()
                        .createObjectNode()
                        .put("checkpoint", asked.path("checkpoint").asString()));
        call(agent, "build_report", with(run).put("kind", "test").put("exit_code", 0));
        call(agent, "status_report", with(run).put("status", "complete"));
        int entries = store.ledger()
                .read(
                        workspace,
                        transaction ->
                                transaction.audit().page(Long.MAX_VALUE, 1000).size());
        say("waybill", "kept all of it in " + entries + " chained audit entries", "");
    }

    private void approve(Store store, Administrator reviewer, JsonNode asked) {
        DecideCheckpoint decide = new DecideCheckpoint(store.ledger());
        CheckpointId id =
                CheckpointId.parse(asked.path("checkpoint").asString()).orElseThrow();
        Checkpoint shown = decide.show(reviewer, id);
        decide.decide(reviewer, new DecideCheckpoint.Request(id, Decision.APPROVE, Binding.of(shown), "Go ahead."));
        say("rita", "approves the plan", "Go ahead.");
    }

    private JsonNode call(DemoAgent agent, String tool, ObjectNode arguments) throws InterruptedException {
        JsonNode answer = agent.call(tool, arguments);
        say("agent", tool + " " + arguments, answer.toString());
        return answer;
    }

    private void say(String who, String does, String answer) {
        step++;
        context.output()
                .next(
                        new Facts()
                                .number("step", step)
                                .text("who", who)
                                .text("does", does)
                                .text("answer", answer),
                        step + ". " + who + ": " + does);
        if (!context.output().forMachines() && !answer.isEmpty()) {
            context.output().next(new Facts(), "      -> " + answer);
        }
    }

    private static ObjectNode with(String run) {
        return JsonMapper.shared().createObjectNode().put("run", run);
    }

    private static ObjectNode start() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("project", PROJECT)
                .put("ticket", "SHOP-42")
                .put("title", "Discount codes in the cart")
                .put("branch", "feature/discounts")
                .put("base_branch", "main");
    }

    private static ObjectNode paths(String run, String... paths) {
        ObjectNode arguments = with(run).put("intent", "write");
        var array = arguments.putArray("paths");
        for (String path : paths) {
            array.add(path);
        }
        return arguments;
    }

    private static Path throwaway() {
        try {
            return Files.createTempDirectory("waybill-demo");
        } catch (IOException full) {
            throw new UncheckedIOException("cannot make a folder for the demo", full);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot remove " + folder, failed);
        }
    }
}
