package io.stellwerk.notification.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;

/** Pages as people see them. */
final class Pages {

    private Pages() {}

    /** Keeps a picture of the page, and holds it against the rules of accessibility, in light and dark. */
    static void looksGood(Page page, String name) {
        for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of("target/pages", name + "-" + scheme + ".png")));
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as("%s, %s", name, scheme)
                    .extracting(rule -> rule.getDescription() + rule.getNodes())
                    .isEmpty();
        }
    }
}
