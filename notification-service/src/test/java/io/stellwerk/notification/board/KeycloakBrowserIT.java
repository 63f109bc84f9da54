package io.stellwerk.notification.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.notification.MailPortResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A person signs in at a real Keycloak. It is a large download and a slow start, so it is not part of the usual tests:
 * {@code mvn -P keycloak -pl notification-service -am verify}.
 */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
@EnabledIfSystemProperty(named = "stellwerk.keycloak", matches = ".+")
class KeycloakBrowserIT extends BoardBrowserBase {

    @Test
    void person_signsInAtKeycloak_staysSignedIn_andSignsOut() {
        Page page = browser.page("en-GB");
        page.navigate(home.toString());
        signIn(page, "wrong");
        assertThat(page.getByText("Invalid username or password")).isVisible();
        signIn(page, SignIn.PASSWORD);

        assertThat(page.locator("#person")).hasText("Anna Keller");
        assertThat(page.locator("#connection"))
                .hasAttribute("data-connected", "true", new HasAttributeOptions().setTimeout(20_000));
        page.locator("#person").click();
        assertThat(page.locator("#person-menu .roles")).hasText("agent, supervisor");

        page.reload();
        assertThat(page.locator("#person")).hasText("Anna Keller");

        page.locator("#person").click();
        page.locator("#sign-out").click();
        assertThat(page.locator("#username")).isVisible();
        assertThat(browser.complaints()).isEmpty();
    }

    private static void signIn(Page page, String password) {
        page.locator("#username").fill(SignIn.ANNA);
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }
}
