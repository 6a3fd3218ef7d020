package dev.waybill.guard.changes;

import dev.waybill.guard.git.GitName;
import dev.waybill.guard.git.IndexEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Whether a file is what git's index says it is, by the digest that git itself would give it. */
final class ObjectDigest {
    private static final String LINK = "120000";
    private static final String EXECUTABLE = "100755";
    private static final int SHA1_DIGITS = 40;
    /** What is larger counts as changed. */
    private static final long MOST_BYTES = 256L * 1024 * 1024;

    private static final int PART_BYTES = 1 << 16;

    private ObjectDigest() {}

    /** Whether kind, executable bit and content are the entry's. No filter of the repository is run. */
    static boolean same(Path file, IndexEntry entry) {
        try {
            if (Files.isSymbolicLink(file)) {
                byte[] target = GitName.of(Files.readSymbolicLink(file)).bytes().getBytes(StandardCharsets.ISO_8859_1);
                return entry.mode().equals(LINK) && entry.digest().equals(digest(entry, target));
            }
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                    && Files.size(file) <= MOST_BYTES
                    && !entry.mode().equals(LINK)
                    && Files.isExecutable(file) == entry.mode().equals(EXECUTABLE)
                    && entry.digest().equals(digest(entry, file));
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static String digest(IndexEntry entry, byte[] content) {
        return HexFormat.of().formatHex(start(entry, content.length).digest(content));
    }

    private static String digest(IndexEntry entry, Path file) throws IOException {
        MessageDigest digest = start(entry, Files.size(file));
        byte[] part = new byte[PART_BYTES];
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            for (int count = in.read(part); count >= 0; count = in.read(part)) {
                digest.update(part, 0, count);
            }
        } finally {
            Arrays.fill(part, (byte) 0);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest start(IndexEntry entry, long length) {
        try {
            // Not for safety: it is the name that git gives to contents.
            MessageDigest digest =
                    MessageDigest.getInstance(entry.digest().length() == SHA1_DIGITS ? "SHA-1" : "SHA-256");
            digest.update(("blob " + length + "\0").getBytes(StandardCharsets.ISO_8859_1));
            return digest;
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java has SHA-1 and SHA-256", impossible);
        }
    }
}
