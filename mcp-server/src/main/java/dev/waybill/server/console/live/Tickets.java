package dev.waybill.server.console.live;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.id.SessionId;
import dev.waybill.workflow.id.WorkspaceId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * What opens a stream, once and within {@link #LIFE}: a page carries one in the address of its stream, so that an address
 * which is copied, logged or kept in a history opens nothing. They are held in memory: a server that starts anew has
 * its pages loaded anew.
 */
public final class Tickets {
    static final Duration LIFE = Duration.ofSeconds(60);
    private static final int MOST = 20_000;
    private static final int BYTES = 16;

    private final RandomGenerator random;
    private final Cache<String, Grant> grants;

    /**
     * What a ticket is for.
     *
     * @param after the last event that its page shows; only for a run
     */
    public record Grant(SessionId session, WorkspaceId workspace, Optional<RunId> run, long after) {}

    /**
     * @param random a cryptographic generator
     */
    public Tickets(InstantSource clock, RandomGenerator random) {
        this.random = random;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.grants = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(LIFE)
                .ticker(ticker)
                .build();
    }

    /** A new ticket. */
    public String mint(Grant grant) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String ticket = HexFormat.of().formatHex(bytes);
        grants.put(ticket, grant);
        return ticket;
    }

    /** What a ticket opens for a session in a workspace; it is used up, whoever brings it. */
    public Optional<Grant> take(String ticket, SessionId session, WorkspaceId workspace) {
        return Optional.ofNullable(grants.asMap().remove(ticket))
                .filter(grant -> grant.session().equals(session))
                .filter(grant -> grant.workspace().equals(workspace));
    }
}
