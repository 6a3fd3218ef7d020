package dev.waybill.conformance.official;

import dev.waybill.server.budget.Toll;
import dev.waybill.server.desk.CallCounters;
import dev.waybill.server.desk.CallDesk;
import dev.waybill.server.desk.FeatureDesk;
import dev.waybill.server.door.Authenticator;
import dev.waybill.server.door.Door;
import dev.waybill.server.door.GradeRule;
import dev.waybill.server.door.RequestIds;
import dev.waybill.server.feature.ServedCatalogue;
import dev.waybill.server.guard.GuardDesk;
import dev.waybill.server.http.HttpServer;
import dev.waybill.server.http.HttpSettings;
import dev.waybill.server.http.RateLimits;
import dev.waybill.server.legacy.HttpSessions;
import dev.waybill.server.log.ServerLog;
import dev.waybill.server.log.StreamSink;
import dev.waybill.server.modern.ModernEra;
import dev.waybill.server.modern.RequestStates;
import dev.waybill.server.subscription.Subscriptions;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.usecase.Caller;
import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/** Serves until its input ends. Prints its address first. */
public final class SuiteServer {
    private static final long UNLIMITED = 100_000_000;

    private SuiteServer() {}

    public static void main(String[] arguments) throws IOException {
        Clock clock = Clock.systemUTC();
        SecureRandom random = new SecureRandom();
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        ServerLog log = new ServerLog(new StreamSink(System.err), clock);
        ServedCatalogue catalogue = SuiteCatalogue.served();
        CallCounters counters = new CallCounters(catalogue);
        FeatureDesk features = new FeatureDesk(catalogue, new CallDesk(log, clock, counters, caller -> {}));
        Subscriptions subscriptions = new Subscriptions(catalogue::resources);
        HttpSessions sessions = new HttpSessions(catalogue.texts(), features, subscriptions, clock);
        ModernEra modern =
                new ModernEra(catalogue.texts(), features, subscriptions, new RequestStates(() -> secret, clock));
        HttpServer server = new HttpServer(
                new HttpSettings("127.0.0.1", 0, Set.of()),
                new RateLimits(UNLIMITED, UNLIMITED),
                new HttpServer.Inside(
                        new Door(modern, sessions, log),
                        sessions,
                        subscriptions,
                        anyone(),
                        new GradeRule(Optional.empty()),
                        new RequestIds(random),
                        counters,
                        GuardDesk.closed(log),
                        Toll.FREE,
                        Optional.empty(),
                        Optional::empty),
                clock);
        server.start();
        System.out.println("http://127.0.0.1:" + server.port() + "/mcp");
        System.in.transferTo(OutputStream.nullOutputStream());
        server.stop();
    }

    /** The suite brings no key. */
    private static Authenticator anyone() {
        return (credential, connection) ->
                new Caller(new WorkspaceId(1), new KeyId(1), connection.grade(), connection.origin(), "", "", "");
    }
}
