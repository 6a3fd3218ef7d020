package dev.waybill.workflow.checkpoint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What a decision is about, as one digest: kind, commit, manifest and text. Whoever shows a question hands back the
 * binding of what was shown, and a decision counts only while that is what is kept.
 *
 * @param digest 64 hex digits
 */
public record Binding(String digest) {
    /** The binding of a checkpoint as it is kept. */
    public static Binding of(Checkpoint checkpoint) {
        return new Binding(sha256(String.join(
                "\n",
                checkpoint.id().text(),
                checkpoint.kind().text(),
                checkpoint.headSha(),
                checkpoint.scopeDigest(),
                checkpoint.textDigest())));
    }

    /** The digest of the text that a human is shown. */
    public static String textDigest(CheckpointKind kind, String summary) {
        return sha256(kind.text() + "\n" + summary);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-256", impossible);
        }
    }
}
