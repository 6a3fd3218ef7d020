package dev.waybill.server;

import dev.waybill.catalog.catalogue.Catalogue;
import dev.waybill.server.budget.Meter;
import dev.waybill.server.cli.command.Doors;
import dev.waybill.server.cli.command.Parts;
import dev.waybill.server.cli.command.Store;
import dev.waybill.server.completion.LedgerCompletion;
import dev.waybill.server.config.SettingList;
import dev.waybill.server.config.Settings;
import dev.waybill.server.desk.CallCounters;
import dev.waybill.server.desk.CallDesk;
import dev.waybill.server.desk.FeatureDesk;
import dev.waybill.server.desk.KeyUses;
import dev.waybill.server.door.Connection;
import dev.waybill.server.door.Door;
import dev.waybill.server.door.GradeRule;
import dev.waybill.server.door.KeyAuthenticator;
import dev.waybill.server.door.RequestIds;
import dev.waybill.server.door.Transport;
import dev.waybill.server.feature.Features;
import dev.waybill.server.feature.Listing;
import dev.waybill.server.feature.ServedCatalogue;
import dev.waybill.server.guard.GuardAnswer;
import dev.waybill.server.guard.GuardDesk;
import dev.waybill.server.http.HttpServer;
import dev.waybill.server.http.HttpSettings;
import dev.waybill.server.http.RateLimits;
import dev.waybill.server.legacy.HttpSessions;
import dev.waybill.server.legacy.StdioSessions;
import dev.waybill.server.log.LogFile;
import dev.waybill.server.log.ServerLog;
import dev.waybill.server.log.StreamSink;
import dev.waybill.server.modern.ModernEra;
import dev.waybill.server.modern.RequestStates;
import dev.waybill.server.prompts.AgentPrompts;
import dev.waybill.server.resources.LedgerResources;
import dev.waybill.server.screen.Screener;
import dev.waybill.server.stdio.StdioServer;
import dev.waybill.server.subscription.Subscriptions;
import dev.waybill.server.tools.AgentTools;
import dev.waybill.server.tools.CheckpointLinks;
import dev.waybill.server.tools.PullRequestHosts;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.budget.BudgetLimits;
import dev.waybill.workflow.id.IdMint;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.Authenticate;
import dev.waybill.workflow.usecase.AuthenticateGuard;
import dev.waybill.workflow.usecase.Caller;
import dev.waybill.workflow.usecase.GuardCaller;
import dev.waybill.workflow.usecase.SyncGuard;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Puts the eight tools behind the doors: the one place where transports, eras, tools and storage meet. */
final class ServerDoors implements Doors {
    private static final String NAME = "waybill";

    private final Parts parts;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final PrintStream err;

    ServerDoors(Parts parts, InstantSource clock, RandomGenerator random, PrintStream err) {
        this.parts = parts;
        this.clock = clock;
        this.random = random;
        this.err = err;
    }

    @Override
    public Running serve(Settings settings, Store store, Consumer<KeyId> used) {
        ServerLog log = log(settings);
        AtomicReference<Optional<URI>> console = new AtomicReference<>(settings.get(SettingList.CONSOLE_URL));
        ServedCatalogue catalogue = catalogue(settings, store::ledger, console::get);
        CallCounters counters = new CallCounters(catalogue);
        KeyUses uses = new KeyUses(store::ledger, clock);
        FeatureDesk features = new FeatureDesk(catalogue, new CallDesk(log, clock, counters, uses));
        Subscriptions subscriptions = new Subscriptions(catalogue::resources);
        HttpSessions sessions = new HttpSessions(catalogue.texts(), features, subscriptions, clock);
        Revocations revocations = new Revocations(store.control(), store.ledger(), sessions, subscriptions, clock, log);
        Meter meter = new Meter(store::ledger, limits(settings), clock);
        AtomicReference<URI> address = new AtomicReference<>();
        ServerConsole people = new ServerConsole(store, clock, random);
        HttpServer server = new HttpServer(
                new HttpSettings(
                        settings.get(SettingList.HOST), settings.get(SettingList.PORT), allowedHosts(settings)),
                new RateLimits(
                        settings.get(SettingList.RATE_ADDRESS_PER_MINUTE),
                        settings.get(SettingList.RATE_KEY_PER_MINUTE)),
                new HttpServer.Inside(
                        new Door(
                                new ModernEra(
                                        catalogue.texts(),
                                        features,
                                        subscriptions,
                                        new RequestStates(store::requestStateKey, clock)),
                                sessions,
                                log),
                        sessions,
                        subscriptions,
                        new KeyAuthenticator(
                                store.control(),
                                new Authenticate(store.control(), store.ledger()),
                                clock,
                                (holder, untilMillis) -> {
                                    used.accept(holder.key());
                                    revocations.watch(holder, untilMillis);
                                }),
                        new GradeRule(settings.get(SettingList.GRADE).declared()),
                        new RequestIds(random),
                        counters,
                        guards(store, log),
                        meter,
                        Optional.of(people.door(
                                secure(settings), () -> Objects.requireNonNull(address.get(), "not bound yet"))),
                        Optional::empty),
                clock);
        try {
            server.bind();
        } catch (IOException refused) {
            throw new RefusedException(
                    RefusalCode.PRECONDITION_FAILED,
                    "can't listen on " + settings.get(SettingList.HOST) + " port " + settings.get(SettingList.PORT)
                            + ": it is taken or not this machine's. Stop what listens there, or choose another with"
                            + " --port");
        }
        URI mcp = URI.create("http://" + bracketed(settings.get(SettingList.HOST)) + ":" + server.port() + "/mcp");
        address.set(settings.get(SettingList.CONSOLE_URL)
                .map(url -> url.resolve("/mcp"))
                .orElse(mcp));
        URI pages = address.get().resolve("/");
        console.compareAndSet(Optional.empty(), Optional.of(pages));
        return new RunningServer(server, revocations, meter, uses, mcp, () -> people.firstOwnerLink(pages), log);
    }

