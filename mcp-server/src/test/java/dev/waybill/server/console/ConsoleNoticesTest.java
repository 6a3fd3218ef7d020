package dev.waybill.server.console;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.server.ConsoleStage;
import dev.waybill.workflow.checkpoint.Binding;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.member.Role;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notifications, saved replies and questions that several members have to approve, as pages. */
final class ConsoleNoticesTest {
    private static final String PASSWORD = "a long enough password";
    private static final String HOSTILE = "<script>alert(1)</script>";

    @TempDir
    private Path folder;

    private ConsoleStage stage;
    private ConsoleStage.Scene scene;
    private Browser ann;

    @BeforeEach
    void open() {
        stage = new ConsoleStage(folder);
        scene = stage.scene("acme");
        ann = member("ann", Role.APPROVER, "");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Browser member(String name, Role role, String project) {
        return Browser.entered(stage.console(), stage.invite(scene, name, role, project), name, PASSWORD);
    }

    private String notices(Browser who) {
        Browser.Page page = who.get(scene.base() + "/notices");
        assertEquals(200, page.status());
        return page.html();
    }

    /** What the page's form would send. */
    private static String newest(String html) {
        int at = html.indexOf("name=\"to\" value=\"");
        return at < 0 ? "" : html.substring(at + 17, html.indexOf('"', at + 17));
    }

    private String question(Checkpoint checkpoint) {
        return scene.base() + "/checkpoints/" + checkpoint.id().text();
    }

    private CheckpointState state(Checkpoint checkpoint) {
        return stage.ledger()
                .read(
                        scene.id(),
                        transaction -> transaction
                                .checkpoints()
                                .find(checkpoint.id())
                                .orElseThrow()
                                .state());
    }

    private static Map<String, String> answer(Checkpoint checkpoint, String decision) {
        return Map.of("decision", decision, "binding", Binding.of(checkpoint).digest(), "comment", "");
    }

    @Test
    @Promise("P5")
    void aQuestionIsToldOnceReadByAPostAndToldAgainWhenItIsAnswered() {
        String html = notices(ann);
        assertTrue(html.contains("A plan checkpoint waits for an answer"), html);
        assertTrue(html.contains("1<span class=\"hidden\"> new</span>"), "the menu counts it");
        ann.get(scene.base() + "/notices");
        assertFalse(newest(notices(ann)).isEmpty(), "looking reads nothing");
        ann.post(scene.base() + "/notices", Map.of("to", newest(html)));
        assertEquals("", newest(notices(ann)));
        Browser bob = member("bob", Role.APPROVER, "");
        assertFalse(newest(notices(bob)).isEmpty(), "others read for themselves");
        bob.get(question(scene.checkpoint()));
        bob.post(question(scene.checkpoint()), answer(scene.checkpoint(), "reject"));
        String after = notices(ann);
        assertTrue(after.contains("A plan checkpoint was rejected"), after);
        assertFalse(after.contains("waits for an answer"), "a question has one line");
        assertFalse(newest(after).isEmpty());
    }

    @Test
    void readingUpToNonsenseReadsNoMoreThanThereIs() {
        for (String to : new String[] {"", "-1", "x", "999999999999999999", "9999999999999999999999"}) {
            assertEquals(
                    303, ann.post(scene.base() + "/notices", Map.of("to", to)).status(), to);
        }
        stage.ask(stage.caller(scene.id(), scene.key()), scene.run(), "And now?");
        assertFalse(newest(notices(ann)).isEmpty(), "what came later is new");
    }

    @Test
    void aMemberOfAnotherProjectIsToldNothing() {
        stage.connect(scene, "elsewhere");
        Browser limited = member("lee", Role.APPROVER, "elsewhere");
        String html = notices(limited);
        assertTrue(html.contains("Nothing to tell"), html);
        assertFalse(html.contains("> new</span>"), html);
    }

    @Test
    void whatAnAgentWroteIsTextOnThePageAndNoWordOfItGoesToTheDesktop() {
        var handle = stage.start(stage.caller(scene.id(), scene.key()), "T\"><b>", "A title", "feature/x");
        stage.ask(stage.caller(scene.id(), scene.key()), handle, HOSTILE);
        String html = notices(ann);
        assertTrue(html.contains("T&#34;&gt;&lt;b&gt;") || html.contains("T\"&gt;&lt;b&gt;"), html);
        assertFalse(html.contains("<script>alert"), html);
        for (String part : html.split("data-words=\"", -1)) {
            assertFalse(part.substring(0, Math.max(0, part.indexOf('"'))).contains("T-"), "no ticket in words");
        }
    }

    @Test
    void aSavedReplyGoesBeforeTheCommentWithoutAnyScript() {
        String replies = scene.base() + "/replies";
        ann.get(replies);
        assertEquals(
                replies,
                ann.post(replies, Map.of("name", HOSTILE, "text", "Please add tests."))
                        .location());
        String page = ann.get(question(scene.checkpoint())).html();
        assertTrue(page.contains("data-words=\"Please add tests.\""), page);
        assertFalse(page.contains("<script>alert"), page);
        Map<String, String> form = new HashMap<>(answer(scene.checkpoint(), "request_changes"));
        form.put("reply", HOSTILE);
        form.put("comment", "And docs.");
        assertEquals(303, ann.post(question(scene.checkpoint()), form).status());
        assertEquals(
                "Please add tests.\nAnd docs.",
                stage.ledger()
                        .read(
                                scene.id(),
                                transaction -> transaction
                                        .checkpoints()
                                        .find(scene.checkpoint().id())
                                        .orElseThrow()
                                        .comment()));
        ann.get(replies);
        assertEquals(
                replies, ann.post(replies + "/delete", Map.of("name", HOSTILE)).location());
        assertEquals(404, ann.post(replies + "/delete", Map.of("name", HOSTILE)).status());
    }

    @Test
    void savedRepliesAreBoundedAndScreened() {
        String replies = scene.base() + "/replies";
        ann.get(replies);
        for (int i = 0; i < 20; i++) {
            assertEquals(
                    303,
                    ann.post(replies, Map.of("name", "r" + i, "text", "words")).status());
        }
        Browser.Page full = ann.post(replies, Map.of("name", "one more", "text", "words"));
        assertEquals(422, full.status());
        assertTrue(full.html().contains("at most 20"), full.html());
        assertEquals(
                303,
                ann.post(replies, Map.of("name", "r1", "text", "other words")).status(),
                "replaced");
        assertEquals(
                422,
                ann.post(replies, Map.of("name", "r2", "text", "x".repeat(501))).status());
        assertEquals(422, ann.post(replies, Map.of("name", "", "text", "words")).status());
        assertEquals(422, ann.post(replies, Map.of("name", "r3", "text", " ")).status());
        ann.post(replies, Map.of("name", "r4", "text", "write to jane.doe@example.com"));
        assertFalse(ann.get(replies).html().contains("jane.doe@example.com"), "personal data is replaced");
        Map<String, String> gone = new HashMap<>(answer(scene.checkpoint(), "reject"));
        gone.put("reply", "not there");
        assertEquals(409, ann.post(question(scene.checkpoint()), gone).status());
        assertEquals(CheckpointState.PENDING, state(scene.checkpoint()));
    }

    @Test
    @Promise("B13")
    void twoWhoApproveAtOnceBothCountAndOneWhoApprovesTwiceCountsOnce() throws Exception {
        Browser bob = member("bob", Role.APPROVER, "");
        Browser own = member("own", Role.OWNER, "");
        own.get(scene.base() + "/approvals");
        assertEquals(
                303,
                own.post(scene.base() + "/approvals", Map.of("project", "web", "kind", "budget", "approvals", "2"))
                        .status());
        Map<String, String> three = Map.of("project", "web", "kind", "plan", "approvals", "3");
        assertEquals(303, own.post(scene.base() + "/approvals", three).status());
        assertEquals(403, ann.post(scene.base() + "/approvals", three).status());
        for (String wrong : new String[] {"0", "10", "-2", "x", ""}) {
            assertEquals(
                    422,
                    own.post(scene.base() + "/approvals", Map.of("project", "web", "kind", "plan", "approvals", wrong))
                            .status(),
                    wrong);
        }
        Checkpoint asked = stage.ask(stage.caller(scene.id(), scene.key()), scene.run(), "All of you?");
        for (Browser one : List.of(ann, bob, own)) {
            one.get(question(asked));
        }
        List<Integer> statuses = together(List.of(
                () -> ann.post(question(asked), answer(asked, "approve")).status(),
                () -> bob.post(question(asked), answer(asked, "approve")).status(),
                () -> {
                    Browser again = new Browser(stage.console(), "127.0.0.1");
                    again.take(bob.cookie());
                    again.get(question(asked));
                    return again.post(question(asked), answer(asked, "approve")).status();
                }));
        assertEquals(303, statuses.getFirst());
        assertEquals(List.of(303, 409), statuses.subList(1, 3).stream().sorted().toList());
        assertEquals(CheckpointState.PENDING, state(asked));
        assertTrue(ann.get(question(asked)).html().contains("2 of 3 approvals"));
        assertEquals(303, own.post(question(asked), answer(asked, "approve")).status());
        assertEquals(CheckpointState.APPROVED, state(asked));
    }

    private static List<Integer> together(List<Callable<Integer>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Future<Integer>> answers = calls.stream()
                    .map(call -> threads.submit(() -> {
                        start.await();
                        return call.call();
                    }))
                    .toList();
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            return statuses;
        }
    }
}
