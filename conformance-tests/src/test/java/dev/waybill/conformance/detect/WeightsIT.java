package dev.waybill.conformance.detect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.waybill.boundary.detect.BodyDetector;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The detector ships what its training writes, and nothing that was changed by hand. The whole training takes minutes and
 * some GB, so it is only done with {@code -Dwaybill.long=true}, on a machine that reaches npm, Maven Central and Debian.
 */
final class WeightsIT {
    @Test
    void theShippedWeightsAreWhatTheTrainingWrites() throws IOException, InterruptedException {
        if (Boolean.getBoolean("waybill.long")) {
            Map<String, byte[]> learnt = DetectorTraining.learnt();
            assertEquals(2, learnt.size());
            for (Map.Entry<String, byte[]> file : learnt.entrySet()) {
                assertArrayEquals(file.getValue(), shipped(file.getKey()), file.getKey());
            }
        }
    }

    private static byte[] shipped(String name) throws IOException {
        try (InputStream in = BodyDetector.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is missing");
            }
            return in.readAllBytes();
        }
    }
}
