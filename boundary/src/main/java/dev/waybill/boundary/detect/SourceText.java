package dev.waybill.boundary.detect;

import java.util.Optional;

/** Recognises the text that stands in sources: their comments, their documentation, their heads. It reads like prose. */
final class SourceText {
    private static final int FEWEST = 3;

    private int lines;
    private int slashes;
    private int stars;
    private int semicolons;
    private int hashes;
    private int dashes;
    private boolean starSigns;
    private boolean pod;
    private boolean docstring;
    private boolean shebang;
    private boolean matterOpen;
    private boolean matter;
    private int pairs;

    private SourceText() {}

    /** The rule that fired, if one did. */
    static Optional<String> in(String text) {
        SourceText source = new SourceText();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            source.line(text.substring(start, end).strip());
            start = end + 1;
        }
        return source.rule();
    }

    private void line(String body) {
        if (body.isEmpty()) {
            return;
        }
        if (lines == 0) {
            shebang = body.startsWith("#!/") || body.startsWith("<?php") || body.startsWith("<?xml");
            matterOpen = body.equals("---");
        } else if (matterOpen && body.equals("---")) {
            matter |= pairs > 0;
            matterOpen = false;
        }
        lines++;
        pairs += matterOpen && body.indexOf(": ") > 0 ? 1 : 0;
        slashes += body.startsWith("//") || body.startsWith("/*") ? 1 : 0;
        stars += body.startsWith("*") || body.startsWith("/*") ? 1 : 0;
        starSigns |= body.equals("*") || body.startsWith("* @") || body.startsWith("/*") || body.endsWith("*/");
        semicolons += body.startsWith(";") ? 1 : 0;
        hashes += body.startsWith("# ") || body.equals("#") || body.startsWith("#include") || body.startsWith("#define")
                ? 1
                : 0;
        dashes += body.startsWith("-- ") || body.equals("--") ? 1 : 0;
        pod |= body.startsWith("=head1 ")
                || body.startsWith("=head2 ")
                || body.startsWith("=item ")
                || body.equals("=cut")
                || body.startsWith("=over ")
                || body.equals("=over")
                || body.equals("=back");
        docstring |= body.startsWith("\"\"\"") || body.endsWith("\"\"\"") || body.equals("\'\'\'");
    }

    private Optional<String> rule() {
        if (shebang || pod || docstring || matter) {
            return Optional.of(shebang ? "source-head" : matter ? "front-matter" : "source-documentation");
        }
        boolean many = lines >= FEWEST;
        boolean comments = slashes * 2 > lines
                || semicolons * 2 > lines
                || dashes * 2 > lines
                || hashes * 4 > lines * 3
                || (stars * 4 > lines * 3 && starSigns);
        return many && comments ? Optional.of("source-comments") : Optional.empty();
    }
}
