package dev.waybill.catalog.bind;

import dev.waybill.catalog.schema.TextForm;
import dev.waybill.catalog.tool.CheckpointRequest;
import dev.waybill.workflow.cap.Caps;
import dev.waybill.workflow.checkpoint.CheckpointKind;
import java.util.List;

/** Binds {@link CheckpointRequest}. */
final class CheckpointRequestBinder extends Binder<CheckpointRequest> {
    private static final Words<CheckpointKind> KINDS = Words.of(List.of(CheckpointKind.values()));

    CheckpointRequestBinder() {
        super("checkpoint_request", "run", "kind", "summary", "head_sha", "wait_seconds");
    }

    @Override
    CheckpointRequest read(Fields fields) {
        CheckpointRequest input = new CheckpointRequest(
                fields.text("run", Caps.HANDLE, TextForm.HANDLE),
                fields.word("kind", KINDS),
                fields.textOrEmpty("summary", Caps.SUMMARY, TextForm.TEXT),
                fields.textOrEmpty("head_sha", Caps.SHA, TextForm.SHA),
                (int) fields.numberOrZero("wait_seconds", Caps.WAIT_SECONDS));
        if (input.kind().needsHead() && input.headSha().isEmpty()) {
            throw fields.together(
                    "head_sha",
                    false,
                    "is required for review, merge and deploy: the commit you ask about, in full hex");
        }
        return input;
    }
}
