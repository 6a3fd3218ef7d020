package dev.waybill.conformance.npm;

import java.util.Locale;

/** This machine, as npm packages with native programs name it. */
public final class Platform {
    private Platform() {}

    /** Such as {@code linux-x64} or {@code darwin-arm64}. */
    public static String name() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch");
        boolean arm = processor.equals("aarch64") || processor.equals("arm64");
        return (system.contains("mac") ? "darwin" : "linux") + (arm ? "-arm64" : "-x64");
    }
}
