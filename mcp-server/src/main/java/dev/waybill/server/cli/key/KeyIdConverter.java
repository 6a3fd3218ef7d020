package dev.waybill.server.cli.key;

import dev.waybill.workflow.id.KeyId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a key's id. */
final class KeyIdConverter implements ITypeConverter<KeyId> {
    @Override
    public KeyId convert(String text) {
        return KeyId.parse(text)
                .orElseThrow(() ->
                        new TypeConversionException("must be a key's id, 'key_' and 13 characters: see 'keys list'"));
    }
}
