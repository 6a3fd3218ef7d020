package dev.waybill.workflow.checkpoint;

import dev.waybill.workflow.digest.Sha256;

/**
 * What a decision is about, as one digest: kind, commit, manifest and text. Whoever shows a question hands back the
 * binding of what was shown, and a decision counts only while that is what is kept.
 *
 * @param digest 64 hex digits
 */
public record Binding(String digest) {
    /** The binding of a checkpoint as it is kept. */
    public static Binding of(Checkpoint checkpoint) {
        return new Binding(Sha256.hex(String.join(
                "\n",
                checkpoint.id().text(),
                checkpoint.kind().text(),
                checkpoint.headSha(),
                checkpoint.scopeDigest(),
                checkpoint.textDigest())));
    }

    /** The digest of the text that a human is shown. */
    public static String textDigest(CheckpointKind kind, String summary) {
        return Sha256.hex(kind.text() + "\n" + summary);
    }
}
