package io.stellwerk.notification.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import io.quarkus.test.common.http.TestHTTPResource;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The board in a browser, with answers of the other services that a test writes itself. */
abstract class BoardBrowserBase {

    @TestHTTPResource("/")
    URI home;

    final String ticketId = UUID.randomUUID().toString();
    Browser browser;

    @BeforeEach
    void start() {
        assumeTrue(Browser.installed().isPresent(), "no Chromium found: install it to test the board in a browser");
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        browser = new Browser(Browser.installed().orElseThrow());
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    /** A page of somebody who has signed in. */
    Page signedIn(String locale) {
        Page page = browser.page(locale);
        visit(page, home.toString());
        return page;
    }

    /** Visits a page of the console, and signs in on the way. */
    void visit(Page page, String address) {
        visit(page, address, SignIn.ANNA);
    }

    /** Visits a page of the console, and signs in on the way as somebody. */
    void visit(Page page, String address, String login) {
        page.navigate(address);
        SignIn.as(page, login);
        assertThat(page.locator("#person")).isVisible();
    }

    void open(Page page) {
        visit(page, ticketPage());
        assertThat(page.locator("#ticket h2")).hasText("Printer");
    }

    String ticketPage() {
        return home + "tickets/" + ticketId;
    }

    String boardPage() {
        return home + "board";
    }

    void ticket(Page page, String status, String owner, String actions) {
        ticket(page, status, owner, actions, "");
    }

    void ticket(Page page, String status, String owner, String actions, String moreFields) {
        String due = Instant.now().plus(Duration.ofMinutes(1)).toString();
        answer(page, "**/api/escalation/v1/tickets/*", 200, """
                {"ticketId": "%s", "ticketNumber": "SW-1000041", "status": "%s", "tier": 1, "priority": "P3", %s %s
                 "subject": "Printer", "receivedAt": "2026-11-23T09:15:00Z", "allowedActions": [%s], "version": 2,
                 "firstResponse": {"dueAt": "%s", "state": "RUNNING"},
                 "handOvers": [{"fromTier": 1, "toTier": 2, "agent": "ben.otto", "at": "2026-11-23T10:00:00Z", "express": false,
                  "record": {"problemStatement": "Paper is pulled in askew.", "impact": 2, "reasonForHandOver": "RIGHTS",
                   "consentToShare": true, "triedSoFar": [{"action": "Rollers cleaned", "result": "no change"}]}}]}""".formatted(
                ticketId, status, owner == null ? "" : "\"owner\": \"" + owner + "\",", moreFields, actions, due));
        answer(page, "**/api/escalation/v1/tickets/*/history", 200, "{\"entries\": []}");
        answer(page, "**/api/intake/v1/conversations/*", 200, """
                {"messages": [{"direction": "INBOUND", "channel": "EMAIL", "name": "Jonas Brandt",
                 "text": "It jams.", "receivedAt": "2026-11-23T09:15:00Z", "attachments": []}]}""");
    }

    static void answer(Page page, String address, int status, String body) {
        page.route(address, route -> route.fulfill(json(body).setStatus(status)));
    }

    static Route.FulfillOptions json(String body) {
        return new Route.FulfillOptions()
                .setHeaders(Map.of("Content-Type", "application/json", "ETag", "\"2\""))
                .setBody(body);
    }
}
