package dev.waybill.boundary.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments and manuals inside a source read like prose: their signs and where they stand give them away. */
final class SourceTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "#' Joins two tables.\n#'\n#' The first one decides the order of the rows.",
                "% Joins two tables.\n%\n% The first one decides the order.",
                "dnl Looks for a compiler.\ndnl It may be older than ours.\ndnl Nothing else is asked.",
                "| old sessions are swept by lot. By default the odds\n| are two out of a hundred.\n|",
                "documentation is sparse.\nA cookbook is planned.\n*/",
                "/**\nCreates a task with the session.\nThe handlers are called in order.",
                "{-|\nThe server's functions.\nMost callers want the first.",
                " * Joins the rows.\n * The first one decides.\n * @param rows what to join\n * @return the rows",
                "-- Adds support for a newer server.\n-- Repairs the manual.\n-- Names the licence."
            })
    void commentsOfLanguages(String comment) {
        assertTrue(
                rules(comment).contains("source-comments"), () -> rules(comment).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ripgrep as a library. */ A cookbook and a guide are planned for it.",
                "/** Creates a task with the session. The handlers are called in order.",
                "#' Joins two tables. #' The first one decides the order.",
                "-- Adds support for a newer server. -- Repairs the manual.",
                "all the parts of it are built with make -C $@ in their folders"
            })
    void commentsWhoseLinesWereJoined(String comment) {
        assertTrue(
                rules(comment).contains("source-comments"), () -> rules(comment).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#!/bin/sh chmod +x /opt/acme/acme ln -s /opt/acme/acme /usr/local/bin/acme",
                "#!/bin/sh\nchmod +x /opt/acme/acme",
                "@echo off acme build -s target docs acme build -s target release",
                "@echo off\nrem builds both\nacme build"
            })
    void headsOfScripts(String script) {
        assertTrue(rules(script).contains("source-head"), () -> rules(script).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  Handles messages.\n\n  The message is a term. It must return one of:\n\n    * the state\n    * a reply",
                "    A project at the given path is created.\n    Its name is that of the folder,\n    unless one is given.",
                "\tReads the file.\n\tIt is closed afterwards.\n\tErrors are the caller's.",
                "Two formats are known, \\\nthe one of last year \\\nand the one before it, \\\nwhich nobody reads.",
                "OBJECTS=\\\n\tobj/parse.o\\\n\tobj/sort.o\\\n\tobj/main.o"
            })
    void piecesThatWereCutOutOfSomethingDeeper(String piece) {
        assertTrue(rules(piece).contains("source-layout"), () -> rules(piece).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  * New upstream release.\n  * Drops a patch that was taken over.\n  * Raises the standards' version.",
                "  [ Ann Example ]\n  * Repairs the build.\n  * Names the licence.",
                "- reads the file\n  and closes it\n- says what was wrong",
                "Merge branch 'main'\n\nConflicts:\n\tsrc/parser.c\n\tREADME.md",
                "Adds a completion.\n\n| Q | A\n| --- | ---\n| Bug fix? | no\n| New feature? | yes\n| Tests pass? | yes",
                "Allow several types for a token\n\n* Add the decorator\n* @injectAll resolves them\n* Add test cases",
                "- separates the two kinds of mocks\n-- removed the method\n-- moved the proxy\n-- added settings",
                "Scripts begin with #!/bin/sh and @echo off again, as they did before.",
                "It is fast -- faster than before -- and says what it does.",
                "Matches every path below src/** and *.md, but not /etc/*."
            })
    void listsAndTablesPass(String text) {
        assertEquals(List.of(), rules(text));
    }

    private static List<String> rules(String text) {
        return BodyDetector.standard().judge(text).firings().stream()
                .map(Firing::rule)
                .toList();
    }
}
