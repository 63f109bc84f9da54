package io.stellwerk.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What those who run the desk and those who configure it do in a day, at the whole desk in a real browser. */
class OperatorsDaySystemIT {

    private final Stack stack = Stack.running();
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void needsBrowser() {
        assumeTrue(DeskBrowser.installed().isPresent(), "no Chromium found: install it for the days at the desk");
    }

    @ParameterizedTest
    @EnumSource
    void the_operator_sees_where_tickets_are_and_that_everything_runs(Seat seat) {
        CustomerAtHome.newTo(stack).write(seat.words("Kein Netz", "No network"), "It is slow since Monday.");
        try (DeskBrowser browser = new DeskBrowser(stack.gateway(), seat)) {
            Page page = signIn(browser, "oskar", "/operator");
            assertThat(page.locator("track-diagram svg")).isVisible();
            for (String service : List.of("intake", "triage", "escalation", "notification")) {
                assertThat(page.locator("#running [data-part=" + service + "] .signal"))
                        .hasAttribute("data-aspect", "clear");
            }
            assertThat(page.locator("#load")).containsText("Anna Berger");
            assertThat(page.locator("#dead-letters")).isVisible();
            browser.look(page, "day-operator");

            page.locator("track-diagram a").first().click();

            assertThat(page.locator("ticket-list")).isVisible();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_administrator_makes_a_key_that_is_shown_once_and_ends_it(Seat seat) throws Exception {
        try (DeskBrowser browser = new DeskBrowser(stack.gateway(), seat)) {
            Page page = signIn(browser, "ada", "/admin/people");
            assertThat(page.locator("people-page")).containsText("Carla Neumann");
            browser.look(page, "day-people");
            page.navigate(stack.gateway() + "/admin/keys?add=");
            page.locator("[name=name]").fill("Shop " + seat);
            page.locator("[name=scopes][value='channel:web']").check();
            page.locator("page-form [type=submit]").click();
            assertThat(page.locator("#secret")).hasValue(Pattern.compile("sw_.+_.+"));
            String key = page.locator("#secret").inputValue();
            browser.look(page, "day-key");
            assertThat(status(key)).as("with the key").isEqualTo(201);
            page.locator("#kept").click();
            assertThat(page.locator("keys-page")).not().containsText(key);

            Locator own = page.locator("[data-key]").filter(new Locator.FilterOptions().setHasText("Shop " + seat));
            own.locator("button").click();
            own.locator("[data-revoke]").click();

            assertThat(own).hasAttribute("data-state", "REVOKED");
            await("the key opens nothing").atMost(Duration.ofSeconds(30)).until(() -> status(key) == 401);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    /** What becomes of a request that is handed in with a key. */
    private int status(String key) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(stack.gateway().resolve("/api/intake/v1/web-requests"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("""
                        {"name": "Marta", "email": "marta.shop@customer.example", "subject": "Order", "text": "Where is it?"}"""))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    private Page signIn(DeskBrowser browser, String login, String path) {
        Stack.CommandAnswer password = stack.command("password", login, "--generate");
        assertThat(password.exitCode()).as(password.output()).isZero();
        return browser.signIn(login, password.output().strip(), path);
    }
}
