package dev.waybill.storage.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.promise.Promise;
import dev.waybill.workflow.audit.Actor;
import dev.waybill.workflow.audit.AuditAction;
import dev.waybill.workflow.audit.AuditEntry;
import dev.waybill.workflow.audit.AuditNote;
import dev.waybill.workflow.audit.Origin;
import dev.waybill.workflow.event.Event;
import dev.waybill.workflow.event.EventDraft;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.id.RunId;
import dev.waybill.workflow.id.WorkspaceId;
import dev.waybill.workflow.ledger.AuditStore;
import dev.waybill.workflow.ledger.AuditWalk;
import dev.waybill.workflow.ledger.Ledger;
import dev.waybill.workflow.ledger.WriteTransaction;
import dev.waybill.workflow.refusal.Answer;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import dev.waybill.workflow.workspace.Policy;
import dev.waybill.workflow.workspace.TextMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

/**
 * What the ledger promises to every use case. One story in one file, long as it is: whoever writes the next database reads
 * it from the top and has it all.
 */
@Timeout(60)
public abstract class LedgerContract extends Contract {
    private static final Actor AGENT = Actor.key(Samples.KEY);
    private static final Origin ORIGIN = new Origin("192.0.2.7", "claude-code/2.1");
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int THREADS = 8;
    private static final int CALLS = 50;

    @BeforeEach
    final void keep_one_run() {
        write(transaction -> {
            Samples.groundwork(transaction);
            transaction.runs().insert(Samples.run(Samples.RUN, "feature"));
        });
    }

    private static long report(WriteTransaction transaction, String text) {
        return transaction.record(AGENT, ORIGIN, Samples.RUN, Samples.event(text));
    }

    private long report(String text) {
        return ledger().write(Samples.WORKSPACE, transaction -> Answer.granted(report(transaction, text)));
    }

    private List<Event> events() {
        return read(transaction -> transaction.events().page(Samples.RUN, 0, 100_000));
    }

    private static RefusalCode refusal(Executable call) {
        return assertThrows(RefusedException.class, call).refusal().code();
    }

    @Test
    void an_event_and_its_entry_share_one_number_and_say_the_same() {
        assertEquals(1, report("hello"));
        Event event = events().getFirst();
        AuditStore.Row row =
                read(transaction -> transaction.audit().page(Long.MAX_VALUE, 1)).getFirst();
        AuditEntry entry = row.entry();
        assertEquals(1, event.sequence());
        assertEquals("hello", event.text());
        assertEquals(AGENT, event.actor());
        assertEquals(1, entry.sequence());
        assertEquals(event.atMillis(), entry.atMillis());
        assertEquals(event.actor(), entry.actor());
        assertEquals("message_reported", entry.action());
        assertEquals(Samples.RUN.value(), entry.run());
        assertEquals(Samples.RUN.text(), entry.about());
        assertEquals("192.0.2.7", row.address());
        assertEquals("claude-code/2.1", row.userAgent());
    }

    @Test
    @Promise("K12")
    void a_note_is_an_entry_without_an_event() {
        write(transaction -> assertEquals(
                1,
                transaction.record(
                        Actor.OPERATOR, Origin.NONE, new AuditNote(AuditAction.KEY_CREATED, "key_1", "{\"n\":1}"))));
        AuditEntry entry =
                read(transaction -> transaction.audit().page(2, 10)).getFirst().entry();
        assertEquals("key_created", entry.action());
        assertEquals("key_1", entry.target());
        assertEquals("{\"n\":1}", entry.detail());
        assertTrue(events().isEmpty());
    }

