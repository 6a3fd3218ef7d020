package dev.waybill.workflow.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.workspace.Grade;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class CheckpointTest {
    private static final Checkpoint ASKED = Checkpoints.asked(CheckpointKind.MERGE, Grade.SERVED);

    @ParameterizedTest
    @CsvSource({"APPROVE, APPROVED", "REJECT, REJECTED", "REQUEST_CHANGES, CHANGES_REQUESTED"})
    void isLeftByEachDecisionInItsOwnState(Decision decision, CheckpointState state) {
        Checkpoint decided = ASKED.decided(decision, new MemberId(9), true, "words", 2000);
        assertEquals(state, decided.state());
        assertEquals(9, decided.decidedBy());
        assertTrue(decided.bySelf());
        assertEquals("words", decided.comment());
        assertEquals(2000, decided.decidedAtMillis());
        assertEquals(ASKED.requestedAtMillis(), decided.requestedAtMillis());
    }

    @Test
    void keepsWhoDecidedWhenItIsVoidedLater() {
        Checkpoint voided = ASKED.decided(Decision.APPROVE, new MemberId(9), false, "yes", 2000)
                .ended(CheckpointState.VOIDED);
        assertEquals(CheckpointState.VOIDED, voided.state());
        assertEquals(9, voided.decidedBy());
        assertEquals("yes", voided.comment());
    }

    @Test
    void countsWaitsAndNothingElse() {
        Checkpoint waited = ASKED.waitedInVain().waitedInVain();
        assertEquals(2, waited.waits());
        assertEquals(CheckpointState.PENDING, waited.state());
    }

    @Test
    void keepsWhatWasSaidInTheHostApartFromTheAnswer() {
        Checkpoint commented = ASKED.commentedInHost("from the form");
        assertEquals("from the form", commented.hostComment());
        assertEquals("", commented.comment());
        assertEquals(CheckpointState.PENDING, commented.state());
        assertEquals(0, commented.decidedBy());
        Checkpoint decided = commented.waitedInVain().decided(Decision.REJECT, new MemberId(9), false, "no", 2000);
        assertEquals("from the form", decided.ended(CheckpointState.VOIDED).hostComment());
        assertEquals("no", decided.comment());
    }

    @ParameterizedTest
    @EnumSource
    void isAboutACommitForReviewMergeAndDeploy(CheckpointKind kind) {
        assertEquals(
                Set.of(CheckpointKind.REVIEW, CheckpointKind.MERGE, CheckpointKind.DEPLOY)
                        .contains(kind),
                kind.needsHead());
        assertEquals(Set.of(CheckpointKind.MERGE, CheckpointKind.DEPLOY).contains(kind), kind.leavesTheMachine());
        assertEquals(kind.name().toLowerCase(Locale.ROOT), kind.text());
    }

    @ParameterizedTest
    @EnumSource
    void isShownInLowerCase(CheckpointState state) {
        assertEquals(state.name().toLowerCase(Locale.ROOT), state.text());
    }
}
