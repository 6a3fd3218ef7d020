package dev.waybill.storage.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.notice.Notice;
import dev.waybill.workflow.notice.NoticeKind;
import dev.waybill.workflow.reply.SavedReply;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What members are told of, and the replies that they saved. */
interface NoticeStoreContract extends OpenedWorkspace {
    private static Notice notice(long sequence, NoticeKind kind, long checkpoint, long count, long atMillis) {
        return new Notice(
                sequence,
                kind,
                Samples.PROJECT,
                Samples.RUN,
                checkpoint == 0 ? Optional.empty() : Optional.of(new CheckpointId(checkpoint)),
                count,
                atMillis);
    }

    private void with_a_run() {
        write(transaction -> {
            Samples.groundwork(transaction);
            transaction.runs().insert(Samples.run(Samples.RUN, "feature"));
        });
    }

    @Test
    default void notices_of_one_topic_are_one_row_with_a_count_at_its_latest_place() {
        with_a_run();
        write(transaction -> {
            for (long sequence = 1; sequence <= 500; sequence++) {
                transaction.notices().put(notice(sequence, NoticeKind.VIOLATION, 0, 1, sequence));
            }
            transaction.notices().put(notice(501, NoticeKind.CHECKPOINT_OPENED, 9, 1, 501));
            transaction.notices().put(notice(502, NoticeKind.RUN_FAILED, 0, 1, 502));
            transaction.notices().put(notice(503, NoticeKind.CHECKPOINT_APPROVED, 9, 1, 503));
        });
        assertEquals(
                List.of(
                        notice(503, NoticeKind.CHECKPOINT_APPROVED, 9, 2, 503),
                        notice(502, NoticeKind.RUN_FAILED, 0, 1, 502),
                        notice(500, NoticeKind.VIOLATION, 0, 500, 500)),
                read(transaction -> transaction.notices().page(Long.MAX_VALUE, 10)));
        assertEquals(
                List.of(notice(502, NoticeKind.RUN_FAILED, 0, 1, 502)),
                read(transaction -> transaction.notices().page(503, 1)));
        write(transaction -> transaction.notices().drop(new CheckpointId(9)));
        assertEquals(
                2,
                read(transaction -> transaction.notices().page(Long.MAX_VALUE, 10))
                        .size());
    }

    @Test
    default void old_notices_are_forgotten_and_later_ones_stay() {
        with_a_run();
        write(transaction -> {
            transaction.notices().put(notice(1, NoticeKind.VIOLATION, 0, 1, 100));
            transaction.notices().put(notice(2, NoticeKind.RUN_FAILED, 0, 1, 200));
            transaction.notices().put(notice(3, NoticeKind.GUARD_SILENT, 0, 1, 300));
            transaction.notices().forgetBefore(200);
        });
        assertEquals(
                List.of(3L, 2L),
                read(transaction -> transaction.notices().page(Long.MAX_VALUE, 10)).stream()
                        .map(Notice::sequence)
                        .toList());
    }

    @Test
    default void each_member_reads_for_themselves() {
        write(transaction -> transaction.members().insert(Samples.member(Samples.MEMBER, "m", "")));
        assertEquals(0L, (long) read(transaction -> transaction.notices().readTo(Samples.MEMBER)));
        write(transaction -> {
            transaction.notices().markRead(Samples.MEMBER, 5);
            transaction.notices().markRead(Samples.MEMBER, 9);
        });
        assertEquals(9L, (long) read(transaction -> transaction.notices().readTo(Samples.MEMBER)));
    }

    @Test
    default void replies_are_kept_by_name() {
        write(transaction -> {
            transaction.replies().put(new SavedReply("tests", "Please add tests."));
            transaction.replies().put(new SavedReply("docs", "And docs?"));
            transaction.replies().put(new SavedReply("tests", "Tests, please."));
        });
        assertEquals(
                List.of(new SavedReply("docs", "And docs?"), new SavedReply("tests", "Tests, please.")),
                read(transaction -> transaction.replies().list()));
        write(transaction -> {
            assertEquals(true, transaction.replies().delete("docs"));
            assertEquals(false, transaction.replies().delete("' OR 1=1 --"));
        });
        assertEquals(1, read(transaction -> transaction.replies().list()).size());
        assertThrows(
                RuntimeException.class,
                () -> read(transaction -> transaction.replies().delete("tests")));
    }
}
