package dev.waybill.workflow.audit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.waybill.workflow.digest.Sha256;
import dev.waybill.workflow.id.KeyId;
import dev.waybill.workflow.id.MemberId;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class AuditChainTest {
    private static final Actor KEY = Actor.key(new KeyId(5));
    private static final byte[] SALT = filled(16, 7);

    private final AuditChain chain = new AuditChain();

    @Test
    void changesWithEachFieldAndWithWhatCameBefore() {
        byte[] genesis = new AuditChain().genesis(1);
        List<byte[]> hashes = List.of(
                chain.hash(genesis, entry(1, 2, KEY, "action", 3, "target", "{}", 0, 0)),
                chain.hash(filled(32, 1), entry(1, 2, KEY, "action", 3, "target", "{}", 0, 0)),
                chain.hash(genesis, entry(2, 2, KEY, "action", 3, "target", "{}", 0, 0)),
                chain.hash(genesis, entry(1, 3, KEY, "action", 3, "target", "{}", 0, 0)),
                chain.hash(genesis, entry(1, 2, Actor.key(new KeyId(6)), "action", 3, "target", "{}", 0, 0)),
                chain.hash(genesis, entry(1, 2, Actor.member(new MemberId(5)), "action", 3, "target", "{}", 0, 0)),
                chain.hash(genesis, entry(1, 2, KEY, "Action", 3, "target", "{}", 0, 0)),
                chain.hash(genesis, entry(1, 2, KEY, "action", 4, "target", "{}", 0, 0)),
                chain.hash(genesis, entry(1, 2, KEY, "action", 3, "Target", "{}", 0, 0)),
                chain.hash(genesis, entry(1, 2, KEY, "action", 3, "target", "[]", 0, 0)),
                chain.hash(genesis, entry(1, 2, KEY, "action", 3, "target", "{}", 1, 0)),
                chain.hash(genesis, entry(1, 2, KEY, "action", 3, "target", "{}", 0, 1)));
        assertAllDiffer(hashes);
    }

    @Test
    void tellsEverySplitOfTheSameTextApart() {
        byte[] genesis = new AuditChain().genesis(1);
        String text = "abcdef";
        Set<String> hashes = new HashSet<>();
        int splits = 0;
        for (int first = 0; first <= text.length(); first++) {
            for (int second = first; second <= text.length(); second++) {
                AuditEntry entry = entry(
                        1,
                        2,
                        KEY,
                        text.substring(0, first),
                        3,
                        text.substring(first, second),
                        text.substring(second),
                        0,
                        0);
                hashes.add(hex(chain.hash(genesis, entry)));
                splits++;
            }
        }
        assertEquals(splits, hashes.size());
        assertFalse(
                Arrays.equals(chain.commit(SALT, new Origin("ab", "c")), chain.commit(SALT, new Origin("a", "bc"))));
    }

    /** The encoding is a promise to whoever checks a chain with a program of their own. */
    @Test
    void encodesAsDocumented() throws IOException {
        AuditEntry entry = entry(1, -2, KEY, "caf\u00e9", 6, "", "{}", 3, 4);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            ByteArrayOutputStream genesis = new ByteArrayOutputStream();
            try (DataOutputStream database = new DataOutputStream(genesis)) {
                text(database, "waybill audit 1");
                database.writeLong(1);
            }
            out.write(Sha256.of(genesis.toByteArray()));
            out.writeLong(1);
            out.writeLong(-2);
            text(out, "KEY");
            out.writeLong(5);
            text(out, "caf\u00e9");
            out.writeLong(6);
            text(out, "");
            text(out, "{}");
            out.writeLong(32);
            out.write(filled(32, 3));
            out.write(filled(32, 4));
        }
        assertArrayEquals(Sha256.of(bytes.toByteArray()), chain.hash(new AuditChain().genesis(1), entry));
    }

    @Test
    void keepsNothingOfOneEntryForTheNext() {
        AuditEntry entry = entry(1, 2, KEY, "action", 3, "target", "{}", 0, 0);
        byte[] first = chain.hash(new AuditChain().genesis(1), entry);
        chain.hash(first, entry(2, 2, KEY, "action", 3, "target", "x".repeat(100_000), 0, 0));
        assertArrayEquals(first, chain.hash(new AuditChain().genesis(1), entry));
    }

    @Test
    void commitsToAnOriginUnderItsSalt() {
        Origin origin = new Origin("127.0.0.1", "agent");
        assertAllDiffer(List.of(
                chain.commit(SALT, origin),
                chain.commit(filled(16, 8), origin),
                chain.commit(SALT, new Origin("127.0.0.2", "agent")),
                chain.commit(SALT, new Origin("127.0.0.1", "other")),
                chain.commit(SALT, Origin.NONE)));
        assertArrayEquals(chain.commit(SALT, origin), chain.commit(SALT.clone(), new Origin("127.0.0.1", "agent")));
    }

    @Test
    void commitsToATextUnderItsSaltAndToNoTextWithoutOne() {
        assertAllDiffer(List.of(
                chain.commitText(SALT, "text"),
                chain.commitText(filled(16, 8), "text"),
                chain.commitText(SALT, "other"),
                chain.commitText(SALT, "")));
        assertArrayEquals(new byte[0], chain.commitText(SALT, ""));
    }

    /** Not even the empty commitment of a text that never was can be filled in unseen. */
    @Test
    void tellsNoTextFromACommitmentOfZeros() {
        AuditEntry silent = new AuditEntry(1, 2, KEY, "action", 3, "", "{}", new byte[0], filled(32, 1), new byte[32]);
        AuditEntry zeros = new AuditEntry(1, 2, KEY, "action", 3, "", "{}", new byte[32], filled(32, 1), new byte[32]);
        assertAllDiffer(List.of(chain.hash(filled(32, 2), silent), chain.hash(filled(32, 2), zeros)));
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeLong(bytes.length);
        out.write(bytes);
    }

    private static AuditEntry entry(
            long sequence,
            long atMillis,
            Actor actor,
            String action,
            long run,
            String target,
            String detail,
            int words,
            int personal) {
        return new AuditEntry(
                sequence,
                atMillis,
                actor,
                action,
                run,
                target,
                detail,
                filled(32, words),
                filled(32, personal),
                new byte[32]);
    }

    private static void assertAllDiffer(List<byte[]> hashes) {
        Set<String> seen = new HashSet<>();
        hashes.forEach(hash -> seen.add(hex(hash)));
        assertEquals(hashes.size(), seen.size());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
