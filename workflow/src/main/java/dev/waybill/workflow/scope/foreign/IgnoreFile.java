package dev.waybill.workflow.scope.foreign;

import dev.waybill.workflow.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@code .gitignore}, or a file like it: what it leaves alone is proposed as excluded. A negation has no translation,
 * since excluded beats all; without it more is excluded, never less.
 */
public final class IgnoreFile {
    private IgnoreFile() {}

    /**
     * What the file proposes.
     *
     * @throws RefusedException {@code INVALID_ARGUMENT} for one that is too long
     */
    public static Proposal read(String text) {
        ForeignLines reading = new ForeignLines();
        List<String> excluded = new ArrayList<>();
        List<String> lines = ForeignLines.of(text);
        for (int at = 0; at < lines.size(); at++) {
            // git takes blanks before a pattern as part of it; nobody means them.
            String line = lines.get(at).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                reading.pattern(at + 1, line).ifPresent(excluded::add);
            }
        }
        return new Proposal(List.of(), List.of(), List.copyOf(excluded), reading.remarks());
    }
}