    @Override
    public GuardAnswer exchange(Settings settings, String credential, byte[] body) {
        try (Store store = parts.openStore(settings)) {
            GuardDesk desk = guards(store, log(settings));
            Meter meter = new Meter(store::ledger, limits(settings), clock);
            GuardCaller caller =
                    desk.caller(credential, new GradeRule(Optional.empty()).ofStdio(), new Origin("guard", ""));
            GuardAnswer answer = desk.answer(caller, body, meter.fare(body.length));
            meter.close();
            return answer;
        } catch (RefusedException refused) {
            return GuardAnswer.of(refused.refusal());
        }
    }

    @Override
    public void stdio(Settings settings, String keyText, InputStream in, OutputStream out) throws InterruptedException {
        ServerLog log = log(settings);
        try (StdioAccess access = new StdioAccess(() -> parts.openStore(settings), keyText, clock, random);
                KeyUses uses = new KeyUses(access::ledger, clock)) {
            ServedCatalogue catalogue =
                    catalogue(settings, access::ledger, () -> settings.get(SettingList.CONSOLE_URL));
            FeatureDesk features =
                    new FeatureDesk(catalogue, new CallDesk(log, clock, new CallCounters(catalogue), uses));
            Meter meter = new Meter(access::ledger, limits(settings), clock);
            Subscriptions subscriptions = new Subscriptions(catalogue::resources);
            StdioSessions sessions = new StdioSessions(catalogue.texts(), features, subscriptions);
            Connection connection =
                    new Connection(Transport.STDIO, new Origin("stdio", ""), new GradeRule(Optional.empty()).ofStdio());
            new StdioServer(
                            new Door(
                                    new ModernEra(
                                            catalogue.texts(),
                                            features,
                                            subscriptions,
                                            new RequestStates(access::requestStateKey, clock)),
                                    sessions,
                                    log),
                            connection,
                            () -> caller(access.key(), connection),
                            // A mark in the log need not be secret, and the secret kind costs a start 15 ms.
                            new RequestIds(new SplittableRandom()),
                            meter,
                            () -> {
                                sessions.end();
                                subscriptions.endAll();
                            },
                            log)
                    .serve(in, out);
            meter.close();
        } catch (IOException gone) {
            log.event("stdin_failed").with(gone).write();
        }
    }

    private GuardDesk guards(Store store, ServerLog log) {
        return new GuardDesk(
                new AuthenticateGuard(store.control(), store.ledger())::authenticate,
                new SyncGuard(store.ledger(), new IdMint(clock, random))::sync,
                log);
    }

    private static Caller caller(Control.Route key, Connection connection) {
        return new Caller(key.workspace(), key.key(), connection.grade(), connection.origin(), "", "", "");
    }

    private ServedCatalogue catalogue(Settings settings, Supplier<Ledger> ledger, Supplier<Optional<URI>> console) {
        Catalogue catalogue = Catalogue.builtIn();
        ServedCatalogue.Texts texts = new ServedCatalogue.Texts(
                NAME,
                Version.text(),
                catalogue.instructions(),
                Listing.of(catalogue.tools(), Set.copyOf(catalogue.names())),
                Listing.of(catalogue.prompts(), Set.copyOf(catalogue.promptNames())),
                Listing.of(catalogue.templates(), Set.copyOf(catalogue.addressTemplates())),
                false,
                Map.of());
        return new ServedCatalogue(
                texts,
                () -> features(
                        ledger.get(),
                        new PullRequestHosts(Set.copyOf(settings.get(SettingList.PULL_REQUEST_HOSTS))),
                        new CheckpointLinks(console)));
    }

    private Features features(Ledger ledger, PullRequestHosts hosts, CheckpointLinks links) {
        Screener screener = new Screener(ledger, clock);
        return new Features(
                new AgentTools(ledger, new IdMint(clock, random), hosts, links, screener).byName(),
                new AgentPrompts(ledger).byName(),
                new LedgerResources(ledger, screener),
                new LedgerCompletion(ledger, screener));
    }

    private ServerLog log(Settings settings) {
        return new ServerLog(
                new StreamSink(settings.get(SettingList.LOG_FILE)
                        .<OutputStream>map(ServerDoors::openLog)
                        .orElse(err)),
                clock);
    }

    private static OutputStream openLog(Path file) {
        try {
            return LogFile.open(file);
        } catch (IOException unwritable) {
            throw new RefusedException(
                    RefusalCode.PRECONDITION_FAILED,
                    "the log file " + file + " can't be written: make its folder, or set log.file to another");
        }
    }

    /** Whether browsers reach the console over https: what stands before this server then speaks it. */
    private static boolean secure(Settings settings) {
        return settings.get(SettingList.CONSOLE_URL)
                .map(url -> "https".equals(url.getScheme()))
                .orElse(false);
    }

    /** What the setting names, and the host under which people reach the console. */
    private static Set<String> allowedHosts(Settings settings) {
        Set<String> hosts = new HashSet<>(settings.get(SettingList.ALLOWED_HOSTS));
        settings.get(SettingList.CONSOLE_URL)
                .map(URI::getHost)
                .map(host -> host.toLowerCase(Locale.ROOT))
                .ifPresent(hosts::add);
        return hosts;
    }

    private static BudgetLimits limits(Settings settings) {
        return new BudgetLimits(
                settings.get(SettingList.BUDGET_KEY_BYTES), settings.get(SettingList.BUDGET_WORKSPACE_BYTES));
    }

    private static String bracketed(String host) {
        return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
    }
}
