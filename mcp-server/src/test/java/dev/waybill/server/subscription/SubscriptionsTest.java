package dev.waybill.server.subscription;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.server.fixture.FixtureResources;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.usecase.Caller;
import dev.waybill.workflow.workspace.Grade;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who hears of what, how often, and until when. */
final class SubscriptionsTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final FixtureResources resources = new FixtureResources();
    private final Subscriptions subscriptions = new Subscriptions(() -> resources);

    @AfterEach
    void end() {
        subscriptions.endAll();
    }

    @Test
    void whatChangesIsTold() throws Exception {
        Subscription one = subscriptions.open(caller(1), Set.of(FixtureResources.ONE));
        resources.touch(FixtureResources.ONE);
        assertEquals(Set.of(FixtureResources.ONE), one.awaitChanges(LONG));
    }

    @Test
    void whatOthersWatchIsNotTold() throws Exception {
        Subscription one = subscriptions.open(caller(1), Set.of(FixtureResources.ONE));
        Subscription two = subscriptions.open(caller(2), Set.of(FixtureResources.TWO));
        resources.touch(FixtureResources.TWO);
        assertEquals(Set.of(FixtureResources.TWO), two.awaitChanges(LONG));
        assertEquals(Set.of(), one.awaitChanges(Duration.ZERO));
    }

    @Test
    void aSlowListenerHearsOfEachResourceOnce() throws Exception {
        Subscription both = subscriptions.open(caller(1), Set.of(FixtureResources.ONE, FixtureResources.TWO));
        Subscription last = subscriptions.open(caller(1), Set.of(FixtureResources.TWO));
        for (int i = 0; i < 1000; i++) {
            resources.touch(FixtureResources.ONE);
        }
        resources.touch(FixtureResources.TWO);
        last.awaitChanges(LONG);
        Set<String> heard = new HashSet<>(both.awaitChanges(LONG));
        heard.addAll(both.awaitChanges(Duration.ZERO));
        assertEquals(Set.of(FixtureResources.ONE, FixtureResources.TWO), heard);
        assertEquals(Set.of(), both.awaitChanges(Duration.ZERO));
    }

    @Test
    void aBusyWorkspaceIsNotLookedAtForEveryChange() throws Exception {
        Subscription one = subscriptions.open(caller(1), Set.of(FixtureResources.ONE));
        for (int i = 0; i < 100_000; i++) {
            resources.touchNothing();
        }
        resources.touch(FixtureResources.ONE);
        one.awaitChanges(LONG);
        assertTrue(resources.looks() < 10_000, () -> resources.looks() + " looks");
    }

    @Test
    void oneThatGoesIsToldOfOnceMore() throws Exception {
        Subscription one = subscriptions.open(caller(1), Set.of(FixtureResources.ONE));
        resources.remove(FixtureResources.ONE);
        assertEquals(Set.of(FixtureResources.ONE), one.awaitChanges(LONG));
    }

    @Test
    void whatIsNotThereIsNotWatched() {
        Subscription one = subscriptions.open(caller(1), Set.of(FixtureResources.ONE, "thing://none"));
        assertEquals(Set.of(FixtureResources.ONE), one.uris());
        assertFalse(subscriptions.add(one, "thing://none"));
        assertTrue(subscriptions.add(one, FixtureResources.TWO));
        assertEquals(Set.of(FixtureResources.ONE, FixtureResources.TWO), one.uris());
        one.remove(FixtureResources.ONE);
        assertEquals(Set.of(FixtureResources.TWO), one.uris());
    }

    @Test
    void aKeyHasSoManyAndAnotherStillHasItsOwn() {
        List<Subscription> open = new ArrayList<>();
        for (int i = 0; i < Subscriptions.PER_KEY; i++) {
            open.add(subscriptions.open(caller(1), Set.of()));
        }
        RefusedException refused = assertThrows(RefusedException.class, () -> subscriptions.open(caller(1), Set.of()));
        assertEquals(RefusalCode.LIMIT_REACHED, refused.refusal().code());
        subscriptions.open(caller(2), Set.of());
        open.getFirst().close();
        open.getFirst().close();
        subscriptions.open(caller(1), Set.of());
        assertEquals(Subscriptions.PER_KEY + 1, subscriptions.open());
    }

    @Test
    void allKeysTogetherHaveSoMany() {
        for (int i = 0; i < Subscriptions.IN_ALL; i++) {
            subscriptions.open(caller(10 + i), Set.of());
        }
        assertThrows(RefusedException.class, () -> subscriptions.open(caller(1), Set.of()));
    }

    @Test
    void aSubscriptionNamesSoManyResources() {
        Set<String> many = new HashSet<>();
        for (int i = 0; i <= Subscriptions.RESOURCES; i++) {
            many.add("thing://" + i);
        }
        assertThrows(RefusedException.class, () -> subscriptions.open(caller(1), many));
        assertEquals(0, subscriptions.open());
    }

    @Test
    void aRevokedKeysEndAndOthersGoOn() throws Exception {
        Subscription one = subscriptions.open(caller(1), Set.of(FixtureResources.ONE));
        Subscription two = subscriptions.open(caller(2), Set.of(FixtureResources.ONE));
        resources.revoke(new KeyId(1));
        assertEquals(Set.of(), one.awaitChanges(LONG));
        assertTrue(one.ended());
        resources.touch(FixtureResources.ONE);
        assertEquals(Set.of(FixtureResources.ONE), two.awaitChanges(LONG));
        assertEquals(1, subscriptions.open());
    }

    @Test
    void whoWaitsIsWokenByTheEnd() throws Exception {
        Subscription one = subscriptions.open(caller(1), Set.of(FixtureResources.ONE));
        Thread ending = Thread.ofVirtual().start(() -> subscriptions.endOf(new KeyId(1)));
        assertEquals(Set.of(), one.awaitChanges(LONG));
        ending.join();
        assertTrue(one.ended());
        assertEquals(0, subscriptions.open());
    }

    @Test
    void anotherWatchBeginsAfterTheLastOneHasEnded() throws Exception {
        for (int round = 0; round < 50; round++) {
            try (Subscription one = subscriptions.open(caller(1), Set.of(FixtureResources.ONE))) {
                resources.touch(FixtureResources.ONE);
                assertEquals(Set.of(FixtureResources.ONE), one.awaitChanges(LONG), "round " + round);
            }
        }
    }

    @Test
    void whatIsAddedWhileTheWatchReadsIsNotTakenForGone() throws Exception {
        Subscription both = subscriptions.open(caller(1), Set.of(FixtureResources.TWO));
        HeldReading held = holdTheWatch();
        assertTrue(subscriptions.add(both, FixtureResources.ONE));
        held.end();
        resources.touch(FixtureResources.TWO);
        assertEquals(Set.of(FixtureResources.TWO), both.awaitChanges(LONG));
    }

    @Test
    void anEarlierReadingThatComesLateIsNotBelieved() throws Exception {
        Subscription both = subscriptions.open(caller(1), Set.of(FixtureResources.ONE));
        HeldReading held = holdTheWatch();
        resources.touch(FixtureResources.ONE);
        // Whoever adds one looks for the others as well.
        subscriptions.add(both, FixtureResources.TWO);
        assertEquals(Set.of(FixtureResources.ONE), both.awaitChanges(LONG));
        held.end();
        resources.touch(FixtureResources.TWO);
        assertEquals(Set.of(FixtureResources.TWO), both.awaitChanges(LONG));
    }

    /** The watch has read, and nobody has heard of it yet. */
    private HeldReading holdTheWatch() throws InterruptedException {
        HeldReading held = new HeldReading();
        resources.readingsPass(held);
        resources.touchNothing();
        held.begun.await();
        return held;
    }

    /** The first reading that passes waits; those of others, and later ones, don't. */
    private static final class HeldReading implements Consumer<Set<String>> {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);

        @Override
        public void accept(Set<String> asked) {
            if (begun.getCount() > 0) {
                begun.countDown();
                try {
                    ended.await();
                } catch (InterruptedException stopping) {
                    Thread.currentThread().interrupt();
                }
            }
        }

        void end() {
            ended.countDown();
        }
    }

    private static Caller caller(long key) {
        return new Caller(new WorkspaceId(7), new KeyId(key), Grade.LOCAL, new Origin("127.0.0.1", ""), "", "", "");
    }
}
