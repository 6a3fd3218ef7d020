package dev.waybill.benchmarks.seed;

import dev.waybill.storage.DataFolder;
import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.member.Member;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.scope.ScopeManifest;
import dev.waybill.workflow.usecase.Administrator;
import dev.waybill.workflow.usecase.Caller;
import dev.waybill.workflow.usecase.CreateWorkspace;
import dev.waybill.workflow.usecase.ManageKeys;
import dev.waybill.workflow.usecase.ManageMembers;
import dev.waybill.workflow.usecase.ManageProjects;
import dev.waybill.workflow.usecase.ProjectChoice;
import dev.waybill.workflow.workspace.Grade;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The people, projects and keys of a seeded workspace, made by the use cases that make them everywhere.
 *
 * @param seats    a key in a project each: where an agent can work
 * @param origins  where each key's agent calls from
 * @param approver who answers questions, and owns no key
 */
record Team(WorkspaceId workspace, List<Seat> seats, Map<Actor, Origin> origins, Administrator approver) {
    /** Where half of the keys work, and so half of the runs. */
    private static final String LARGEST = "api";
    /** The others, of as many runs each. As many as a limit names, in all. */
    private static final List<String> SMALLER = Stream.concat(
                    Stream.of("web", "billing", "search", "ingest", "mobile", "infra", "docs"),
                    IntStream.rangeClosed(9, ProjectChoice.MOST).mapToObj(number -> "service-" + number))
            .toList();

    private static final int DEVELOPERS = 10;
    private static final int KEYS_EACH = 10;
    private static final ScopeManifest SCOPE = ScopeManifest.of(
            List.of("src/**", "test/**", "docs/**"), List.of("db/**"), List.of("secrets/**", "**/.env"));

    /**
     * Where an agent can work.
     *
     * @param project its slug
     */
    record Seat(Caller caller, String project) {}

    /** Where an actor's calls came from. */
    Origin origin(Actor actor) {
        return origins.getOrDefault(actor, Origin.NONE);
    }

    static Team gather(DataFolder data, MovingClock clock, SecureRandom random) {
        IdMint ids = new IdMint(clock.ofIds(), random);
        WorkspaceId workspace = new CreateWorkspace(data.control(), data.ledger(), ids, clock)
                .create(SeedRuns.WORKSPACE, "Seeded", "olga")
                .id();
        Administrator operator = Administrator.operator(workspace);
        ManageProjects projects = new ManageProjects(data.ledger(), ids);
        List<String> slugs = Stream.concat(Stream.of(LARGEST), SMALLER.stream()).toList();
        for (String slug : slugs) {
            projects.connect(operator, slug);
            projects.setScope(operator, slug, SCOPE);
        }
        ManageMembers members = new ManageMembers(data.ledger(), ids, random);
        Member approver =
                members.add(operator, "anna", Role.APPROVER, ProjectChoice.ALL).member();
        ChosenReaders readers = new ChosenReaders(data, clock, random, operator);
        readers.letIn(members.add(operator, SeedRuns.READER, Role.VIEWER, ProjectChoice.ALL)
                .member());
        for (int most : SeedRuns.LIMITS) {
            readers.letIn(members.add(
                            operator, SeedRuns.limited(most), Role.VIEWER, ProjectChoice.only(slugs.subList(0, most)))
                    .member());
        }
        List<Seat> seats = new ArrayList<>();
        ManageKeys keys = new ManageKeys(data.ledger(), data.control(), ids, random);
        for (int developer = 0; developer < DEVELOPERS; developer++) {
            String name = "developer-" + developer;
            members.add(operator, name, Role.DEVELOPER, ProjectChoice.ALL);
            for (int key = 0; key < KEYS_EACH; key++) {
                String project =
                        key % 2 == 0 ? LARGEST : SMALLER.get((developer * KEYS_EACH + key) / 2 % SMALLER.size());
                seats.add(seat(keys, operator, name, project, seats.size()));
            }
        }
        return new Team(
                workspace,
                List.copyOf(seats),
                seats.stream().map(Seat::caller).collect(Collectors.toUnmodifiableMap(Caller::actor, Caller::origin)),
                Administrator.member(workspace, approver.id(), Origin.NONE));
    }

    private static Seat seat(ManageKeys keys, Administrator operator, String owner, String project, int number) {
        ManageKeys.NewKey made =
                keys.create(operator, new ManageKeys.KeyRequest(owner + " " + project, project, Duration.ZERO, owner));
        boolean claude = number % 3 > 0;
        String host = claude ? "claude-code" : "cursor";
        String version = claude ? "2.1.42" : "2.4.0";
        Caller caller = new Caller(
                operator.workspace(),
                made.key().id(),
                Grade.SERVED,
                new Origin("192.0.2." + (number + 1), host + "/" + version),
                host,
                version,
                "");
        return new Seat(caller, project);
    }
}
