package dev.waybill.conformance.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.boundary.scrub.Planted;
import dev.waybill.boundary.scrub.Planted.Sample;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** The search finds what is there, however it is written: else a proof that finds nothing would show nothing. */
final class TracesTest {
    private static final List<Sample> SAMPLES = Planted.samples(1, new Random(3));
    private static final Traces TRACES = new Traces(SAMPLES);

    @Test
    void everySampleIsFoundInEachDisguise() throws IOException {
        for (Sample sample : SAMPLES) {
            String secret = sample.secret();
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            found(sample, bytes);
            found(sample, new StringBuilder(secret).reverse().toString().getBytes(StandardCharsets.UTF_8));
            found(sample, HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.UTF_8));
            found(sample, ("x" + secret).getBytes(StandardCharsets.UTF_16LE));
            found(sample, ("x" + secret).getBytes(StandardCharsets.UTF_16BE));
            found(sample, HexFormat.of().withPrefix("%").formatHex(bytes).getBytes(StandardCharsets.UTF_8));
            found(sample, packed(bytes, true));
            found(sample, packed(bytes, false));
            for (int before = 0; before < 3; before++) {
                byte[] shifted = ("-".repeat(before) + secret + "--").getBytes(StandardCharsets.UTF_8);
                found(sample, Base64.getEncoder().encode(shifted));
                found(sample, Base64.getUrlEncoder().encode(shifted));
            }
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertEquals(Set.of(), TRACES.in("Deployed to staging. ".repeat(1_000)));
        byte[] noise = new byte[1 << 20];
        new Random(5).nextBytes(noise);
        assertEquals(Set.of(), TRACES.in(noise));
        assertTrue(SAMPLES.size() >= 200, () -> "samples: " + SAMPLES.size());
    }

    private static void found(Sample sample, byte[] bytes) {
        assertFalse(TRACES.in(bytes).isEmpty(), () -> sample + " in " + new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static byte[] packed(byte[] bytes, boolean gzip) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("before".getBytes(StandardCharsets.UTF_8));
        try (DeflaterOutputStream packer = gzip ? new GZIPOutputStream(out) : new DeflaterOutputStream(out)) {
            packer.write(bytes);
        }
        out.writeBytes("after".getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }
}
