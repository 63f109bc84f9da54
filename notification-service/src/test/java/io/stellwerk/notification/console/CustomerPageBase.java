package io.stellwerk.notification.console;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A customer's page in a browser, with answers of intake that a test writes itself. */
abstract class CustomerPageBase {

    static final String TOKEN = "AQAAaw0-lAGZ86FcIH1OmjFvK4wNThG_fF5J-RWHPxEZPzrEQXnV";

    @TestHTTPResource("/ticket")
    URI ticketPage;

    @TestHTTPResource("/request")
    URI requestPage;

    final List<Route> sent = new ArrayList<>();
    CustomerBrowser browser;

    @BeforeEach
    void start() {
        assumeTrue(CustomerBrowser.installed().isPresent(), "no Chromium found: install it to test customers' pages");
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        browser = new CustomerBrowser(CustomerBrowser.installed().orElseThrow());
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Answers what the page sends to an address, one answer after the other; the last one stays. */
    void answers(Page page, String address, Route.FulfillOptions... answers) {
        page.route(address, route -> {
            sent.add(route);
            route.fulfill(answers[Math.min(sent.size(), answers.length) - 1]);
        });
    }

    String body(int request) {
        return sent.get(request).request().postData();
    }

    String header(int request, String name) {
        return sent.get(request).request().headers().getOrDefault(name, "");
    }
}
