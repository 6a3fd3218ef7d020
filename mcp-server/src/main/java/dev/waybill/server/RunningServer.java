package dev.waybill.server;

import dev.waybill.boundary.scrub.Scrubber;
import dev.waybill.server.budget.Meter;
import dev.waybill.server.cli.command.Doors;
import dev.waybill.server.desk.KeyUses;
import dev.waybill.server.http.HttpServer;
import dev.waybill.server.log.ServerLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/** A server on HTTP from its start to its end. */
final class RunningServer implements Doors.Running {
    private final HttpServer server;
    private final Revocations revocations;
    private final Meter meter;
    private final KeyUses uses;
    private final URI mcp;
    private final Supplier<Optional<URI>> link;
    private final ServerLog log;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final CountDownLatch ended = new CountDownLatch(1);

    /**
     * @param link makes a new one-time link for the first owner; empty where somebody is in already
     */
    RunningServer(
            HttpServer server,
            Revocations revocations,
            Meter meter,
            KeyUses uses,
            URI mcp,
            Supplier<Optional<URI>> link,
            ServerLog log) {
        this.server = server;
        this.revocations = revocations;
        this.meter = meter;
        this.uses = uses;
        this.mcp = mcp;
        this.link = link;
        this.log = log;
    }

    @Override
    public URI mcp() {
        return mcp;
    }

    @Override
    public void start() {
        try {
            server.start();
        } catch (IOException failed) {
            throw new UncheckedIOException("the server could not be started", failed);
        }
        revocations.start();
        log.event("serving").with("mcp", mcp.toString()).write();
        // its patterns and numbering plans take tens of milliseconds once, which no caller should wait for
        Thread.ofVirtual().name("scrubber-warm").start(Scrubber.standard()::warm);
    }

    @Override
    public Optional<URI> oneTimeLink() {
        return link.get();
    }

    @Override
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    @Override
    public void close() {
        if (!stopping.compareAndSet(false, true)) {
            return;
        }
        try {
            revocations.close();
            server.stop();
            uses.close();
            meter.close();
            log.event("stopped").write();
        } catch (IOException failed) {
            log.event("stop_failed").with(failed).write();
        } finally {
            ended.countDown();
        }
    }
}
