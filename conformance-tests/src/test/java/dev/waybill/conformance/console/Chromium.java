package dev.waybill.conformance.console;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import dev.waybill.conformance.fixture.Checkout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** The system's own Chromium, driven by Playwright, which downloads nothing. */
final class Chromium implements AutoCloseable {
    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new CopyOnWriteArrayList<>();

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program())
                        // Build machines run as root, for whom Chromium's sandbox does not start.
                        .setArgs(List.of("--no-sandbox")));
        return new Chromium(playwright, browser);
    }

    private static Path program() {
        for (String folder : System.getenv("PATH").split(":", -1)) {
            for (String name : NAMES) {
                Path program = Path.of(folder, name);
                if (Files.isExecutable(program)) {
                    return program;
                }
            }
        }
        throw new AssertionError("the console's proofs need a Chromium on the path: install the package 'chromium'");
    }

    /** Somebody's own window, signed in nowhere; what a page complains of is kept. */
    Page person() {
        return person(1280, 800, ColorScheme.LIGHT);
    }

    Page person(int width, int height, ColorScheme colours) {
        return page(browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(colours)));
    }

    /** The same person at another screen. */
    Page again(Page person, int width, int height, ColorScheme colours) {
        return page(browser.newContext(new Browser.NewContextOptions()
                .setStorageState(person.context().storageState())
                .setViewportSize(width, height)
                .setColorScheme(colours)));
    }

    /** Somebody with the cookies of an earlier moment. */
    Page holding(String storageState) {
        return page(browser.newContext(new Browser.NewContextOptions().setStorageState(storageState)));
    }

    private Page page(BrowserContext context) {
        Page page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            // htmx logs the end of a stream, which is no fault of a page.
            if (message.type().equals("error") && !message.text().equals("Event")) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    /** What pages complained of: errors in scripts, refusals by the content security policy, and the like. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Keeps a picture of the page as build output. */
    static void picture(Page page, String name) {
        Path folder = Checkout.target().resolve("console");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(folder.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** What axe finds serious or critical, one line each. */
    static List<String> barriers(Page page) {
        List<String> found = new ArrayList<>();
        new AxeBuilder(page).analyze().getViolations().forEach(rule -> {
            if (List.of("serious", "critical").contains(rule.getImpact())) {
                rule.getNodes().forEach(node -> found.add(page.url() + " " + rule.getId() + ": " + node.getHtml()));
            }
        });
        return found;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
