package dev.waybill.server.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.server.ConsoleStage;
import dev.waybill.server.console.live.Feed;
import dev.waybill.server.console.live.Streams;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.member.Role;
import dev.waybill.workflow.usecase.Caller;
import dev.waybill.workflow.usecase.ProjectChoice;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Streams: what opens one, what comes on it and in which order, and what ends it. */
final class ConsoleLiveTest {
    private static final String PASSWORD = "a long enough password";
    private static final int MESSAGES = 40;
    /** More than what is kept of a run for those who follow it. */
    private static final int FAR_BEHIND = 300;

    @TempDir
    private Path folder;

    private ConsoleStage stage;
    private ConsoleStage.Scene scene;
    private Browser ann;

    @BeforeEach
    void open() {
        stage = new ConsoleStage(folder);
        scene = stage.scene("acme");
        ann = member("ann");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Browser member(String name) {
        return Browser.entered(stage.console(), stage.invite(scene, name, Role.VIEWER, ""), name, PASSWORD);
    }

    private String run() {
        return scene.base() + "/runs/" + scene.run().run().text();
    }

    /** The address of the stream that a page names. */
    private static String stream(Browser browser, String page) {
        String html = browser.get(page).html();
        int start = html.indexOf("sse-connect=\"") + "sse-connect=\"".length();
        return html.substring(start, html.indexOf('"', start));
    }

    /** What came, and whether the stream has ended. */
    private static final class Watcher implements Feed.Sink {
        private final BlockingQueue<String> events = new LinkedBlockingQueue<>();
        private final Thread thread;
        private final CountDownLatch gate;

        /** Takes nothing before the gate is open. */
        Watcher(Feed feed, CountDownLatch gate) {
            this.gate = gate;
            this.thread = Thread.ofVirtual().start(() -> {
                try {
                    feed.follow(this);
                } catch (IOException | InterruptedException ended) {
                    events.add("broken " + ended);
                }
            });
        }

        @Override
        public void event(String name, String id, String html) throws IOException {
            try {
                gate.await();
            } catch (InterruptedException gone) {
                throw new IOException(gone);
            }
            events.add(name + " " + id + " " + html);
        }

        @Override
        public void keepAlive() {
            // Nobody here takes silence for the end.
        }

        String next() throws InterruptedException {
            String event = events.poll(60, TimeUnit.SECONDS);
            assertTrue(event != null, "nothing came");
            return event == null ? "" : event;
        }

        boolean ended() throws InterruptedException {
            return thread.join(Duration.ofSeconds(60));
        }
    }

    private Watcher watch(Browser browser, String address) {
        return new Watcher(browser.follow(address).orElseThrow(), new CountDownLatch(0));
    }

    /** That so many messages come to a watcher, each once and in order. */
    private static void assertSeesAll(Watcher watcher, int messages) throws InterruptedException {
        long last = 0;
        int seen = 0;
        while (seen < messages) {
            String event = watcher.next();
            if (event.startsWith("timeline ")) {
                long sequence = Long.parseLong(event.split(" ", 3)[1]);
                assertTrue(sequence > last, sequence + " after " + last);
                last = sequence;
                if (event.contains(" of many")) {
                    assertTrue(event.contains("message " + seen + " of many"), event);
                    seen++;
                }
            }
        }
    }

    @Test
    void aTicketOpensOneStreamOnceForItsSessionWithinAMinute() {
        String address = stream(ann, run());
        Browser bob = member("bob");
        String stolen = stream(ann, run());
        assertEquals(404, bob.get(stolen).status(), "another session's");
        assertEquals(404, ann.get(stolen).status(), "and used up with it");
        assertTrue(ann.follow(address).isPresent());
        assertEquals(404, ann.get(address).status(), "used");
        String late = stream(ann, run());
        stage.later(60_001);
        assertEquals(404, ann.get(late).status(), "too old");
        assertEquals(404, ann.get(scene.base() + "/live?ticket=made-up").status());
        assertEquals(404, ann.get(scene.base() + "/live").status());
    }

    @Test
    @Promise("P1")
    void everyEventComesOnceAndInOrder() throws Exception {
        List<Watcher> watchers = new ArrayList<>();
        for (int i = 0; i < Streams.PER_SESSION; i++) {
            watchers.add(watch(ann, stream(ann, run())));
        }
        for (int i = 0; i < MESSAGES; i++) {
            stage.report(stage.caller(scene.id(), scene.key()), scene.run(), "message " + i + " of many");
        }
        for (Watcher watcher : watchers) {
            assertSeesAll(watcher, MESSAGES);
        }
    }

    @Test
    @Promise("P1")
    void manyWatchersOfSeveralRunsMissNothingHoweverSlowTheyAre() throws Exception {
        Caller caller = stage.caller(scene.id(), scene.key());
        List<Handle> runs = new ArrayList<>(List.of(scene.run()));
        for (int i = 2; i <= 4; i++) {
            runs.add(stage.start(caller, "T-" + i, "Another", "feature/" + i));
        }
        CountDownLatch gate = new CountDownLatch(1);
        List<Watcher> watchers = new ArrayList<>();
        for (Handle run : runs) {
            String page = scene.base() + "/runs/" + run.run().text();
            for (int i = 0; i < Streams.PER_SESSION; i++) {
                watchers.add(watch(ann, stream(ann, page)));
            }
            Browser slow = member("slow" + watchers.size());
            watchers.add(new Watcher(slow.follow(stream(slow, page)).orElseThrow(), gate));
            ann = member("next" + watchers.size());
        }
        try (ExecutorService agents = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Handle run : runs) {
                agents.execute(() -> {
                    for (int i = 0; i < FAR_BEHIND; i++) {
                        stage.report(caller, run, "message " + i + " of many");
                    }
                });
            }
        }
        gate.countDown();
        for (Watcher watcher : watchers) {
            assertSeesAll(watcher, FAR_BEHIND);
        }
    }

