package dev.waybill.server.cli.command;

import dev.waybill.workflow.checkpoint.CheckpointKind;

/** The words for kinds of checkpoints. */
public final class KindWord extends WordConverter<CheckpointKind> {
    /** Made by the parser. */
    public KindWord() {
        super(CheckpointKind.class);
    }
}
