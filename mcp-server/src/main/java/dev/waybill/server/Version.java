package dev.waybill.server;

import java.util.Optional;

/** The version that the jar's manifest names. */
final class Version {
    private Version() {}

    /** Digits and dots; {@code 0} when run from classes that are in no jar. */
    static String text() {
        return Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("0");
    }
}
