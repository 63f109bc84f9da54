package io.stellwerk.notification.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.notification.MailPortResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Work of a person who has signed in: with their token, within their permissions, with nothing lost at the end. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class SignedInWorkBrowserIT extends BoardBrowserBase {

    private static final String REPLY = "**/api/escalation/v1/tickets/*/reply";
    private static final String WORDS = "Please restart the print server.";

    @Inject
    StreamConnections connections;

    @Test
    void endedSession_keepsWhatWasWritten_andGoesOnThereAfterSigningIn() {
        for (String locale : List.of("en-GB", "de-DE")) {
            Page page = browser.page(locale);
            ticket(page, "IN_PROGRESS", SignIn.ANNA, "\"reply\"");
            answer(page, REPLY, 401, "{\"code\": \"NOT_SIGNED_IN\", \"status\": 401}");
            open(page);
            page.locator("[data-action=reply]").click();
            page.locator(".action-form textarea").fill(WORDS);

            page.locator(".action-form [type=submit]").click();
            page.locator("#send-now").click();

            assertThat(page.locator("dialog.ended")).isVisible();
            assertThat(page.locator("dialog.ended h2"))
                    .hasText(locale.equals("en-GB") ? "Your sign-in has ended" : "Ihre Anmeldung ist abgelaufen");
            page.keyboard().press("Escape");
            page.keyboard().press("Escape");
            assertThat(page.locator("dialog.ended")).isVisible();
            page.locator("dialog.ended button").click();
            assertThat(page.locator("dialog.ended")).isHidden();
            assertThat(page.locator(".action-form textarea")).hasValue(WORDS);
            page.unrouteAll();
            page.context().close();
        }
    }

    @Test
    void missingPermission_isNamed_andNothingIsLost() {
        for (String locale : List.of("en-GB", "de-DE")) {
            Page page = browser.page(locale);
            ticket(page, "IN_PROGRESS", SignIn.ANNA, "\"reply\"");
            page.route(REPLY, route -> route.fulfill(forbidden("ticket:act")));
            page.route("**/api/intake/v1/conversations/*", route -> route.fulfill(forbidden("conversation:read")));
            open(page);
            assertThat(page.locator("#ticket .conversation"))
                    .containsText(
                            locale.equals("en-GB")
                                    ? "You lack the permission “read conversations” for this. Nothing is lost."
                                    : "Dafür fehlt Ihnen das Recht „Gespräche lesen“. Es ist nichts verloren gegangen.");
            page.locator("[data-action=reply]").click();
            page.locator(".action-form textarea").fill(WORDS);

            page.locator(".action-form [type=submit]").click();
            page.locator("#send-now").click();

            assertThat(page.locator(".ticket-foot > .message"))
                    .containsText(locale.equals("en-GB") ? "“work on tickets”" : "„Tickets bearbeiten“");
            assertThat(page.locator(".action-form textarea")).hasValue(WORDS);
            page.unrouteAll();
            page.context().close();
        }
    }

    @Test
    void attachment_isFetchedWithTheToken() throws Exception {
        Page page = browser.page("en-GB");
        ticket(page, "QUEUED", null, "\"accept\"");
        answer(page, "**/api/intake/v1/conversations/*", 200, """
                {"messages": [{"direction": "INBOUND", "channel": "EMAIL", "text": "See there.", "receivedAt":
                 "2026-11-23T09:15:00Z", "attachments": [{"attachmentId": "a1", "name": "../<b>log.txt"}]}]}""");
        page.route(
                "**/api/intake/v1/attachments/a1",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody(route.request().headers().get("authorization"))));
        open(page);

        Path saved = page.waitForDownload(() -> page.locator(".file").click()).path();

        assertThat(Files.readString(saved)).startsWith("Bearer ey");
    }

    @Test
    void signingOut_endsTheSession_hereAndAtTheProvider() {
        Page page = signedIn("en-GB");
        await().untilAsserted(() -> assertThat(connections.count()).isEqualTo(1));
        page.locator("#person").click();

        page.locator("#sign-out").click();

        assertThat(page.locator("#login")).isVisible();
        await().untilAsserted(() -> assertThat(connections.count()).isZero());
        page.goBack();
        assertThat(page.locator("#person")).hasCount(0);
    }

    private static Route.FulfillOptions forbidden(String permission) {
        return json("{\"code\": \"NOT_PERMITTED\", \"status\": 403, \"detail\": \"Ask.\"}")
                .setStatus(403)
                .setHeaders(Map.of(
                        "Content-Type",
                        "application/problem+json",
                        "WWW-Authenticate",
                        "Bearer error=\"insufficient_scope\", scope=\"" + permission + "\""));
    }
}
