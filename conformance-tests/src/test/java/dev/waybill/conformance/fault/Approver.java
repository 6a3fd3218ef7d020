package dev.waybill.conformance.fault;

import dev.waybill.storage.DataFolder;
import dev.waybill.storage.Settings;
import dev.waybill.workflow.checkpoint.Binding;
import dev.waybill.workflow.checkpoint.Decision;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.usecase.Administrator;
import dev.waybill.workflow.usecase.DecideCheckpoint;
import dev.waybill.workflow.usecase.ManageMembers;
import dev.waybill.workflow.usecase.ManageProjects;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/**
 * A process of its own that does what {@code waybill checkpoints approve} and {@code waybill scope set} do, over
 * the same use cases and the same files, as often as it is told to: starting a command 10,000 times would measure
 * the start of Java. It reads {@code look ID}, {@code approve} (what it looked at) and {@code scope N}, one a line.
 */
final class Approver {
    private final Administrator member;
    private final Administrator operator;
    private final DecideCheckpoint decisions;
    private final ManageProjects projects;
    private CheckpointId lookedAt = new CheckpointId(1);
    private Binding shown = new Binding("");

    private Approver(DataFolder data, String workspace, String token) {
        SecureRandom random = new SecureRandom();
        IdMint ids = new IdMint(InstantSource.system(), random);
        this.operator = Administrator.operator(
                data.control().findBySlug(workspace).orElseThrow().id());
        this.member = new ManageMembers(data.ledger(), ids, random)
                .signIn(operator, KeyText.parse(KeyText.Kind.MEMBER, token).orElseThrow())
                .orElseThrow();
        this.decisions = new DecideCheckpoint(data.ledger());
        this.projects = new ManageProjects(data.ledger(), ids);
    }

    /** Takes the data folder, the workspace's slug and the project's; the member's token comes by the environment. */
    public static void main(String[] arguments) throws IOException {
        try (DataFolder data = DataFolder.open(
                        Path.of(arguments[0]), InstantSource.system(), new SecureRandom(), Settings.DEFAULT);
                BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            Approver approver = new Approver(data, arguments[1], System.getenv("WAYBILL_MEMBER_TOKEN"));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                System.out.println(approver.done(line, arguments[2]));
            }
        }
    }

    private String done(String line, String project) {
        String argument = line.substring(line.indexOf(' ') + 1);
        try {
            if (line.startsWith("look ")) {
                lookedAt = CheckpointId.parse(argument).orElseThrow();
                shown = Binding.of(decisions.show(operator, lookedAt));
                return "looked";
            }
            if (line.startsWith("scope ")) {
                projects.setScope(
                        operator, project, ScopeManifest.of(List.of("part-" + argument + "/**"), List.of(), List.of()));
                return "set";
            }
            return decisions
                    .decide(member, new DecideCheckpoint.Request(lookedAt, Decision.APPROVE, shown, ""))
                    .state()
                    .text();
        } catch (RefusedException refused) {
            return "refused " + refused.refusal().code().text();
        }
    }
}
