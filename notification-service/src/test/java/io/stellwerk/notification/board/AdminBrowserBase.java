package io.stellwerk.notification.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** The administrators' pages in a browser, with answers of the services that are in memory. */
abstract class AdminBrowserBase extends BoardBrowserBase {

    static final List<String> LANGUAGES = List.of("en-GB", "de-DE");

    final AdminDesk desk = new AdminDesk();

    Page at(String locale, String path) {
        Page page = browser.page(locale);
        page.setViewportSize(1400, 1000);
        desk.answers(page);
        visit(page, home + "admin/" + path, SignIn.RUTH);
        return page;
    }

    static void accessible(Page page, String state) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(state)
                .extracting(rule -> rule.getDescription() + rule.getNodes())
                .isEmpty();
    }
}
