package dev.waybill.server.cli.key;

import dev.waybill.workflow.id.GuardId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a guard credential's id. */
final class GuardIdConverter implements ITypeConverter<GuardId> {
    @Override
    public GuardId convert(String text) {
        return GuardId.parse(text)
                .orElseThrow(() -> new TypeConversionException(
                        "must be a guard credential's id, 'grd_' and 13 characters: see 'keys guard list'"));
    }
}
