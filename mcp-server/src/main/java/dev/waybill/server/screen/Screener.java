package dev.waybill.server.screen;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.waybill.boundary.policy.Mode;
import dev.waybill.boundary.policy.Outcome;
import dev.waybill.boundary.policy.TextPolicy;
import dev.waybill.boundary.policy.Trail;
import dev.waybill.catalog.bind.Problem;
import dev.waybill.catalog.bind.Rule;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.Caller;
import dev.waybill.workflow.usecase.RecordScreening;
import dev.waybill.workflow.usecase.RecordScreening.Entry;
import dev.waybill.workflow.usecase.RecordScreening.Subject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * The boundary as a server asks it: the texts of a call go through it after they were bound and before a use case sees
 * them. What it refused is kept in the log, once a minute a key and cause, since hostile callers are refused by the
 * thousand.
 */
public final class Screener {
    private static final int MAX_KEYS = 10_000;
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final TextPolicy policy = TextPolicy.standard();
    private final TextModes modes;
    private final RecordScreening record;
    private final InstantSource clock;
    private final Cache<Refused, Long> recorded =
            Caffeine.newBuilder().maximumSize(MAX_KEYS).build();

    /** What each key sent last; who is forgotten begins anew. */
    private final LoadingCache<KeyId, Trail> trails =
            Caffeine.newBuilder().maximumSize(MAX_KEYS).build(key -> new Trail());

    private record Refused(KeyId key, Outcome.Cause cause) {}

    public Screener(Ledger ledger, InstantSource clock) {
        this.modes = new TextModes(ledger, clock);
        this.record = new RecordScreening(ledger);
        this.clock = clock;
    }

    /** What became of a call's texts. */
    public sealed interface Screened<I extends Record> {
        /** They may go on, perhaps not as they came. */
        record Passed<I extends Record>(I input, Screening screening) implements Screened<I> {}

        /** One may not, and so the call may not. */
        record Stopped<I extends Record>(Problem problem) implements Screened<I> {}
    }

    /** Shows every text of an input to the boundary. */
    public <I extends Record> Screened<I> screen(Caller caller, ToolScreen<I> screen, I input) {
        Screening screening = screening(caller);
        try {
            return new Screened.Passed<>(screen.screened(input, screening), screening);
        } catch (StoppedException stopped) {
            keep(caller, screening.subject(), stopped.field(), stopped.refused());
            return new Screened.Stopped<>(problem(stopped));
        }
    }

    /** Keeps what the boundary changed in the texts of a call that was done. */
    public void done(Caller caller, Screening screening) {
        if (!screening.entries().isEmpty()) {
            record.record(caller, screening.subject(), screening.entries());
        }
    }

    /**
     * A text outside a tool's arguments as it may go on.
     *
     * @throws RefusedException {@code TEXT_REFUSED}
     */
    public String take(Caller caller, TextField field, String text) {
        Screening screening = screening(caller);
        try {
            String left = screening.take(field, text);
            done(caller, screening);
            return left;
        } catch (StoppedException stopped) {
            keep(caller, Subject.NONE, field, stopped.refused());
            throw new RefusedException(
                    RefusalCode.TEXT_REFUSED, problem(stopped).message());
        }
    }

    /** The caller as the log may keep it: a sealed workspace keeps no word of a client's own choice. */
    public Caller kept(Caller caller) {
        Origin origin = caller.origin();
        if (origin.userAgent().isEmpty() || modes.of(caller.workspace()) != Mode.SEALED) {
            return caller;
        }
        return caller.from(new Origin(origin.address(), ""));
    }

    private Screening screening(Caller caller) {
        return new Screening(policy, modes.of(caller.workspace()), trails.get(caller.key()));
    }

    private void keep(Caller caller, Subject subject, TextField field, Outcome.Refused refused) {
        Refused kind = new Refused(caller.key(), refused.cause());
        long now = clock.millis();
        Long before = recorded.asMap().get(kind);
        if (before == null || now - before >= QUIET.toMillis() || now < before) {
            recorded.put(kind, now);
            record.record(
                    caller, subject, List.of(new Entry(type(refused), field.text(), refused.rules(), refused.line())));
        }
    }

    private static EventType type(Outcome.Refused refused) {
        return switch (refused.cause()) {
            case BODY -> EventType.BODY_REFUSED;
            case SECRET -> EventType.SECRET_REFUSED;
            case SEALED -> EventType.FREE_TEXT_REFUSED;
        };
    }

    private static Problem problem(StoppedException stopped) {
        TextField field = stopped.field();
        return new Problem(
                field.text(), Rule.FORM, field.mayOmit(), Sentences.of(field, stopped.shown(), stopped.refused()));
    }
}
