package dev.waybill.server.tools;

import dev.waybill.catalog.tool.CheckpointRequest;
import dev.waybill.server.feature.Answer;
import dev.waybill.server.feature.Call;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.checkpoint.CheckpointState;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.usecase.CommentCheckpoint;
import dev.waybill.workflow.usecase.RequestCheckpoint;
import java.util.Optional;

/**
 * {@code checkpoint_request}. One that waits for the first time lets the host show its user the way to the answer; the
 * call then comes back, keeps what was typed in as a comment, asks nothing new, and waits.
 */
final class CheckpointRequestTool implements ToolHandler<CheckpointRequest> {
    private final RequestCheckpoint requestCheckpoint;
    private final CommentCheckpoint commentCheckpoint;
    private final HostDialogue dialogue;
    private final CheckpointAnswers answers;

    CheckpointRequestTool(
            RequestCheckpoint requestCheckpoint,
            CommentCheckpoint commentCheckpoint,
            HostDialogue dialogue,
            CheckpointAnswers answers) {
        this.requestCheckpoint = requestCheckpoint;
        this.commentCheckpoint = commentCheckpoint;
        this.dialogue = dialogue;
        this.answers = answers;
    }

    @Override
    public Answer handle(Call call, CheckpointRequest input) throws InterruptedException {
        Optional<CheckpointId> returned = HostDialogue.returned(call);
        if (returned.isPresent()) {
            dialogue.comment(call).ifPresent(words -> commentCheckpoint.comment(call.caller(), returned.get(), words));
            return answers.await(call, returned.get(), input.waitSeconds());
        }
        Checkpoint asked = requestCheckpoint.request(
                call.caller(),
                new RequestCheckpoint.Request(input.handle(), input.kind(), input.summary(), input.headSha()));
        boolean waitsAtFirst =
                input.waitSeconds() > 0 && asked.state() == CheckpointState.PENDING && asked.waits() == 0;
        Optional<Answer> question = waitsAtFirst ? dialogue.about(asked.id(), call) : Optional.empty();
        return question.isPresent() ? question.get() : answers.await(call, asked.id(), input.waitSeconds());
    }
}
