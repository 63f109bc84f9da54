package io.stellwerk.issuer.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sign-in as a person sees it who uses the keyboard alone, in a real browser, with the rules of WCAG 2.2 AA. */
class SignInPageBrowserIT {

    private static SignInFixture issuer;
    private static Playwright playwright;
    private static com.microsoft.playwright.Browser chromium;

    @BeforeAll
    static void start() throws IOException {
        var installed = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(installed.isPresent(), "no Chromium is installed, so the sign-in page is not looked at");
        issuer = new SignInFixture();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(installed.get())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking")));
    }

    @AfterAll
    static void stop() throws IOException {
        if (issuer != null) {
            playwright.close();
            issuer.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"de-DE, DARK, 390, Fehler", "en-GB, LIGHT, 1400, Error"})
    void a_person_signs_in_by_keyboard_and_is_told_what_was_wrong(
            String locale, ColorScheme colours, int width, String error) {
        try (var context = chromium.newContext(new NewContextOptions()
                .setLocale(locale)
                .setColorScheme(colours)
                .setViewportSize(width, 844))) {
            var page = context.newPage();
            page.onConsoleMessage(message ->
                    assertThat(message.text()).as("the policy forbids nothing").doesNotContain("Content Security"));
            page.route(SignInFixture.CONSOLE + "?**", route -> route.fulfill(new FulfillOptions().setBody("console")));

            page.navigate(issuer.browser()
                    .to("/authorize?" + Browser.encoded(Browser.request()))
                    .build()
                    .uri()
                    .toString());
            assertAccessible(page, "sign-in-" + locale);
            page.keyboard().type("anna");
            page.keyboard().press("Tab");
            page.keyboard().type("wrong");
            page.keyboard().press("Enter");

            page.waitForSelector("[role=alert]");
            assertThat(page.title()).startsWith(error + ": ");
            assertAccessible(page, "wrong-" + locale);
            page.keyboard().type(issuer.passwordOf("anna"));
            page.keyboard().press("Enter");

            page.waitForURL(SignInFixture.CONSOLE + "?**");
            assertThat(page.url()).contains("code=", "state=");
        }
    }

    @ParameterizedTest
    @CsvSource({"/authorize", "/sign-out"})
    void the_other_pages_are_for_everybody_too(String path) {
        try (var context = chromium.newContext()) {
            var page = context.newPage();
            page.navigate(issuer.browser().to(path).build().uri().toString());

            assertThat(page.locator("h1").count()).isEqualTo(1);
            assertAccessible(page, path.substring(1));
        }
    }

    /** Also leaves a picture to look at. */
    private static void assertAccessible(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots", name + ".png")));
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .extracting(Rule::getDescription)
                .isEmpty();
    }
}
