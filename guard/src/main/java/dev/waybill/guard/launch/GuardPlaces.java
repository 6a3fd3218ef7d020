package dev.waybill.guard.launch;

import java.nio.file.Path;
import java.util.List;

/**
 * What an installation fixes for the guard.
 *
 * @param home where the guard keeps its state
 * @param userHome the user's home
 * @param waybill the program that talks to the server
 */
public record GuardPlaces(Path home, Path userHome, Path waybill) {
    public GuardPlaces {
        if (!home.isAbsolute() || !userHome.isAbsolute() || !waybill.isAbsolute()) {
            throw new IllegalArgumentException("the guard's places are absolute paths");
        }
    }

    List<String> options() {
        return List.of("--home", home.toString(), "--user-home", userHome.toString(), "--waybill", waybill.toString());
    }
}
