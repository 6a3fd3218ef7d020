package dev.waybill.server.http;

import dev.waybill.server.budget.Toll;
import dev.waybill.server.console.Console;
import dev.waybill.server.console.live.Streams;
import dev.waybill.server.desk.CallCounters;
import dev.waybill.server.door.Authenticator;
import dev.waybill.server.door.Door;
import dev.waybill.server.door.GradeRule;
import dev.waybill.server.door.RequestIds;
import dev.waybill.server.door.Sessions;
import dev.waybill.server.guard.GuardDesk;
import dev.waybill.server.subscription.Subscriptions;
import dev.waybill.workflow.cap.Caps;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP door, from start to a stop that first answers what it has accepted. */
public final class HttpServer {
    private static final int CONNECTIONS = 4096;
    private static final int ACCEPT_QUEUE = 256;
    /** Jetty's own threads: acceptor, selectors and what they hand over; requests run on virtual ones. */
    private static final int PLATFORM_THREADS = 16;
    /** Longer than the longest silence of a call that waits. */
    private static final Duration IDLE = Duration.ofSeconds(Caps.WAIT_SECONDS + 40L);
    /** How long accepted requests may take once the server stops: longer than the longest wait a tool grants. */
    private static final Duration DRAIN = Duration.ofSeconds(Caps.WAIT_SECONDS + 5L);

    /** How long a connection without a request is kept open once the server stops. */
    private static final Duration IDLE_AT_STOP = Duration.ofMillis(100);

    private final Server server;
    private final ServerConnector connector;
    private final Sessions sessions;
    private final Subscriptions subscriptions;
    private final Optional<ConsoleDoor> console;

    /**
     * What stands behind the HTTP door.
     *
     * @param console empty for a server of agents only
     * @param unready why the server can't serve at the moment, in words of ours; empty if it can
     */
    public record Inside(
            Door door,
            Sessions sessions,
            Subscriptions subscriptions,
            Authenticator authenticator,
            GradeRule grades,
            RequestIds ids,
            CallCounters calls,
            GuardDesk guards,
            Toll toll,
            Optional<ConsoleDoor> console,
            Supplier<Optional<String>> unready) {}

    /**
     * The console behind the same address.
     *
     * @param streams end with the server
     * @param secure  whether browsers reach it over https
     */
    public record ConsoleDoor(Console console, Streams streams, boolean secure) {}

    public HttpServer(HttpSettings settings, RateLimits limits, Inside inside, InstantSource clock) {
        this.sessions = inside.sessions();
        this.subscriptions = inside.subscriptions();
        this.console = inside.console();
        QueuedThreadPool threads = new QueuedThreadPool(PLATFORM_THREADS);
        threads.setName("http");
        threads.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        this.server = new Server(threads);
        this.connector = connector(server, settings);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(CONNECTIONS, connector));
        server.setHandler(handlers(settings, limits, inside, clock));
        server.setStopTimeout(DRAIN.toMillis());
        server.setErrorHandler(new PlainErrors());
    }

    /**
     * Takes the address. Whoever calls waits, until {@link #start}.
     *
     * @throws IOException if the address is taken or not ours
     */
    public void bind() throws IOException {
        connector.open();
    }

    /**
     * Begins to answer; takes the address where that has not been done.
     *
     * @throws IOException if the address is taken or not ours
     */
    public void start() throws IOException {
        try {
            server.start();
        } catch (IOException refused) {
            throw refused;
        } catch (Exception failed) {
            throw new IOException("the HTTP server did not start", failed);
        }
    }

    /** The port it listens on, once bound. */
    public int port() {
        return connector.getLocalPort();
    }

    /**
     * Stops: takes nothing new, ends the streams of listening clients, answers what was accepted, at most
     * {@link #DRAIN} long.
     *
     * @throws IOException if something could not be closed
     */
    public void stop() throws IOException {
        sessions.endAll();
        subscriptions.endAll();
        console.ifPresent(door -> door.streams().end());
        try {
            server.stop();
            // One that was bound and never started holds its address still.
            connector.close();
        } catch (Exception failed) {
            throw new IOException("the HTTP server did not stop in order", failed);
        }
    }

    private static ServerConnector connector(Server server, HttpSettings settings) {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(false);
        configuration.setRequestHeaderSize(Caps.HEADER_BYTES);
        configuration.setUriCompliance(UriCompliance.RFC3986);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        connector.setIdleTimeout(IDLE.toMillis());
        connector.setShutdownIdleTimeout(IDLE_AT_STOP.toMillis());
        return connector;
    }

    /** From outside in: what wraps every route stands here once. */
    private static Handler handlers(HttpSettings settings, RateLimits limits, Inside inside, InstantSource clock) {
        StatusCounters statuses = new StatusCounters();
        Handler mcp = new McpEndpoint(
                inside.door(),
                inside.sessions(),
                inside.authenticator(),
                inside.grades(),
                inside.ids(),
                new RateLimiter<>(limits.perKeyPerMinute(), clock),
                inside.toll());
        Handler guards = new GuardEndpoint(
                inside.guards(),
                inside.grades(),
                // One of its own: an agent that spends its key's rate does not silence its guard.
                new RateLimiter<>(limits.perKeyPerMinute(), clock),
                inside.toll());
        Handler probes = new Probes(
                inside.unready(), new MetricsPage(inside.calls(), statuses, inside.sessions(), inside.subscriptions()));
        Handler console = inside.console()
                .<Handler>map(door -> new ConsoleEndpoint(door.console(), door.secure()))
                .orElseGet(NoConsole::new);
        statuses.setHandler(new SecurityHeaders(new HostCheck(
                settings.allowedHosts(),
                new AddressLimit(
                        new RateLimiter<>(limits.perAddressPerMinute(), clock),
                        new Routes(mcp, guards, probes, console)))));
        return new GracefulHandler(statuses);
    }
}
