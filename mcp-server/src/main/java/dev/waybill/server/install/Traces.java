package dev.waybill.server.install;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an installation did to a file beyond adding its entry: all that is needed to put every byte back.
 *
 * @param file           absolute, links resolved
 * @param createdFile    whether the file was not there before
 * @param createdFolders folders that were made for it, the innermost first
 * @param blank          the text of a file that held nothing but blanks
 * @param containers     objects that were made to hold the entry, as paths of member names
 * @param interiors      what stood between the braces of an object that was empty, by path
 */
record Traces(
        String file,
        boolean createdFile,
        List<String> createdFolders,
        Optional<String> blank,
        List<List<String>> containers,
        Map<List<String>, String> interiors) {
    /** Of a file that nothing is known of: the entry goes, all else stays. */
    static Traces none(String file) {
        return new Traces(file, false, List.of(), Optional.empty(), List.of(), Map.of());
    }

    String interior(List<String> path) {
        return interiors.getOrDefault(path, "");
    }
}