    @Test
    void the_log_is_searched_by_run_thing_kind_and_member() {
        Actor member = Actor.member(new MemberId(7));
        report("one");
        write(transaction -> {
            transaction.record(member, Origin.NONE, new AuditNote(AuditAction.KEY_REVOKED, "key_1", "{}"));
            transaction.record(Actor.OPERATOR, Origin.NONE, new AuditNote(AuditAction.KEY_CREATED, "key_2", "{}"));
            transaction.record(
                    Actor.key(new KeyId(7)), Origin.NONE, Samples.RUN, EventDraft.of(EventType.VIOLATION_FOUND, "{}"));
        });
        assertEquals(List.of(4L, 1L), sequences(new AuditWalk.OfRun(Samples.RUN)));
        assertEquals(List.of(2L), sequences(new AuditWalk.OfTarget("key_1")));
        assertEquals(List.of(4L), sequences(new AuditWalk.OfAction("violation_found")));
        assertEquals(List.of(3L), sequences(new AuditWalk.OfAction("key_created")));
        assertEquals(List.of(2L), sequences(new AuditWalk.OfMember(new MemberId(7))));
        assertEquals(List.of(4L, 3L, 2L, 1L), sequences(AuditWalk.ALL));
        assertEquals(List.of(), sequences(new AuditWalk.OfTarget("' OR 1=1 --")));
    }

    @Test
    void the_first_entry_since_a_moment_is_found() {
        assertEquals(Long.MAX_VALUE, firstSince(0));
        report("one");
        report("two");
        long at = read(transaction -> transaction.audit().page(Long.MAX_VALUE, 1))
                .getFirst()
                .entry()
                .atMillis();
        assertEquals(1, firstSince(0));
        assertEquals(Long.MAX_VALUE, firstSince(at + 1));
    }

    private long firstSince(long millis) {
        return read(transaction -> transaction.audit().firstSince(millis));
    }

    private List<Long> sequences(AuditWalk walk) {
        return read(transaction -> transaction.audit().page(walk, Long.MAX_VALUE, 10)).stream()
                .map(row -> row.entry().sequence())
                .toList();
    }

    @Test
    void a_refused_call_leaves_nothing_and_burns_no_number() {
        assertEquals(
                RefusalCode.FORBIDDEN,
                refusal(() -> ledger().write(Samples.WORKSPACE, transaction -> {
                    report(transaction, "never seen");
                    transaction.setPolicy(new Policy(TextMode.SEALED, true, true));
                    throw new RefusedException(RefusalCode.FORBIDDEN, "no");
                })));
        assertEquals(1, report("first"));
        assertEquals(List.of("first"), events().stream().map(Event::text).toList());
        assertEquals(Policy.DEFAULT, read(transaction -> transaction.policy()));
    }

    @Test
    void a_denied_call_keeps_its_traces() {
        assertEquals(
                RefusalCode.FENCED,
                refusal(() -> ledger().write(Samples.WORKSPACE, transaction -> {
                    report(transaction, "fenced");
                    return Answer.denied(RefusalCode.FENCED, "stop");
                })));
        assertEquals(List.of("fenced"), events().stream().map(Event::text).toList());
    }

    @Test
    void a_defect_in_one_call_reaches_its_caller_and_undoes_that_call_only() {
        IllegalStateException defect = new IllegalStateException("a defect");
        Ledger.Work<String> failing = transaction -> {
            report(transaction, "never seen");
            throw defect;
        };
        assertSame(defect, assertThrows(IllegalStateException.class, () -> ledger().write(Samples.WORKSPACE, failing)));
        assertThrows(
                RuntimeException.class,
                () -> ledger().write(Samples.WORKSPACE, transaction -> {
                    report(transaction, "never seen either");
                    transaction.runs().insert(Samples.run(Samples.RUN, "a second of that id"));
                    return Answer.granted("");
                }));
        assertEquals(1, report("first"));
        assertEquals(1, events().size());
    }

