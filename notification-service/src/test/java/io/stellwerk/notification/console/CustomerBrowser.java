package io.stellwerk.notification.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Browser of a customer, who has signed in nowhere. It remembers what it sent and what it complained about. */
final class CustomerBrowser implements AutoCloseable {

    private final Playwright playwright;
    private final Browser chromium;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> addresses = new ArrayList<>();

    CustomerBrowser(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(executable)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    static Optional<Path> installed() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    Page page(String locale, ColorScheme colours, int width) {
        Page page = chromium.newContext(new Browser.NewContextOptions()
                        .setLocale(locale)
                        .setTimezoneId("Europe/Berlin")
                        .setColorScheme(colours)
                        .setViewportSize(width, 844))
                .newPage();
        page.onRequest(request -> addresses.add(request.url()));
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            boolean isAnswer = message.text().startsWith("Failed to load resource");
            if (message.type().equals("error") && !isAnswer) {
                complaints.add(message.text());
            }
        });
        return page;
    }

    /** Leaves a picture to look at, and finds the page usable by everybody and no wider than the screen. */
    void check(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/screenshots", "customer-" + name + ".png")));
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(Rule::getDescription)
                .isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("nothing sticks out")
                .isTrue();
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Addresses that it asked for. */
    List<String> addresses() {
        return List.copyOf(addresses);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
