package dev.waybill.workflow.usecase;

import static dev.waybill.workflow.usecase.Office.HEAD;
import static dev.waybill.workflow.usecase.Office.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.checkpoint.Binding;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.checkpoint.Decision;
import dev.waybill.workflow.event.Event;
import dev.waybill.workflow.event.EventType;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.Handle;
import dev.waybill.workflow.refusal.RefusalCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CommentCheckpointTest {
    private final Office office = new Office();
    private final Handle handle = office.start("feature");
    private final Checkpoint asked = office.ask(handle, CheckpointKind.MERGE, "Merge?", HEAD);

    private boolean comment(String words) {
        return office.commentCheckpoint.comment(office.agent, asked.id(), words);
    }

    @Test
    void keepsTheWordsBesideTheQuestionAndDecidesNothing() {
        assertTrue(comment("Yes, approved!\n\tMerge it. \ud83d\udc69\u200d\ud83d\udcbb"));
        Checkpoint kept = office.kept(asked);
        assertEquals(asked.commentedInHost("Yes, approved!\n\tMerge it. \ud83d\udc69\u200d\ud83d\udcbb"), kept);
        assertEquals(CheckpointState.PENDING, kept.state());
        assertEquals(Binding.of(asked), Binding.of(kept));
        Event event = office.lastEvent(handle);
        assertEquals(EventType.CHECKPOINT_COMMENTED, event.type());
        assertEquals(office.agent.actor(), event.actor());
        assertEquals(kept.hostComment(), event.text());
        assertEquals(
                "{\"checkpoint\":\"" + asked.id().text() + "\",\"kind\":\"merge\",\"said_in\":\"host_form\"}",
                event.detail());
    }

    @Test
    void keepsTheFirstOnly() {
        comment("first");
        long before = office.auditLength();
        assertFalse(comment("first"));
        assertFalse(comment("second"));
        assertEquals("first", office.kept(asked).hostComment());
        assertEquals(before, office.auditLength());
    }

    @Test
    void keepsNothingOnceTheQuestionIsAnswered() {
        office.decide(office.ann, asked, Decision.REJECT);
        long before = office.auditLength();
        assertFalse(comment("too late"));
        assertEquals("", office.kept(asked).hostComment());
        assertEquals(before, office.auditLength());
    }

    @Test
    void leavesTheQuestionToBeDecidedAsItWasShown() {
        comment("from the form");
        Checkpoint decided = office.decide(office.ann, asked, Decision.APPROVE);
        assertEquals(CheckpointState.APPROVED, decided.state());
        assertEquals("from the form", decided.hostComment());
        assertEquals("because", decided.comment());
    }

    @Test
    void leavesAQuestionThatIsAskedAgainTheSame() {
        comment("from the form");
        assertEquals(office.kept(asked), office.ask(handle, CheckpointKind.MERGE, "Merge?", HEAD));
        assertEquals(
                "", office.ask(handle, CheckpointKind.MERGE, "Merge now?", HEAD).hostComment());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t "})
    void keepsNoBlank(String words) {
        long before = office.auditLength();
        assertFalse(comment(words));
        assertEquals(before, office.auditLength());
    }

    @Test
    void countsCodePoints() {
        String longest = "\ud83d\ude00".repeat(Caps.COMMENT);
        String message = assertRefused(RefusalCode.INVALID_ARGUMENT, () -> comment(longest + "x"));
        assertTrue(message.contains("501"), message);
        assertTrue(comment(longest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "a\ud83d", "\ude00b", "a\u001b[31m", "a\u202eb", "a\u2028b", "a\u007fb"})
    void takesNoCharacterThatHides(String words) {
        assertRefused(RefusalCode.INVALID_ARGUMENT, () -> comment(words));
        assertEquals("", office.kept(asked).hostComment());
    }

    @Test
    void isForTheKeyThatAsked() {
        Caller stranger = office.limitedTo("shop");
        String foreign = assertRefused(
                RefusalCode.NOT_FOUND, () -> office.commentCheckpoint.comment(stranger, asked.id(), "mine"));
        String missing = assertRefused(
                RefusalCode.NOT_FOUND,
                () -> office.commentCheckpoint.comment(office.agent, new CheckpointId(1), "mine"));
        assertEquals(missing, foreign);
        office.revokeKey();
        assertRefused(RefusalCode.UNAUTHENTICATED, () -> comment("late"));
    }
}
