package dev.waybill.server.cli.checkpoint;

import dev.waybill.workflow.id.CheckpointId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a checkpoint's id. */
final class CheckpointIdConverter implements ITypeConverter<CheckpointId> {
    @Override
    public CheckpointId convert(String text) {
        return CheckpointId.parse(text)
                .orElseThrow(() -> new TypeConversionException("must be a checkpoint's id: see 'checkpoints list'"));
    }
}
