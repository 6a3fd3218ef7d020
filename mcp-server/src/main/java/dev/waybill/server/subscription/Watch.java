package dev.waybill.server.subscription;

import dev.waybill.server.feature.RawResources;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.Caller;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks after the subscriptions of one workspace, from a thread of its own, for as long as there are any. All of a key
 * are looked at in one reading, however many there are, and not more often than is of use to anybody.
 */
final class Watch {
    /** After a look, so long at least until the next: a busy workspace changes thousands of times a second. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** After so long without a change it is looked whether anybody still listens. */
    private static final Duration ROUND = Duration.ofSeconds(5);

    private final Subscriptions subscriptions;
    private final RawResources resources;
    private final Caller anyone;

    private Watch(Subscriptions subscriptions, RawResources resources, Caller anyone) {
        this.subscriptions = subscriptions;
        this.resources = resources;
        this.anyone = anyone;
    }

    /** @param anyone a caller of the workspace: whose, does not matter for whether something has changed */
    static Watch start(Subscriptions subscriptions, RawResources resources, Caller anyone) {
        Watch watch = new Watch(subscriptions, resources, anyone);
        Thread.ofVirtual().name("watch-" + anyone.workspace().text()).start(watch::run);
        return watch;
    }

    private void run() {
        try {
            long seen = resources.version(anyone);
            List<Subscription> watched = subscriptions.watched(anyone.workspace());
            while (!watched.isEmpty()) {
                look(watched);
                // A pause that nothing but the end of listening could shorten.
                watched.getFirst().awaitEnd(PAUSE);
                seen = resources.awaitChange(anyone, seen, ROUND);
                watched = subscriptions.watched(anyone.workspace());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (RefusedException closed) {
            // The workspace is gone, and its subscriptions with it.
            subscriptions.end(subscription -> subscription.caller().workspace().equals(anyone.workspace()));
            subscriptions.watched(anyone.workspace());
        }
    }

    private void look(List<Subscription> watched) {
        Map<KeyId, Reading> looked = new HashMap<>();
        for (Subscription subscription : watched) {
            Caller caller = subscription.caller();
            if (!looked.containsKey(caller.key())) {
                Optional<Reading> reading = read(caller, watched);
                if (reading.isEmpty()) {
                    continue;
                }
                looked.put(caller.key(), reading.get());
            }
            subscription.compare(looked.get(caller.key()));
        }
    }

    /** All that a key watches; empty when it can't be read now, or never again. */
    private Optional<Reading> read(Caller caller, List<Subscription> watched) {
        Set<String> uris = new HashSet<>();
        for (Subscription subscription : watched) {
            if (subscription.caller().key().equals(caller.key())) {
                uris.addAll(subscription.uris());
            }
        }
        try {
            return Optional.of(subscriptions.read(caller, uris));
        } catch (RefusedException refused) {
            if (refused.refusal().code() == RefusalCode.UNAUTHENTICATED) {
                subscriptions.endOf(caller.key());
            } else if (refused.refusal().code() != RefusalCode.UNAVAILABLE) {
                throw refused;
            }
            return Optional.empty();
        }
    }
}
