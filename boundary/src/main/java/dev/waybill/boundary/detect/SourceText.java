package dev.waybill.boundary.detect;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recognises the text that stands in sources: their comments, their documentation, their heads. It reads like prose. */
final class SourceText {
    private static final int FEWEST = 3;

    /** Further in than this stands no list of a message, bullets and all. */
    private static final int DEEP = 4;

    /** What opens or closes a comment and stands on a line of its own. */
    private static final Set<String> COMMENT_EDGES = Set.of(
            "*/", "/*", "/**", "-}", "{-", "{-|", "(*", "*)", "<#", "#>", "=begin", "=end", "--[[", "]]", "--]]");

    private static final Set<String> JOINED_EDGES =
            Set.of("*/", "/**", "-}", "{-", "{-|", "\"\"\"", "'''", ".PHONY:", "$@", "$<", "$^");

    /** What some languages put before each line of a comment, and no message before its lines. */
    private static final List<String> COMMENT_SIGNS = List.of("#'", "%", "!", "'", "\"", "|", "dnl", "REM", "rem");

    private int lines;
    private int slashes;
    private int stars;
    private int semicolons;
    private int hashes;
    private int dashes;
    private int rareSigns;
    private int continued;
    private boolean commentEdge;
    private int leastIndent = Integer.MAX_VALUE;
    private int leastBullet = Integer.MAX_VALUE;
    private boolean starSigns;

    /** Items with one dash: those with two are then items below them. */
    private boolean listed;

    private boolean pod;
    private boolean docstring;
    private boolean shebang;
    private boolean matterOpen;
    private boolean matter;
    private int pairs;

    private SourceText() {}

    /** The rule that fired, if one did. */
    static Optional<String> in(String text) {
        if (text.strip().indexOf('\n') < 0) {
            return heads(text.strip())
                    ? Optional.of("source-head")
                    : joined(text) ? Optional.of("source-comments") : Optional.empty();
        }
        SourceText source = new SourceText();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            String line = text.substring(start, end);
            source.line(line, line.strip());
            start = end + 1;
        }
        return source.rule();
    }

    /** Comments whose lines were joined still have their edges as words. */
    private static boolean joined(String text) {
        int signs = 0;
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf(' ', at);
            end = end < 0 ? text.length() : end;
            String word = text.substring(at, end);
            if (JOINED_EDGES.contains(word)) {
                return true;
            }
            signs += word.equals("#'") || word.equals("//") || word.equals("///") || word.equals("\\") ? 1 : 0;
            at = end + 1;
        }
        return signs >= 2 || text.startsWith("-- ");
    }

    private void line(String line, String body) {
        if (body.isEmpty()) {
            return;
        }
        int indent = indent(line);
        leastIndent = Math.min(leastIndent, indent);
        leastBullet = bullet(body) ? Math.min(leastBullet, indent) : leastBullet;
        commentEdge |= COMMENT_EDGES.contains(body);
        rareSigns += signed(body) ? 1 : 0;
        continued += body.endsWith("\\") ? 1 : 0;
        if (lines == 0) {
            shebang = heads(body);
            matterOpen = body.equals("---");
        } else if (matterOpen && body.equals("---")) {
            matter |= pairs > 0;
            matterOpen = false;
        }
        lines++;
        pairs += matterOpen && body.indexOf(": ") > 0 ? 1 : 0;
        slashes += body.startsWith("//") || body.startsWith("/*") ? 1 : 0;
        stars += body.startsWith("*") || body.startsWith("/*") ? 1 : 0;
        // A list stands at the margin and may name what begins with an at sign; documentation stands one further in.
        starSigns |= body.equals("*")
                || (body.startsWith("* @") && indent > 0)
                || body.startsWith("/*")
                || body.endsWith("*/");
        semicolons += body.startsWith(";") ? 1 : 0;
        hashes += body.startsWith("# ") || body.equals("#") || body.startsWith("#include") || body.startsWith("#define")
                ? 1
                : 0;
        listed |= body.startsWith("- ");
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

    /** What a script or a document begins with, and no sentence. */
    private static boolean heads(String body) {
        return body.startsWith("#!/")
                || body.startsWith("<?php")
                || body.startsWith("<?xml")
                || body.startsWith("@echo off");
    }

    private static boolean bullet(String body) {
        return "*-+[".indexOf(body.charAt(0)) >= 0;
    }

    private static int indent(String line) {
        int at = 0;
        while (at < line.length() && line.charAt(at) <= ' ') {
            at++;
        }
        return line.charAt(0) == '\t' ? at + 1 : at;
    }

    private static boolean signed(String body) {
        if (body.lastIndexOf('|') > 0) {
            // A table's row begins with a bar as well and has more of them.
            return false;
        }
        for (String sign : COMMENT_SIGNS) {
            if (body.startsWith(sign) && (body.length() == sign.length() || body.charAt(sign.length()) == ' ')) {
                return true;
            }
        }
        return false;
    }

    private Optional<String> rule() {
        if (shebang || pod || docstring || matter) {
            return Optional.of(shebang ? "source-head" : matter ? "front-matter" : "source-documentation");
        }
        boolean many = lines >= FEWEST;
        boolean comments = slashes * 2 > lines
                || semicolons * 2 > lines
                || (dashes * 2 > lines && !listed)
                || rareSigns * 2 > lines
                || commentEdge
                || hashes * 4 > lines * 3
                || (stars * 4 > lines * 3 && starSigns);
        if (many && comments) {
            return Optional.of("source-comments");
        }
        boolean cutOut = leastIndent >= (leastBullet == leastIndent ? DEEP : 2);
        return many && (cutOut || continued >= FEWEST) ? Optional.of("source-layout") : Optional.empty();
    }
}
