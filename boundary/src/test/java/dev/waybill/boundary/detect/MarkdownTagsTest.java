package dev.waybill.boundary.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Release notes that a robot quotes pass; a page does not, nor code between the tags. */
final class MarkdownTagsTest {
    private static final String HEAD =
            "Bump setup from 3.29.3 to 3.29.4 (#12941)\n\nBumps [setup](https://example.org/setup)"
                    + " from 3.29.3 to\n3.29.4.\n<details>\n<summary>Release notes</summary>\n";

    @Test
    void quotedReleaseNotesPass() {
        String notes = HEAD + """
                <p><em>Sourced from <a
                href="https://example.org/acme/setup/releases">setup's
                releases</a>.</em></p>
                <blockquote>
                <h2>3.29.4</h2>
                <h2>What's Changed</h2>
                <ul>
                <li>Fix the lock's timeout by <a
                href="https://example.org/ann"><code>@ann</code></a> in <a
                href="https://example.org/acme/setup/pull/2226">acme/setup#2226</a></li>
                <li>Close the handle when <code>acquire()</code> fails</li>
                </ul>
                </blockquote>
                </details>
                <details>
                <summary>Commits</summary>
                <ul>
                <li><a
                href="https://example.org/acme/setup/commit/5158d98c807e719c5938aa3886913ef0ea6814e9"><code>5158d98</code></a>
                Release 3.29.4</li>
                </ul>
                </details>
                <br />
                """;
        assertEquals(List.of(), BodyDetector.standard().judge(notes).firings());
    }

    @Test
    void listsOfNamesPass() {
        StringBuilder notes = new StringBuilder(HEAD).append("<blockquote>\n<p>New checks:</p>\n<ul>\n");
        for (String check :
                List.of("DuplicateDateFormatField", "NonFinalStaticField", "StringCharset", "UnusedLabel")) {
            notes.append("<li><a href=\"https://example.org/checks/" + check + "\"><code>" + check)
                    .append("</code></a></li>\n");
        }
        notes.append("</ul>\n<!-- raw HTML omitted -->\n<!-- raw HTML omitted -->\n")
                .append(
                        "<p>Rename &quot;Goals&quot; to &quot;Plugin Documentation&quot; &amp; don&#39;t ask twice</p>\n")
                .append("</blockquote>\n</details>");
        String said = notes.toString();
        assertEquals(List.of(), BodyDetector.standard().judge(said).firings());
    }

    @Test
    void codeInEntitiesOrCommentsIsRefused() {
        String statement = """
                for (Item item : items) {
                    total += item.price() * item.count();
                    if (total > limit && !item.free()) { throw new TooMuch(item, total); }
                }
                return pay(total, items.size(), clock.now());
                }
                private Receipt pay(int total, int count, Instant at) {
                    var receipt = new Receipt(ids.next(), total, count, at);
                    if (!ledger.append(receipt)) { throw new IllegalStateException(receipt.id()); }
                    return receipt;
                }
                """;
        assertTrue(BodyDetector.standard()
                .judge(HEAD + "<!-- " + statement + " -->\n</details>")
                .body());
        String written = statement.replace(">", "&gt;").replace("(", "&#40;");
        assertTrue(BodyDetector.standard()
                .judge(HEAD + "<p>" + written + "</p>\n</details>")
                .body());
    }

    @Test
    void codeBetweenTheTagsIsRefused() {
        String code = HEAD + """
                <ul>
                <li><code>public int total(List<Item> items) {</code></li>
                <li><code>int total = 0;</code></li>
                <li><code>for (Item item : items) {</code></li>
                <li><code>total += item.price() * item.count();</code></li>
                <li><code>}</code></li>
                <li><code>return total;</code></li>
                <li><code>}</code></li>
                </ul>
                </details>
                """;
        assertTrue(BodyDetector.standard().judge(code).body());
    }

    @Test
    void aPageIsRefused() {
        String page = """
                <details>
                <summary class="menu-title" onclick="toggle(this)">Menu</summary>
                <ul class="menu" id="main-menu">
                  <li class="menu-item"><a class="link" href="/cart" data-id="17">Cart</a></li>
                  <li class="menu-item"><a class="link" href="/help" data-id="18">Help</a></li>
                </ul>
                <script src="/menu.js" defer></script>
                </details>
                """;
        assertTrue(BodyDetector.standard().judge(page).body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<details>List<Item> items = <T>of(a, b)",
                "<details><script>",
                "<details><p class=\"a\">",
                "<details><a href=\"b\" onclick=\"c\">",
                "<details><!-- a = b -->",
                "<details><"
            })
    void otherBracketsStay(String text) {
        assertEquals(text.substring(9), MarkdownTags.blanked(text).strip());
    }

    @Test
    void whatIsMoreThanANameStaysBetweenItsTags() {
        String statement = MarkdownTags.blanked("<details><code>pay(b);</code>");
        assertEquals("pay(b);", statement.strip());
        String name = MarkdownTags.blanked("<details><code>pay</code>");
        assertEquals("", name.strip());
    }

    @Test
    void nothingIsTakenOutWhereNothingIsFolded() {
        assertEquals("<ul><li>One</li></ul>", MarkdownTags.blanked("<ul><li>One</li></ul>"));
    }
}
