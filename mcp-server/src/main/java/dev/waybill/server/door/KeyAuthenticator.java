package dev.waybill.server.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.key.KeyHolder;
import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.Authenticate;
import dev.waybill.workflow.usecase.Caller;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.ObjLongConsumer;

/**
 * Knows callers by their plugin key. A yes is remembered for a moment and only while the routing index stands as it
 * stood, so that a busy key costs no query; what matters does not lean on that: every use case reads the key's own
 * row again inside its transaction. A no is never remembered.
 */
public final class KeyAuthenticator implements Authenticator {
    private static final int MAX_REMEMBERED = 10_000;
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final Control control;
    private final Authenticate authenticate;
    private final InstantSource clock;
    private final ObjLongConsumer<KeyHolder> firstUse;
    private final Cache<KeyHash, Known> known;

    private record Known(KeyHolder holder, long untilMillis, long controlVersion) {}

    /**
     * @param firstUse told of each key's text when it is looked up, not at every request, and from when on it opens
     *     nothing: milliseconds since 1970
     */
    public KeyAuthenticator(
            Control control, Authenticate authenticate, InstantSource clock, ObjLongConsumer<KeyHolder> firstUse) {
        this.control = control;
        this.authenticate = authenticate;
        this.clock = clock;
        this.firstUse = firstUse;
        this.known = Caffeine.newBuilder()
                .maximumSize(MAX_REMEMBERED)
                .expireAfterWrite(REMEMBERED)
                .ticker(Ticker.systemTicker())
                .build();
    }

    @Override
    public Caller authenticate(Credential credential, Connection connection) {
        if (!credential.present()) {
            throw new RefusedException(
                    RefusalCode.UNAUTHENTICATED,
                    "no plugin key was sent: send the header 'Authorization: Bearer wbk_…', which hosts fill from the"
                            + " variable WAYBILL_KEY");
        }
        KeyHolder holder = holder(credential.reveal());
        return new Caller(
                holder.workspace(), holder.key(), holder.text(), connection.grade(), connection.origin(), "", "", "");
    }

    private KeyHolder holder(String text) {
        Optional<KeyHash> hash = KeyText.parse(KeyText.Kind.PLUGIN, text).map(KeyText::hash);
        long version = control.version();
        Optional<Known> remembered = hash.map(known::getIfPresent)
                .filter(kept -> kept.controlVersion() == version)
                .filter(kept -> clock.millis() < kept.untilMillis());
        if (remembered.isPresent()) {
            return remembered.get().holder();
        }
        Authenticate.Opening opening = authenticate.open(text);
        KeyHolder holder = opening.holder();
        firstUse.accept(holder, opening.untilMillis());
        known.put(holder.text(), new Known(holder, opening.untilMillis(), version));
        return holder;
    }
}
