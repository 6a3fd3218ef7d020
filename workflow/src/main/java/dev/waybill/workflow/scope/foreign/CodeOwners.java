package dev.waybill.workflow.scope.foreign;

import dev.waybill.workflow.refusal.RefusalCode;
import dev.waybill.workflow.refusal.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;

/**
 * A {@code CODEOWNERS} file, for one of its owners: their paths are proposed as editable. There the last line that
 * matches decides, here read-only beats editable; so what a later line gives to others, or to nobody, is proposed as
 * read-only. The proposal never opens a path that is not the owner's.
 */
public final class CodeOwners {
    private final String owner;
    private final ForeignLines reading = new ForeignLines();
    private final List<String> editable = new ArrayList<>();
    private final List<String> readOnly = new ArrayList<>();
    private int firstOfOthers;

    private CodeOwners(String owner) {
        this.owner = owner;
    }

    /**
     * What the file proposes for an owner.
     *
     * @param owner as the file names them: {@code @user}, {@code @org/team} or an address; case does not matter
     * @throws RefusedException {@code INVALID_ARGUMENT} for a file that is too long, or in which the owner has no line
     */
    public static Proposal read(String text, String owner) {
        if (owner.isBlank()) {
            throw new RefusedException(
                    RefusalCode.INVALID_ARGUMENT, "whose paths? Name an owner as the file does, such as @org/team");
        }
        CodeOwners owners = new CodeOwners(owner.strip().toLowerCase(Locale.ROOT));
        List<String> lines = ForeignLines.of(text);
        for (int at = 0; at < lines.size(); at++) {
            owners.line(at + 1, ForeignLines.withoutComment(lines.get(at)).strip());
        }
        return new Proposal(
                List.copyOf(owners.editable), List.copyOf(owners.readOnly), List.of(), owners.reading.remarks());
    }

    private void line(int number, String line) {
        if (line.isEmpty()) {
            return;
        }
        if (line.startsWith("[") || line.startsWith("^[")) {
            reading.remark(number, "sections and their default owners are not read: write their lines out");
            return;
        }
        StringTokenizer words = new StringTokenizer(line, " \t");
        String written = words.nextToken();
        boolean nobody = !words.hasMoreTokens();
        boolean owned = false;
        while (words.hasMoreTokens()) {
            owned |= words.nextToken().toLowerCase(Locale.ROOT).equals(owner);
        }
        if (owned) {
            own(number, written);
        } else if (!editable.isEmpty()) {
            others(number, written, nobody);
        } else if (nobody) {
            reading.remark(number, "a path without an owner: nothing of it was the owner's before");
        }
    }

    private void own(int number, String written) {
        if (written.endsWith("/*")) {
            reading.remark(
                    number,
                    "'/*' there ends at the files of that folder, and here would open all folders below it: write it"
                            + " by hand");
            return;
        }
        reading.pattern(number, written).ifPresent(pattern -> {
            editable.add(pattern);
            if (firstOfOthers != 0) {
                reading.remark(
                        number,
                        "proposed as editable, but what line " + firstOfOthers
                                + " or a later one gives to others stays read-only where both match");
            }
        });
    }

    /** A line that could not be translated would leave open what it closes, so the owner's lines before it fall. */
    private void others(int number, String written, boolean nobody) {
        var pattern = reading.pattern(number, written);
        if (pattern.isEmpty()) {
            reading.remark(
                    number,
                    "what it takes from the owner could not be closed, so the " + editable.size()
                            + " editable patterns of the lines before it were left out");
            editable.clear();
            return;
        }
        readOnly.add(pattern.get());
        firstOfOthers = firstOfOthers == 0 ? number : firstOfOthers;
        if (nobody) {
            reading.remark(number, "a path without an owner: proposed as read-only");
        }
    }
}
