package dev.waybill.server.tools;

import dev.waybill.server.feature.Answer;
import dev.waybill.server.feature.Call;
import dev.waybill.server.view.OutputJson;
import dev.waybill.workflow.id.CheckpointId;
import dev.waybill.workflow.usecase.GetCheckpoint;
import java.time.Duration;

/** What both checkpoint tools answer, once they know which checkpoint is meant. */
final class CheckpointAnswers {
    private final GetCheckpoint getCheckpoint;
    private final CheckpointLinks links;

    CheckpointAnswers(GetCheckpoint getCheckpoint, CheckpointLinks links) {
        this.getCheckpoint = getCheckpoint;
        this.links = links;
    }

    /** Waits for a decision, at most so long, and says how it stands. Meanwhile the client hears that time goes by. */
    Answer await(Call call, CheckpointId id, int waitSeconds) throws InterruptedException {
        long begun = System.nanoTime();
        GetCheckpoint.View view = getCheckpoint.get(call.caller(), id, Duration.ofSeconds(waitSeconds), () -> {
            call.notices().progress(Duration.ofNanos(System.nanoTime() - begun).toSeconds(), waitSeconds);
            return call.patience().stillWanted();
        });
        return OutputJson.answer(Words.checkpoint(view, links.of(id).orElse("")));
    }
}
