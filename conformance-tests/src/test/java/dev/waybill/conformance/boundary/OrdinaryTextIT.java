package dev.waybill.conformance.boundary;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.waybill.boundary.scrub.Scrubbed;
import dev.waybill.boundary.scrub.Scrubber;
import dev.waybill.conformance.npm.NpmPackages;
import dev.waybill.promise.Promise;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Change logs and manuals as their authors published them: the scrubber leaves them alone. Lines that hold a mail
 * address are counted apart, since to find it there is right.
 */
@Promise("R9")
final class OrdinaryTextIT {
    private static final String[] PACKAGES = {
        "codemirror@5.65.21",
        "highlight.js@11.11.1",
        "nodemailer@6.10.1",
        "uuid@8.3.2",
        "zone.js@0.15.0",
        "mongoose@5.13.23"
    };

    private static final int SHORTEST = 12;
    private static final int LONGEST = 2_000;
    private static final int FEWEST = 10_000;
    private static final Pattern ADDRESS = Pattern.compile("[\\w.+-]+@[\\w-]+\\.\\w+|@[\\w.-]+\\.\\w{2,}");

    @Test
    void atMostOneInAThousandOrdinaryTextsIsTouched() throws Exception {
        Set<String> lines = lines(NpmPackages.installed("change-logs", PACKAGES).modules());
        List<String> touched = new ArrayList<>();
        int addresses = 0;
        for (String line : lines) {
            Scrubbed scrubbed = Scrubber.standard().scrub(line);
            if (ADDRESS.matcher(line).find()) {
                addresses++;
            } else if (!scrubbed.clean()) {
                touched.add(scrubbed.kinds() + " " + line);
            }
        }
        int ordinary = lines.size() - addresses;
        System.out.println("ordinary texts touched: " + touched.size() + " of " + ordinary + ", besides " + addresses
                + " with an address\n" + String.join("\n", touched));
        assertTrue(ordinary >= FEWEST, "lines: " + ordinary);
        assertTrue(touched.size() * 1_000 <= ordinary, () -> String.join("\n", touched));
    }

    private static Set<String> lines(Path modules) throws IOException {
        Set<String> lines = new TreeSet<>();
        try (Stream<Path> files = Files.walk(modules)) {
            for (Path file : files.filter(OrdinaryTextIT::isProse).toList()) {
                new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                        .lines()
                        .map(String::strip)
                        .filter(line -> line.length() >= SHORTEST && line.length() <= LONGEST)
                        .forEach(lines::add);
            }
        }
        return lines;
    }

    private static boolean isProse(Path file) {
        return Files.isRegularFile(file)
                && file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".md");
    }
}
