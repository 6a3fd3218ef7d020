package dev.waybill.storage.audit;

import dev.waybill.storage.sqlite.PrivateFiles;
import dev.waybill.storage.sqlite.StorageFailure;
import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/**
 * The Ed25519 key that signs heads: a 0600 file beside the databases, two lines of base64, the private half as
 * PKCS#8 and the public half as X.509.
 */
final class SigningKey {
    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey privateKey;
    private final String publicKey;

    private SigningKey(PrivateKey privateKey, String publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /** Reads the key; makes one where there is none yet. */
    static SigningKey in(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            PrivateFiles.file(file);
            return read(file);
        } catch (IOException failed) {
            throw new StorageFailure("can't read or make the signing key " + file, failed);
        }
    }

    /** The public half: X.509 SubjectPublicKeyInfo in base64. */
    String publicKey() {
        return publicKey;
    }

    /** The head with this key and its signature. */
    SignedHead sign(String database, long sequence, String hash, long atMillis) {
        SignedHead unsigned = new SignedHead(database, sequence, hash, atMillis, publicKey, "");
        try {
            Signature signer = Signature.getInstance(ALGORITHM);
            signer.initSign(privateKey);
            signer.update(unsigned.signedBytes());
            return new SignedHead(database, sequence, hash, atMillis, publicKey, base64(signer.sign()));
        } catch (GeneralSecurityException failed) {
            throw new StorageFailure("can't sign a head", failed);
        }
    }

    /** Whether the head was signed by this key and not changed since. */
    boolean signed(SignedHead head) {
        if (!head.publicKey().equals(publicKey)) {
            return false;
        }
        try {
            Signature verifier = Signature.getInstance(ALGORITHM);
            verifier.initVerify(KeyFactory.getInstance(ALGORITHM)
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))));
            verifier.update(head.signedBytes());
            return verifier.verify(Base64.getDecoder().decode(head.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return false;
        }
    }

    private static SigningKey read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
        try {
            PrivateKey key = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.getFirst())));
            return new SigningKey(key, lines.get(1));
        } catch (GeneralSecurityException | RuntimeException malformed) {
            RefusedException refused = new RefusedException(
                    RefusalCode.PRECONDITION_FAILED,
                    "the signing key " + file + " is damaged: restore it from a copy, or move it away to have a new"
                            + " one made (heads signed before can then not be checked here)");
            refused.addSuppressed(malformed);
            throw refused;
        }
    }

    private static void make(Path file) throws IOException {
        KeyPair pair = generate();
        String lines = base64(pair.getPrivate().getEncoded()) + "\n"
                + base64(pair.getPublic().getEncoded()) + "\n";
        PrivateFiles.once(file, lines.getBytes(StandardCharsets.US_ASCII));
    }

    private static KeyPair generate() {
        try {
            return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError("every Java since 15 has Ed25519", impossible);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
