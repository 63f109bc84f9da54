package io.stellwerk.notification.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.notification.MailPortResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Signing in at the issuer's own page. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class SignInBrowserIT extends BoardBrowserBase {

    private static final String KEPT = "stellwerk.sign-in";

    @Test
    void signIn_leadsToThePageThatWasWanted_andAReloadToItAgain() {
        Page page = browser.page("en-GB");
        ticket(page, "QUEUED", null, "\"accept\"");
        String wanted = ticketPage() + "?from=mail";

        page.navigate(wanted);
        SignIn.as(page, SignIn.ANNA);

        assertThat(page.locator("#ticket h2")).hasText("Printer");
        assertThat(page).hasURL(wanted);
        page.reload();
        assertThat(page.locator("#ticket h2")).hasText("Printer");
        assertThat(page).hasURL(wanted);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void formerAddress_ofATicket_leadsToItsPage() {
        Page page = browser.page("en-GB");
        ticket(page, "QUEUED", null, "\"accept\"");

        page.navigate(home + "?from=mail#ticket=" + ticketId);
        SignIn.as(page, SignIn.ANNA);

        assertThat(page.locator("#ticket h2")).hasText("Printer");
        assertThat(page).hasURL(ticketPage() + "?from=mail");
    }

    @Test
    void person_isNamed_withRolesAndLanguage_inTheMenu() {
        Page page = signedIn("de-DE");

        page.locator("#person").press("Enter");

        assertThat(page.locator("#person-menu")).containsText("Anna Keller");
        assertThat(page.locator("#person-menu .roles")).hasText("Agent, Leitung");
        page.locator("[data-language=en]").click();
        assertThat(page.locator("#person-menu .roles")).hasText("agent, supervisor");
        assertThat(page.locator("#sign-out")).hasText("Sign out");
        page.keyboard().press("Escape");
        assertThat(page.locator("#person-menu")).isHidden();
        assertThat(page.locator("#person")).isFocused();
    }

    @Test
    void secrets_areInMemoryAlone() {
        Page page = browser.page("en-GB");
        List<String> secrets = new ArrayList<>();
        page.onResponse(response -> {
            if (isToken(response.request())) {
                JsonObject given = new JsonObject(response.text());
                secrets.addAll(List.of(
                        given.getString("access_token"),
                        given.getString("refresh_token"),
                        given.getString("id_token")));
                secrets.addAll(List.of(response.request().postData().split("[&=]")));
            }
        });
        secrets.clear();
        visit(page, home.toString());

        Object kept = page.evaluate(
                "JSON.stringify([localStorage, sessionStorage, document.cookie, location.href, history.state])");
        JsonObject entries = new JsonObject(page.context()
                .newCDPSession(page)
                .send("Page.getNavigationHistory")
                .toString());

        assertThat(secrets).hasSizeGreaterThan(8);
        String everything = kept + entries.encode();
        assertThat(secrets.stream()
                        .filter(secret -> secret.length() > 30 && !secret.startsWith("http"))
                        .filter(everything::contains))
                .isEmpty();
        assertThat(everything).doesNotContain("code=", KEPT);
    }

    @Test
    void wantedPage_ofAnotherSite_isNotVisited() {
        for (String wanted :
                List.of("https://evil.example/", "javascript:document.title='evil'", "//evil.example", "{")) {
            Page page = browser.page("en-GB");
            page.route("**/authorize?**", route -> {
                route.fulfill(
                        new Route.FulfillOptions().setContentType("text/html").setBody("<title>halted</title>"));
            });
            page.navigate(home.toString());
            assertThat(page).hasTitle("halted");
            String way = page.url();
            page.unroute("**/authorize?**");
            page.navigate(home + "console/configuration.json");
            page.evaluate(
                    "wanted => sessionStorage.setItem('%1$s', JSON.stringify({ ...JSON.parse(sessionStorage.getItem('%1$s')), wanted }))"
                            .formatted(KEPT),
                    wanted);

            page.navigate(way);
            SignIn.as(page, SignIn.ANNA);

            assertThat(page.locator("#person")).hasText("Anna Keller");
            assertThat(page).hasURL(home.toString());
            page.unrouteAll();
            page.context().close();
        }
    }

    @Test
    void scriptInAName_staysText() {
        Page page = browser.page("en-GB");
        page.navigate(home.toString());
        SignIn.as(page, SignIn.SCRIPT);

        assertThat(page.locator("#person")).hasText("<img src=x onerror=alert(1)>");
        page.locator("#person").click();
        assertThat(page.locator("#person-menu strong")).hasText("<img src=x onerror=alert(1)>");
        assertThat(page.locator("img")).hasCount(0);
        assertThat(browser.complaints()).isEmpty();
    }

    private static boolean isToken(Request request) {
        return request.method().equals("POST") && request.url().endsWith("/token");
    }
}
