package dev.waybill.workflow.checkpoint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.id.MemberId;
import dev.waybill.workflow.workspace.Grade;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class BindingTest {
    @Test
    void changesWithEachPartOfWhatIsShown() {
        Set<Binding> bindings = new HashSet<>();
        bindings.add(binding(1, CheckpointKind.MERGE, "head", "scope", "text"));
        bindings.add(binding(2, CheckpointKind.MERGE, "head", "scope", "text"));
        bindings.add(binding(1, CheckpointKind.DEPLOY, "head", "scope", "text"));
        bindings.add(binding(1, CheckpointKind.MERGE, "other", "scope", "text"));
        bindings.add(binding(1, CheckpointKind.MERGE, "", "scope", "text"));
        bindings.add(binding(1, CheckpointKind.MERGE, "head", "other", "text"));
        bindings.add(binding(1, CheckpointKind.MERGE, "head", "scope", "other"));
        assertEquals(7, bindings.size());
    }

    @Test
    void staysWhileOnlyTheAnswerChanges() {
        Checkpoint asked = Checkpoints.asked(CheckpointKind.MERGE, Grade.SERVED);
        Binding shown = Binding.of(asked);
        assertEquals(shown, Binding.of(asked.waitedInVain()));
        assertEquals(shown, Binding.of(asked.decided(Decision.APPROVE, new MemberId(9), false, "yes", 5)));
        assertEquals(shown, Binding.of(asked.commentedInHost("typed in a host's form")));
        assertEquals(64, shown.digest().length());
    }

    @Test
    void digestsKindAndWordsTogether() {
        String digest = Binding.textDigest(CheckpointKind.PLAN, "text");
        assertNotEquals(digest, Binding.textDigest(CheckpointKind.OTHER, "text"));
        assertNotEquals(digest, Binding.textDigest(CheckpointKind.PLAN, "text "));
        assertEquals(digest, Binding.textDigest(CheckpointKind.PLAN, "text"));
    }

    private static Binding binding(long id, CheckpointKind kind, String head, String scope, String text) {
        Checkpoint asked = Checkpoints.asked(kind, Grade.SERVED);
        return Binding.of(new Checkpoint(
                new CheckpointId(id),
                asked.run(),
                asked.key(),
                kind,
                asked.state(),
                asked.summary(),
                head,
                scope,
                text,
                asked.grade(),
                asked.initiatorOwner(),
                asked.initiatorMaker(),
                0,
                false,
                "",
                "",
                asked.requestedAtMillis(),
                0,
                0));
    }
}
