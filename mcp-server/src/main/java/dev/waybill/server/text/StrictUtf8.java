package dev.waybill.server.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads UTF-8 (RFC 3629) and nothing like it: no byte is replaced by a sign that says it was broken. */
public final class StrictUtf8 {
    private StrictUtf8() {}

    /** The text, or nothing where these bytes are none. */
    public static Optional<String> read(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }
}
