package dev.waybill.server.stdio;

import dev.waybill.server.budget.Toll;
import dev.waybill.server.door.CallerSource;
import dev.waybill.server.door.Connection;
import dev.waybill.server.door.Door;
import dev.waybill.server.door.Exchange;
import dev.waybill.server.door.Headers;
import dev.waybill.server.door.InFlight;
import dev.waybill.server.door.RequestIds;
import dev.waybill.server.feature.Cancellation;
import dev.waybill.server.log.ServerLog;
import dev.waybill.server.message.Inbound;
import dev.waybill.server.message.MessageReader;
import dev.waybill.server.message.Reply;
import dev.waybill.server.message.RpcError;
import dev.waybill.workflow.cap.Caps;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Serves one client on a pair of streams (2026-07-28, basic/transports/stdio). Messages are read, and what is
 * constant is answered, in the order in which they came; everything else has a virtual thread of its own, so a slow
 * call holds up nothing.
 */
public final class StdioServer {
    /** Requests under way. Far more than a host starts at once. */
    private static final int CONCURRENT_CALLS = 64;

    /** How long accepted calls may take after the input has ended: longer than the longest wait a tool grants. */
    private static final Duration DRAIN = Duration.ofSeconds(Caps.WAIT_SECONDS + 5L);

    private final Door door;
    private final Connection connection;
    private final CallerSource callers;
    private final RequestIds ids;
    private final Toll toll;
    private final Runnable inputEnded;
    private final ServerLog log;

    /**
     * @param callers    who is at the other end; asked when a tool is called, not before
     * @param inputEnded run when nothing more can be asked: what only listens ends then
     */
    public StdioServer(
            Door door,
            Connection connection,
            CallerSource callers,
            RequestIds ids,
            Toll toll,
            Runnable inputEnded,
            ServerLog log) {
        this.door = door;
        this.connection = connection;
        this.callers = callers;
        this.ids = ids;
        this.toll = toll;
        this.inputEnded = inputEnded;
        this.log = log;
    }

    /**
     * Serves until the input ends and what was accepted by then is answered, or {@link #DRAIN} has passed.
     *
     * @throws IOException if the input can't be read
     */
    public void serve(InputStream in, OutputStream out) throws IOException, InterruptedException {
        InFlight inFlight = new InFlight();
        LineWriter writer = new LineWriter(out, inFlight::cancelAll);
        LineReader lines = new LineReader(in, Caps.REQUEST_BYTES);
        Semaphore free = new Semaphore(CONCURRENT_CALLS);
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            for (Optional<LineReader.Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                take(line.get(), new Client(inFlight, writer, threads, free));
            }
        } finally {
            inputEnded.run();
            drain(threads, inFlight);
        }
    }

    /** What one client's messages share. */
    private record Client(InFlight inFlight, LineWriter writer, ExecutorService threads, Semaphore free) {}

    private void take(LineReader.Line line, Client client) {
        if (line.tooLong()) {
            toll.fare(Caps.REQUEST_BYTES).close(Optional.empty(), true);
            client.writer().send(Reply.error(Optional.empty(), RpcError.tooLarge(Caps.REQUEST_BYTES)));
            return;
        }
        if (line.bytes().length == 0) {
            return;
        }
        Inbound inbound = MessageReader.read(line.bytes());
        // No switch over types before the first answer: it is compiled at run time, which costs a start 20 ms.
        if (inbound instanceof Inbound.Request request) {
            take(request, line.bytes().length, client);
        } else {
            client.writer().send(heard(inbound, line.bytes().length, client));
        }
    }

    private Reply heard(Inbound inbound, int bytes, Client client) {
        Exchange exchange = exchange(client, new Cancellation(), bytes);
        Reply reply = door.answer(inbound, exchange);
        exchange.fare().close(Optional.empty(), reply.refused());
        return reply;
    }

    private void take(Inbound.Request request, int bytes, Client client) {
        Optional<InFlight.Running> begun = client.inFlight().begin(request.id());
        if (begun.isEmpty()) {
            client.writer()
                    .send(Reply.error(
                            request.id(),
                            RpcError.invalidRequest("A request of this id is not answered yet; give each its own.")));
            return;
        }
        InFlight.Running running = begun.get();
        if (answeredAtOnce(request.method())) {
            client.writer().send(answer(request, bytes, running, client));
        } else if (client.free().tryAcquire()) {
            client.threads().execute(() -> {
                Reply reply;
                try {
                    reply = answer(request, bytes, running, client);
                } finally {
                    client.free().release();
                }
                client.writer().send(reply);
            });
        } else {
            // Never by waiting: the line that cancels one of them, or answers it, may be the next.
            running.close();
            client.writer()
                    .send(Reply.error(
                            request.id(),
                            RpcError.invalidRequest("At most " + CONCURRENT_CALLS
                                    + " requests may be open at once; wait for an answer, or cancel one.")));
        }
    }

    /** What is constant, and what begins a session: all else may wait for the disk, a person or the next change. */
    private static boolean answeredAtOnce(String method) {
        return switch (method) {
            case "server/discover", "initialize", "ping", "tools/list", "prompts/list", "resources/templates/list" ->
                true;
            default -> false;
        };
    }

    /** When the answer goes out its id is free again: a client may use it for the next request at once. */
    private Reply answer(Inbound.Request request, int bytes, InFlight.Running running, Client client) {
        try (running) {
            Exchange exchange = exchange(client, running.cancellation(), bytes);
            Reply reply = door.answer(request, exchange);
            exchange.fare().close(Optional.empty(), reply.refused());
            return reply;
        }
    }

    private Exchange exchange(Client client, Cancellation cancellation, int bytes) {
        return new Exchange(
                connection,
                Headers.NONE,
                callers,
                ids.next(),
                client.inFlight(),
                cancellation,
                client.writer(),
                toll.fare(bytes));
    }

    private void drain(ExecutorService threads, InFlight inFlight) throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(DRAIN.toMillis(), TimeUnit.MILLISECONDS)) {
            log.event("stdio_drain_timeout").with("seconds", DRAIN.toSeconds()).write();
            inFlight.cancelAll();
            threads.shutdownNow();
        }
    }
}
