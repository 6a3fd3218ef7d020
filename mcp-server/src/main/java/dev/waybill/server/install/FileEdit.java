package dev.waybill.server.install;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A planned change of one file. An installation is a list of these; a {@code --dry-run} shows them and stops.
 *
 * @param file   as the user knows it, links not resolved
 * @param before the whole text; empty where the file is not there
 * @param after  the whole text; empty where the file is to go
 * @param memory what is to be remembered once the change is made
 */
public record FileEdit(Path file, Optional<String> before, Optional<String> after, Memory memory) {
    /** What happens to the {@link Traces} of the file. */
    sealed interface Memory {
        /** They are as they were: an entry was brought up to date. */
        record Unchanged() implements Memory {}

        /** An entry was added. */
        record Keep(Traces traces) implements Memory {}

        /**
         * The entry is gone.
         *
         * @param traces what had been kept; its folders go with a file that goes
         */
        record Forget(Traces traces) implements Memory {}
    }

    /** The change as a unified diff. */
    public String diff() {
        return UnifiedDiff.of(file.toString(), before, after);
    }
}
