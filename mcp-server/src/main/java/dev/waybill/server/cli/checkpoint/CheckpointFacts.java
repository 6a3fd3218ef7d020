package dev.waybill.server.cli.checkpoint;

import dev.waybill.server.cli.output.Facts;
import dev.waybill.workflow.checkpoint.Binding;
import dev.waybill.workflow.checkpoint.Checkpoint;
import dev.waybill.workflow.id.MemberId;

/**
 * What is shown of a checkpoint. The summary is an agent's words; what is {@code said_in_host_form} is words that the
 * agent's host claims a person typed. They decide nothing.
 */
final class CheckpointFacts {
    private CheckpointFacts() {}

    /** A line of a list. */
    static Facts row(Checkpoint checkpoint) {
        return new Facts()
                .text("id", checkpoint.id().text())
                .text("run", checkpoint.run().text())
                .text("kind", checkpoint.kind().text())
                .text("state", checkpoint.state().text())
                .text("grade", checkpoint.grade().text())
                .text("head_sha", checkpoint.headSha())
                .moment("requested_at", checkpoint.requestedAtMillis())
                .moment("decided_at", checkpoint.decidedAtMillis())
                .text("summary", checkpoint.summary());
    }

    /** The same for machines, which have room for long lines. */
    static Facts wideRow(Checkpoint checkpoint) {
        return row(checkpoint).text("said_in_host_form", checkpoint.hostComment());
    }

    /** All that a decision is about, and what it is bound to. */
    static Facts whole(Checkpoint checkpoint) {
        return row(checkpoint)
                .text("scope_digest", checkpoint.scopeDigest())
                .text("text_digest", checkpoint.textDigest())
                .text("binding", Binding.of(checkpoint).digest())
                .text("key", checkpoint.key().text())
                .text("decided_by", checkpoint.decidedBy() == 0 ? "" : new MemberId(checkpoint.decidedBy()).text())
                .flag("by_initiator", checkpoint.bySelf())
                .text("comment", checkpoint.comment())
                .text("said_in_host_form", checkpoint.hostComment());
    }
}
