package dev.waybill.storage.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.checkpoint.Decision;
import dev.waybill.workflow.id.CheckpointId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the store of checkpoints does with its rows. */
interface CheckpointStoreContract extends OpenedWorkspace {
    @Test
    default void a_checkpoint_is_read_back_changed_and_listed() {
        Checkpoint first = Samples.checkpoint(new CheckpointId(1), "a".repeat(40));
        Checkpoint second = Samples.checkpoint(new CheckpointId(2), "a".repeat(40));
        Checkpoint decided = first.decided(Decision.APPROVE, Samples.MEMBER, true, "Yes, go on", 777)
                .waitedInVain();
        write(transaction -> {
            Samples.groundwork(transaction);
            transaction.runs().insert(Samples.run(Samples.RUN, "feature"));
            transaction.checkpoints().insert(first);
            transaction.checkpoints().insert(second);
            assertEquals(List.of(first, second), transaction.checkpoints().open(Samples.RUN));
            transaction.checkpoints().update(decided);
        });
        assertEquals(
                Optional.of(decided),
                read(transaction -> transaction.checkpoints().find(first.id())));
        assertEquals(
                List.of(second), read(transaction -> transaction.checkpoints().open(Samples.RUN)));
        assertEquals(
                List.of(decided, second),
                read(transaction -> transaction.checkpoints().standing(Samples.RUN)));
        assertEquals(
                List.of(second, decided),
                read(transaction -> transaction.checkpoints().ofHead("a".repeat(40), 10)));
        assertEquals(
                List.of(second), read(transaction -> transaction.checkpoints().ofHead("a".repeat(40), 1)));
        assertEquals(
                List.of(second, decided),
                read(transaction -> transaction.checkpoints().page(false, Long.MAX_VALUE, 9)));
        assertEquals(
                List.of(second), read(transaction -> transaction.checkpoints().page(true, Long.MAX_VALUE, 9)));
        assertEquals(
                List.of(decided), read(transaction -> transaction.checkpoints().page(false, 2, 9)));
        write(transaction -> transaction.checkpoints().update(decided.ended(CheckpointState.VOIDED)));
        assertEquals(
                List.of(second), read(transaction -> transaction.checkpoints().standing(Samples.RUN)));
    }

    @Test
    default void the_answers_of_a_run_after_a_moment_come_latest_first() {
        Checkpoint first = Samples.checkpoint(new CheckpointId(1), "");
        Checkpoint second = Samples.checkpoint(new CheckpointId(2), "");
        Checkpoint open = Samples.checkpoint(new CheckpointId(3), "");
        Checkpoint later = first.decided(Decision.APPROVE, Samples.MEMBER, false, "", 900);
        Checkpoint earlier = second.decided(Decision.REJECT, Samples.MEMBER, false, "No", 800);
        write(transaction -> {
            Samples.groundwork(transaction);
            transaction.runs().insert(Samples.run(Samples.RUN, "feature"));
            transaction.checkpoints().insert(first);
            transaction.checkpoints().insert(second);
            transaction.checkpoints().insert(open);
            transaction.checkpoints().update(later);
            transaction.checkpoints().update(earlier);
        });
        read(transaction -> {
            assertEquals(List.of(later, earlier), transaction.checkpoints().answered(Samples.RUN, 0, 9));
            assertEquals(List.of(later), transaction.checkpoints().answered(Samples.RUN, 0, 1));
            assertEquals(List.of(later), transaction.checkpoints().answered(Samples.RUN, 800, 9));
            assertEquals(List.of(), transaction.checkpoints().answered(Samples.RUN, 900, 9));
            return "read";
        });
    }

    @Test
    default void what_was_said_in_a_hosts_form_is_kept_beside_the_answer_and_can_be_erased() {
        Checkpoint asked = Samples.checkpoint(new CheckpointId(1), "a".repeat(40));
        Checkpoint commented = asked.commentedInHost("\ud83d\ude00".repeat(Caps.COMMENT));
        Checkpoint decided = commented.decided(Decision.REJECT, Samples.MEMBER, false, "No", 777);
        write(transaction -> {
            Samples.groundwork(transaction);
            transaction.runs().insert(Samples.run(Samples.RUN, "feature"));
            transaction.checkpoints().insert(asked);
            transaction
                    .checkpoints()
                    .insert(Samples.checkpoint(new CheckpointId(2), "").commentedInHost("other"));
            transaction.checkpoints().update(commented);
        });
        assertEquals(
                Optional.of(commented),
                read(transaction -> transaction.checkpoints().find(asked.id())));
        write(transaction -> transaction.checkpoints().update(decided));
        assertEquals(
                Optional.of(decided),
                read(transaction -> transaction.checkpoints().find(asked.id())));
        write(transaction -> transaction.checkpoints().update(decided.commentedInHost("")));
        assertEquals(
                Optional.of("No"),
                read(transaction -> transaction.checkpoints().find(asked.id()))
                        .filter(kept -> kept.hostComment().isEmpty())
                        .map(Checkpoint::comment));
        for (String unfit : new String[] {"x".repeat(Caps.COMMENT + 1), "a\0b"}) {
            assertThrows(
                    RuntimeException.class,
                    () -> write(transaction -> transaction.checkpoints().update(commented.commentedInHost(unfit))));
        }
    }
}
