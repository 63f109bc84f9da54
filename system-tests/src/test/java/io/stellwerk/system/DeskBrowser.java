package io.stellwerk.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The machine's Chromium, in which people sit in front of a whole desk; each has a session of their own. */
final class DeskBrowser implements AutoCloseable {

    private static final double TIMEOUT_MILLIS = 30_000;
    private static final Path SCREENSHOTS = Path.of("target", "pages");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final URI gateway;
    private final Seat seat;
    private final List<String> complaints = new ArrayList<>();

    DeskBrowser(URI gateway, Seat seat) {
        this.gateway = gateway;
        this.seat = seat;
        PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(installed().orElseThrow())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    static Optional<Path> installed() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The console's page under a path, for somebody who signs in there. */
    Page signIn(String login, String password, String path) {
        Page page = open(gateway.resolve(path).toString());
        page.locator("#login").fill(login);
        page.locator("#password").fill(password);
        page.locator("button[type=submit]").click();
        assertThat(page.locator("#person")).isVisible();
        return page;
    }

    /** A page in a session of its own; what the browser complains of is kept. */
    Page open(String address) {
        Page page = browser.newContext(
                        new NewContextOptions().setLocale(seat.locale()).setViewportSize(seat.width(), seat.height()))
                .newPage();
        page.setDefaultTimeout(TIMEOUT_MILLIS);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.navigate(address);
        return page;
    }

    /** Keeps a picture of a page, and fails if a person could not use it without eyes, mouse or a wide screen. */
    void look(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + "-" + seat.locale() + ".png")));
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("%s in %s", name, seat)
                .extracting(rule -> rule.getDescription() + rule.getNodes())
                .isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s in %s", name, seat)
                .isLessThanOrEqualTo(seat.width());
    }

    /** Errors that pages wrote to the browser's console. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