    @Test
    void numbers_have_no_gap_however_many_call_and_fail_at_once() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> callers = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                callers.add(threads.submit(() -> {
                    for (int call = 0; call < CALLS; call++) {
                        reportOrFail(number, call);
                    }
                }));
            }
            for (Future<?> caller : callers) {
                caller.get();
            }
        }
        List<Event> events = events();
        assertEquals(
                LongStream.rangeClosed(1, events.size()).boxed().toList(),
                events.stream().map(Event::sequence).toList());
        assertEquals(THREADS * (CALLS - (CALLS + 2) / 3), events.size());
    }

    /** Every third call records and is refused. */
    private void reportOrFail(int thread, int call) {
        try {
            ledger().write(Samples.WORKSPACE, transaction -> {
                long sequence = report(transaction, thread + "/" + call);
                if (call % 3 == 0) {
                    throw new RefusedException(RefusalCode.FORBIDDEN, "every third");
                }
                return Answer.granted(sequence);
            });
        } catch (RefusedException expected) {
            assertEquals(RefusalCode.FORBIDDEN, expected.refusal().code());
        }
    }

    @Test
    @Promise("P14")
    void timelines_are_paged_in_order_for_one_run_and_for_all() {
        write(transaction -> {
            transaction.runs().insert(Samples.run(new RunId(32), "other"));
            report(transaction, "1");
            transaction.record(AGENT, ORIGIN, new RunId(32), Samples.event("2"));
            transaction.record(Actor.SYSTEM, Origin.NONE, new AuditNote(AuditAction.SCOPE_SET, "prj_1", "{}"));
            report(transaction, "4");
        });
        assertEquals(List.of("1", "4"), texts(events()));
        assertEquals(
                List.of("4"), texts(read(transaction -> transaction.events().page(Samples.RUN, 1, 10))));
        assertEquals(
                List.of("1"), texts(read(transaction -> transaction.events().page(Samples.RUN, 0, 1))));
        assertEquals(
                List.of("1", "2", "4"),
                texts(read(transaction -> transaction.events().pageOfAll(0, 10))));
        assertEquals(
                List.of("2"), texts(read(transaction -> transaction.events().pageOfAll(1, 1))));
        assertEquals(
                List.of(3L, 2L),
                read(transaction -> transaction.audit().page(4, 2)).stream()
                        .map(row -> row.entry().sequence())
                        .toList());
    }

    private static List<String> texts(List<Event> events) {
        return events.stream().map(Event::text).toList();
    }

    @Test
    void a_reader_sees_one_moment() {
        ledger().read(Samples.WORKSPACE, transaction -> {
            assertTrue(transaction.events().page(Samples.RUN, 0, 10).isEmpty());
            report("meanwhile");
            assertTrue(transaction.events().page(Samples.RUN, 0, 10).isEmpty());
            return "unmoved";
        });
        assertEquals(1, events().size());
    }

    @Test
    void an_unknown_workspace_is_not_found() {
        WorkspaceId unknown = new WorkspaceId(404);
        assertEquals(
                RefusalCode.NOT_FOUND, refusal(() -> ledger().write(unknown, transaction -> Answer.granted("never"))));
        assertEquals(RefusalCode.NOT_FOUND, refusal(() -> ledger().read(unknown, transaction -> "never")));
        assertEquals(RefusalCode.NOT_FOUND, refusal(() -> ledger().version(unknown)));
    }

    @Test
    void a_closed_workspace_takes_no_calls_and_looks_like_none() {
        write(WriteTransaction::closeWorkspace);
        assertEquals(RefusalCode.NOT_FOUND, refusal(() -> report("late")));
        assertEquals(RefusalCode.NOT_FOUND, refusal(this::events));
    }

    @Test
    void closing_that_is_undone_leaves_the_workspace_open() {
        assertThrows(
                RefusedException.class,
                () -> write(transaction -> {
                    transaction.closeWorkspace();
                    throw new RefusedException(RefusalCode.FORBIDDEN, "not yet");
                }));
        assertEquals(1, report("still open"));
    }

    @Test
    @Promise({"P13", "K11"})
    void workspaces_do_not_see_each_other() {
        WorkspaceId second = new WorkspaceId(77);
        control().create(Samples.workspace(second, "second"));
        report("mine");
        ledger().read(second, transaction -> {
            assertTrue(transaction.runs().find(Samples.RUN).isEmpty());
            assertTrue(transaction.events().pageOfAll(0, 10).isEmpty());
            assertTrue(transaction.keys().find(Samples.KEY).isEmpty());
            return "nothing";
        });
    }

    @Test
    void a_commit_moves_the_version_before_its_caller_is_answered() {
        long seen = ledger().version(Samples.WORKSPACE);
        report("one");
        assertTrue(ledger().version(Samples.WORKSPACE) > seen);
    }

    @Test
    void a_waiter_is_woken_by_a_commit_of_this_process() throws Exception {
        long seen = quietVersion();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> waiter = threads.submit(() -> ledger().awaitChange(Samples.WORKSPACE, seen, LONG));
            report("wake up");
            assertTrue(waiter.get() > seen);
        }
    }

    @Test
    void a_waiter_is_woken_by_a_commit_of_another_process() throws Exception {
        try (Stage other = stage().another();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            other.ledger().read(Samples.WORKSPACE, transaction -> "opened");
            long seen = quietVersion();
            Future<Long> waiter = threads.submit(() -> ledger().awaitChange(Samples.WORKSPACE, seen, LONG));
            other.ledger().write(Samples.WORKSPACE, transaction -> Answer.granted(report(transaction, "from afar")));
            assertTrue(waiter.get() > seen);
        }
    }

    @Test
    void a_waiter_gives_up_at_its_limit() throws Exception {
        long seen = quietVersion();
        assertEquals(seen, ledger().awaitChange(Samples.WORKSPACE, seen, Duration.ofMillis(1)));
    }

    /** The version once the watcher has caught up with what was written before. */
    private long quietVersion() throws InterruptedException {
        long seen = ledger().version(Samples.WORKSPACE);
        long later = ledger().awaitChange(Samples.WORKSPACE, seen, Duration.ofMillis(200));
        while (later != seen) {
            seen = later;
            later = ledger().awaitChange(Samples.WORKSPACE, seen, Duration.ofMillis(200));
        }
        return seen;
    }

    @Test
    void two_openings_of_the_same_data_write_one_log() throws Exception {
        try (Stage other = stage().another();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> callers = new ArrayList<>();
            for (Ledger each : List.of(ledger(), other.ledger())) {
                callers.add(threads.submit(() -> {
                    for (int call = 0; call < CALLS; call++) {
                        String text = "call " + call;
                        each.write(Samples.WORKSPACE, transaction -> Answer.granted(report(transaction, text)));
                    }
                }));
            }
            for (Future<?> caller : callers) {
                caller.get();
            }
        }
        assertEquals(
                LongStream.rangeClosed(1, 2 * CALLS).boxed().toList(),
                events().stream().map(Event::sequence).toList());
    }

    @Test
    void closing_answers_what_was_accepted_and_refuses_what_comes_after() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch proceed = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> accepted = threads.submit(() -> ledger().write(Samples.WORKSPACE, transaction -> {
                entered.countDown();
                await(proceed);
                return Answer.granted(report(transaction, "accepted"));
            }));
            entered.await();
            Future<?> closing = threads.submit(() -> stage().close());
            proceed.countDown();
            assertEquals(1, accepted.get());
            closing.get();
        }
        assertEquals(RefusalCode.UNAVAILABLE, refusal(() -> report("too late")));
        try (Stage again = stage().another()) {
            assertFalse(again.ledger()
                    .read(Samples.WORKSPACE, transaction -> transaction.events().page(Samples.RUN, 0, 10))
                    .isEmpty());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException asked) {
            throw new IllegalStateException(asked);
        }
    }

    @Test
    void what_was_written_is_there_after_opening_again() {
        report("kept");
        try (Stage again = stage().another()) {
            assertEquals(
                    List.of("kept"),
                    texts(again.ledger()
                            .read(
                                    Samples.WORKSPACE,
                                    transaction -> transaction.events().page(Samples.RUN, 0, 10))));
            assertTrue(again.ledger()
                    .read(Samples.WORKSPACE, transaction -> transaction.keys().find(new KeyId(11)))
                    .isPresent());
        }
    }
}
