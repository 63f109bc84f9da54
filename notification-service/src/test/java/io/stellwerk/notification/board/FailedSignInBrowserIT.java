package io.stellwerk.notification.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.notification.MailPortResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.vertx.core.json.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What may go wrong on the way to the issuer and back: it is said, and nobody is signed in. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class FailedSignInBrowserIT extends BoardBrowserBase {

    private static final String SIGN_IN = ".sign-in button";

    @Test
    void foreignAnswer_isNotTaken() {
        Page page = browser.page("de-DE");
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));

        page.navigate(home + "?code=stolen&state=guessed");

        assertThat(page.locator("[role=alert]")).containsText("nicht in diesem Fenster begonnen");
        assertThat(page).hasURL(home.toString());
        assertThat(asked).noneMatch(url -> url.endsWith("/token"));
        page.locator(SIGN_IN).click();
        SignIn.as(page, SignIn.ANNA);
        assertThat(page.locator("#person")).hasText("Anna Keller");
    }

    @Test
    void answerToAnotherSignIn_isNotTaken() {
        Page page = browser.page("en-GB");
        page.route("**/authorize?**", route -> answerWith(route, "code=stolen&state=guessed"));

        page.navigate(home.toString());

        assertThat(page.locator("[role=alert]")).containsText("did not begin in this window");
        assertThat((Boolean) page.evaluate("sessionStorage.length === 0")).isTrue();
    }

    @Test
    void refusal_isSaid_inBothLanguages() {
        for (Map.Entry<String, String> expected : Map.of(
                        "en-GB", "The sign-in was refused.", "de-DE", "Die Anmeldung wurde abgelehnt.")
                .entrySet()) {
            Page page = browser.page(expected.getKey());
            page.route(
                    "**/authorize?**",
                    route -> answerWith(
                            route,
                            "error=access_denied&error_description=Call+0900&state=" + parameter(route, "state")));

            page.navigate(home.toString());

            assertThat(page.locator("[role=alert]")).containsText(expected.getValue());
            assertThat(page.locator("body")).not().containsText("0900");
            assertThat(page.locator(SIGN_IN)).isFocused();
        }
    }

    @Test
    void provider_thatIsAway_isTriedAgain() {
        Page page = browser.page("en-GB");
        page.route("**/openid-configuration", Route::abort);
        page.navigate(home.toString());
        assertThat(page.locator("[role=alert]")).containsText("cannot be reached right now");

        page.unroute("**/openid-configuration");
        page.locator(SIGN_IN).press("Enter");

        SignIn.as(page, SignIn.ANNA);
        assertThat(page.locator("#person")).hasText("Anna Keller");
    }

    @Test
    void identityToken_forAnother_isNotTaken() {
        for (String claims :
                List.of("nonce=of-another", "aud=another-client", "iss=https://id.example", "exp=1000000000")) {
            Page page = browser.page("en-GB");
            String[] claim = claims.split("=", 2);
            page.route("**/token", route -> {
                JsonObject given = new JsonObject(route.fetch().text());
                route.fulfill(json(given.put("id_token", Tokens.with(given.getString("id_token"), claim[0], claim[1]))
                        .encode()));
            });
            page.navigate(home.toString());
            SignIn.as(page, SignIn.ANNA);

            assertThat(page.locator("[role=alert]")).containsText("not meant for this desk");
            assertThat(page.locator("#person")).hasCount(0);
            page.context().close();
        }
    }

    private static void answerWith(Route route, String parameters) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(302)
                .setHeaders(Map.of("Location", parameter(route, "redirect_uri") + "?" + parameters)));
    }

    private static String parameter(Route route, String name) {
        var found = Pattern.compile("[?&]" + name + "=([^&]*)")
                .matcher(route.request().url());
        return found.find() ? URLDecoder.decode(found.group(1), StandardCharsets.UTF_8) : "";
    }
}
