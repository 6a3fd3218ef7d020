package dev.waybill.conformance.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.waybill.conformance.fixture.ConsoleVisitor;
import dev.waybill.conformance.fixture.Server;
import dev.waybill.conformance.fixture.Waybill;
import dev.waybill.promise.Promise;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whoever forgot their password comes back by a link of somebody who may change them, as people do it in a browser. */
final class PasswordLinkIT {
    private static final String BEFORE = "a long enough password";
    private static final String AFTER = "another one, as long as that";

    @Test
    @Promise("K1")
    void aForgottenPasswordIsReplacedByALinkThatWorksOnce() throws Exception {
        Waybill waybill = Waybill.fresh("password-link");
        try (Server server = waybill.serve("grade=served");
                Chromium chromium = Chromium.start()) {
            Page owner = chromium.person();
            owner.navigate(ConsoleVisitor.firstLink(waybill));
            enter(owner, "olga");
            String members = URI.create(server.mcp().toString())
                    .resolve("/w/default/members")
                    .toString();
            owner.navigate(members);
            owner.fill("input[name=name]", "ann");
            owner.click("button:has-text('Add')");
            Page ann = chromium.person(390, 844, ColorScheme.LIGHT);
            ann.navigate(owner.textContent("#link").strip());
            enter(ann, "ann");

            owner.navigate(members);
            owner.click("tr:has-text('ann') a[href$='/password']");
            pictures(chromium, owner, "password-asked");
            owner.click("button:has-text('Make the link')");
            String link = owner.textContent("#link").strip();
            Page again = chromium.person(390, 844, ColorScheme.LIGHT);
            again.navigate(link);
            pictures(chromium, again, "password-new");
            again.fill("input[name=password]", AFTER);
            again.fill("input[name=again]", AFTER);
            again.click("button:has-text('Set it')");
            signIn(again, AFTER);
            again.waitForURL("**/w/default");

            ann.reload();
            ann.waitForURL("**/sign-in**");
            signIn(ann, BEFORE);
            ann.waitForSelector("[role=alert]");
            ann.navigate(link);
            assertEquals(0, ann.locator("input[name=again]").count(), "the link was used");
        }
    }

    private static void enter(Page page, String name) {
        page.fill("input[name=name]", name);
        page.fill("input[name=password]", BEFORE);
        page.fill("input[name=again]", BEFORE);
        page.click("button:has-text('Enter')");
        page.waitForURL("**/w/default");
    }

    private static void signIn(Page page, String password) {
        page.waitForURL("**/sign-in**");
        page.fill("input[name=name]", "ann");
        page.fill("input[name=password]", password);
        page.click("button:has-text('Sign in')");
    }

    private static void pictures(Chromium chromium, Page page, String name) throws Exception {
        for (ColorScheme colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : new int[] {1280, 390}) {
                Page screen = chromium.again(page, width, 844, colours);
                screen.navigate(page.url());
                String shown = name + "-" + width + "-" + colours.name().toLowerCase(Locale.ROOT);
                Chromium.picture(screen, shown);
                assertEquals(List.of(), Chromium.barriers(screen), shown);
                Object wide = screen.evaluate("document.documentElement.scrollWidth > window.innerWidth");
                assertEquals(false, wide, shown + " is wider than its screen");
                screen.context().close();
            }
        }
    }
}
