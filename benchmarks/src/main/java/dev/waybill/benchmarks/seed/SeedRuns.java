package dev.waybill.benchmarks.seed;

import dev.waybill.storage.DataFolder;
import dev.waybill.storage.Settings;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.usecase.ProjectChoice;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;

/**
 * Fills a data folder: arguments are the number of runs and the folder, which must not be there or be empty. A run has
 * ten events on average.
 *
 * <p>The first runs and the last, which still live, are made by the use cases, call by call; those between are copies of
 * the first, kept and recorded through the ledger's ports. All rows, timelines and the chain are thus the product's own,
 * a thousand steps to a commit; the doors and the boundary before them are left out. At the end the log is verified from
 * its first entry to its last.
 */
public final class SeedRuns {
    /** The workspace's slug. */
    public static final String WORKSPACE = "seeded";
    /** Who signs in to look at what was seeded, as a viewer of all projects. */
    public static final String READER = "reader";

    /** To how many projects each of the others who sign in is limited; the first of them is the largest. */
    public static final List<Integer> LIMITS = List.of(1, 2, ProjectChoice.MOST);

    public static final String PASSWORD = "reads what was seeded";

    private static final long SEED = 20_260_101;
    private static final Duration SPAN = Duration.ofDays(730);
    private static final int EVENTS_OF_A_RUN = 10;
    private static final int STEPS_OF_A_COMMIT = 1000;
    private static final int COMMITS_BETWEEN_LINES = 1000;
    /** Runs that are not copied from any other. */
    private static final int KNOWN = 2000;

    private static final int MOST_AT_ONCE = 300;
    private static final int FEWEST_AT_ONCE = 20;
    private static final long BYTES_OF_A_MEGABYTE = 1_000_000;

    private final PrintStream out;
    private final MovingClock clock;
    private final OneTransaction ledger;
    private final long began = System.nanoTime();
    private long commits;

    private SeedRuns(PrintStream out, MovingClock clock, OneTransaction ledger) {
        this.out = out;
        this.clock = clock;
        this.ledger = ledger;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("arguments: number of runs, data folder");
        }
        int runs = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]);
        if (Files.exists(folder) && !empty(folder)) {
            throw new IllegalArgumentException(folder + " is not empty: give another, or delete it");
        }
        MovingClock clock =
                new MovingClock(Instant.now().minus(SPAN), SPAN, (long) runs * EVENTS_OF_A_RUN / STEPS_OF_A_COMMIT + 1);
        SecureRandom secure = new SecureRandom();
        try (DataFolder data = DataFolder.open(folder, clock, secure, Settings.DEFAULT)) {
            Team team = Team.gather(data, clock, secure);
            // Who is to answer a question was there before it was asked.
            clock.advance();
            SeedRuns seeding = new SeedRuns(System.out, clock, new OneTransaction(data.ledger(), team.workspace()));
            seeding.fill(team, runs);
            seeding.say(number(bytes(folder) / BYTES_OF_A_MEGABYTE) + " MB");
            seeding.say(data.audit().verify(team.workspace()).toString());
        }
        System.out.printf(
                "sign in to the workspace '%s' as '%s' with the password '%s'%n", WORKSPACE, READER, PASSWORD);
    }

    /** Who signs in as a viewer of the first {@code projects} projects. */
    public static String limited(int projects) {
        return READER + "-" + projects;
    }

    private void fill(Team team, int runs) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        IdMint ids = new IdMint(clock.ofIds(), random);
        UseCases cases = UseCases.over(ledger, ids);
        int atOnce = Math.clamp(runs / 20, FEWEST_AT_ONCE, MOST_AT_ONCE);
        int known = Math.min(KNOWN, runs - atOnce);
        int copies = runs - atOnce - known;

        Crowd first = new Crowd(random, atOnce, 0, known, number -> new SeededAgent(cases, team, random, number));
        steps(first, first::working);
        say(number(known) + " runs by the use cases");

        List<KnownRun> patterns = ledger.read(KnownRun::all);
        Crowd copied = new Crowd(
                random,
                atOnce,
                known,
                copies,
                number -> new RunCopy(ledger, team, patterns.get(random.nextInt(patterns.size())), ids, number));
        steps(copied, copied::working);
        say(number(copies) + " copies");

        Crowd living = new Crowd(
                random, atOnce, known + copies, atOnce, number -> new SeededAgent(cases, team, random, number));
        steps(living, living::beginning);
        say(number(atOnce) + " runs that live");
    }

    private void steps(Crowd crowd, BooleanSupplier more) {
        while (more.getAsBoolean()) {
            ledger.commit(() -> {
                for (int step = 0; step < STEPS_OF_A_COMMIT && more.getAsBoolean(); step++) {
                    crowd.step();
                }
            });
            clock.advance();
            if (++commits % COMMITS_BETWEEN_LINES == 0) {
                say(number(commits * STEPS_OF_A_COMMIT) + " steps");
            }
        }
    }

    private void say(String what) {
        out.printf("%4d s  %s%n", Duration.ofNanos(System.nanoTime() - began).toSeconds(), what);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static boolean empty(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
