package dev.waybill.storage.audit;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Where a log stood at one moment, signed with a key outside the databases. Kept on another machine, it proves what
 * no file here can prove alone: that a tail was cut, or an older copy put back.
 *
 * @param database  the workspace's id as text, or {@code control}
 * @param sequence  of the last entry
 * @param hash      of the last entry, 64 hex digits
 * @param atMillis  when it was signed, milliseconds since 1970
 * @param publicKey Ed25519, X.509 SubjectPublicKeyInfo in base64
 * @param signature over {@link #signedBytes}, base64
 */
public record SignedHead(
        String database, long sequence, String hash, long atMillis, String publicKey, String signature) {
    /** The longest text that can be a head: far above what {@link #json} writes. */
    private static final int LONGEST = 1024;

    /** What is signed: every field before the key, one a line, under a name of its own. */
    byte[] signedBytes() {
        return String.join(
                        "\n", "waybill audit head 1", database, Long.toString(sequence), hash, Long.toString(atMillis))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The head as one line of JSON. */
    public String json() {
        return "{\"database\":\"" + database + "\",\"sequence\":" + sequence + ",\"hash\":\"" + hash
                + "\",\"at_ms\":" + atMillis + ",\"public_key\":\"" + publicKey + "\",\"signature\":\"" + signature
                + "\"}";
    }

    /** Reads what {@link #json} wrote, and nothing else; surrounding white space is dropped. */
    public static Optional<SignedHead> parse(String text) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST) {
            return Optional.empty();
        }
        HeadText rest = new HeadText(stripped);
        try {
            SignedHead head = new SignedHead(
                    rest.between("{\"database\":\"", "\""),
                    Long.parseLong(rest.between(",\"sequence\":", ",")),
                    rest.between("\"hash\":\"", "\""),
                    Long.parseLong(rest.between(",\"at_ms\":", ",")),
                    rest.between("\"public_key\":\"", "\""),
                    rest.between(",\"signature\":\"", "\""));
            return head.json().equals(stripped) ? Optional.of(head) : Optional.empty();
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }
}
