package dev.waybill.server.door;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.waybill.workflow.key.KeyHash;
import dev.waybill.workflow.key.KeyText;
import dev.waybill.workflow.ledger.Control;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.Authenticate;
import dev.waybill.workflow.usecase.Caller;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiConsumer;

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
    private final BiConsumer<KeyHash, Authenticate.Opening> firstUse;
    private final Cache<KeyHash, Known> known;

    private record Known(Authenticate.Opening opening, long controlVersion) {}

    /** @param firstUse told of each key's text when it is looked up, not at every request */
    public KeyAuthenticator(
            Control control,
            Authenticate authenticate,
            InstantSource clock,
            BiConsumer<KeyHash, Authenticate.Opening> firstUse) {
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
        Control.Route route = route(credential.reveal());
        return new Caller(route.workspace(), route.key(), connection.grade(), connection.origin(), "", "", "");
    }

    private Control.Route route(String text) {
        Optional<KeyHash> hash = KeyText.parse(KeyText.Kind.PLUGIN, text).map(KeyText::hash);
        long version = control.version();
        Optional<Known> remembered = hash.map(known::getIfPresent)
                .filter(kept -> kept.controlVersion() == version)
                .filter(kept -> clock.millis() < kept.opening().untilMillis());
        if (remembered.isPresent()) {
            return remembered.get().opening().route();
        }
        Authenticate.Opening opening = authenticate.open(text);
        hash.ifPresent(found -> {
            firstUse.accept(found, opening);
            known.put(found, new Known(opening, version));
        });
        return opening.route();
    }
}