    @Test
    void aStreamCarriesNothingOfAnotherRunOrWorkspace() throws Exception {
        ConsoleStage.Scene other = stage.scene("other");
        Handle second = stage.start(stage.caller(scene.id(), scene.key()), "T-2", "Second", "feature/2");
        Watcher watcher = watch(ann, stream(ann, run()));
        stage.report(stage.caller(other.id(), other.key()), other.run(), "of the other workspace");
        stage.report(stage.caller(scene.id(), scene.key()), second, "of the other run");
        stage.report(stage.caller(scene.id(), scene.key()), scene.run(), "of this run");
        String event = watcher.next();
        assertTrue(event.contains("of this run"), event);
        assertFalse(event.contains("other"), event);
    }

    @Test
    void aStreamEndsWithItsSession() throws Exception {
        Watcher watcher = watch(ann, stream(ann, run()));
        stage.report(stage.caller(scene.id(), scene.key()), scene.run(), "before");
        assertTrue(watcher.next().contains("before"));
        ann.post("/sign-out", Map.of());
        stage.report(stage.caller(scene.id(), scene.key()), scene.run(), "after");
        assertTrue(watcher.ended());
        assertTrue(watcher.events.stream().noneMatch(event -> event.contains("after")), watcher.events.toString());
    }

    @Test
    void aBrowserHasSoManyStreamsAndTheNewestAreKept() throws Exception {
        List<Watcher> watchers = new ArrayList<>();
        watchers.add(watch(ann, stream(ann, scene.base() + "/runs")));
        assertEquals("changed  ", watchers.getFirst().next());
        for (int i = 1; i < Streams.PER_SESSION + 1; i++) {
            watchers.add(watch(ann, stream(ann, run())));
        }
        assertEquals("replaced  ", watchers.getFirst().next(), "a list's, which was first");
        assertTrue(watchers.getFirst().ended());
        assertTrue(watchers.get(1).events.isEmpty(), "room for one is one");
        watchers.add(watch(ann, stream(ann, run())));
        assertEquals("replaced  ", watchers.get(1).next(), "and a run's");
        assertTrue(watchers.get(1).ended());
        Browser carol = member("carol");
        watchers.add(watch(carol, stream(carol, run())));

        stage.end(stage.caller(scene.id(), scene.key()), scene.run());
        for (Watcher watcher : watchers.subList(2, watchers.size())) {
            assertTrue(watcher.next().startsWith("timeline "), "one browser's streams are no other's");
            assertTrue(watcher.ended());
        }
    }

    /** A project that is taken from a limit while its run is watched: the stream ends before it says anything more. */
    @Test
    @Promise("R10")
    void aProjectThatIsTakenFromALimitEndsItsStreams() throws Exception {
        ConsoleStage.Scene api = stage.beside(scene, "api");
        Browser vic = Browser.entered(
                stage.console(),
                stage.invite(scene, "vic", Role.VIEWER, ProjectChoice.only("web", "api")),
                "vic",
                PASSWORD);
        Watcher own = watch(vic, stream(vic, run()));
        Watcher taken =
                watch(vic, stream(vic, scene.base() + "/runs/" + api.run().run().text()));
        stage.report(stage.caller(scene.id(), api.key()), api.run(), "message 0 of many");
        assertSeesAll(taken, 1);
        stage.limit(scene, "vic", ProjectChoice.only("web"));
        stage.report(stage.caller(scene.id(), api.key()), api.run(), "nobody’s business");
        assertTrue(taken.ended());
        assertFalse(taken.events.stream().anyMatch(event -> event.contains("business")), taken.events.toString());
        stage.report(stage.caller(scene.id(), scene.key()), scene.run(), "message 0 of many");
        assertSeesAll(own, 1);
    }
}
