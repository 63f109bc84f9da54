package io.stellwerk.notification.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.notification.MailPortResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class BoardSetAsideBrowserIT extends BoardBrowserBase {

    private static final String IGNORED = "**/api/intake/v1/ignored-messages";
    private static final String SUPPRESSIONS = "**/api/notification/v1/suppressions";
    private static final String ID = "0199f3d0-0000-7000-8000-000000000081";
    private static final String SUPPRESSED = """
            {"suppressions": [{"suppressionId": "%s", "address": "ilse@print.example", "scope": "ALL", "reason": "BOUNCED",
             "ticketId": "%s", "ticketNumber": "SW-1000041", "status": "5.1.1", "since": "2026-11-23T10:10:01Z",
             "expiresAt": "2027-02-21T10:10:01Z"}]}""";

    @Test
    void ignoredMessage_isRead_andOpenedAsATicket() {
        Page page = browser.page("en-GB");
        answer(page, IGNORED, 200, """
                {"ignoredMessages": [{"messageId": "%s", "reason": "OWN_LOOP", "explanation": "Ours.", "kept": true,
                 "from": "ilse@print.example", "name": "<b>Ilse</b>", "subject": "Undelivered?",
                 "receivedAt": "2026-11-23T09:15:00Z"}], "nextCursor": "%s"}""".formatted(ID, ID));
        answer(page, IGNORED + "/" + ID, 200, """
                {"messageId": "%s", "text": "Please <i>do</i> read this."}""".formatted(ID));
        answer(page, IGNORED + "/" + ID + "/open", 201, """
                {"ticketId": "%s", "ticketNumber": "SW-1000042"}""".formatted(ticketId));
        ticket(page, "QUEUED", null, "\"accept\"");
        visit(page, boardPage());

        page.locator(".set-aside-links").getByText("Ignored messages").click();

        Locator entry = page.locator("#set-aside .set-aside li");
        assertThat(entry.locator(".note").first()).containsText("<b>Ilse</b> · ilse@print.example");
        assertThat(entry.locator(".note").nth(1)).hasText("The desk’s own mail came back.");
        assertThat(page.locator("#set-aside")).containsText("These are the newest 1.");
        entry.locator("summary").click();
        assertThat(entry.locator(".words-of")).hasText("Please <i>do</i> read this.");
        entry.locator("button").click();
        entry.getByText("SW-1000042").click();
        assertThat(page.locator("#ticket h2")).hasText("Printer");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void suppression_isLifted_byWhoSignedIn() {
        Page page = browser.page("de-DE");
        answer(page, SUPPRESSIONS, 200, SUPPRESSED.formatted(ID, ticketId));
        visit(page, home + "set-aside/suppressed");
        Locator entry = page.locator("#set-aside .set-aside li");
        assertThat(entry).containsText("ilse@print.example · Nichts wird dorthin gesendet.");

        var lifted = page.waitForRequest(Pattern.compile(".*/suppressions/" + ID + "/lift"), () -> {
            answer(page, SUPPRESSIONS + "/" + ID + "/lift", 200, "{}");
            entry.locator("button").click();
        });
        assertThat(lifted.postData()).isEqualTo("{}");
        assertThat(entry.locator("[role=status]")).hasText("Mails gehen wieder dorthin.");
        assertThat(entry.locator("button")).isDisabled();
    }

    @Test
    void refusal_isShown_andTheButtonMayBePressedAgain() {
        Page page = browser.page("en-GB");
        answer(page, SUPPRESSIONS, 200, SUPPRESSED.formatted(ID, ticketId));
        answer(page, SUPPRESSIONS + "/" + ID + "/lift", 404, """
                {"code": "SUPPRESSION_NOT_FOUND", "detail": "Look up the id."}""");
        visit(page, home + "#suppressed");

        Locator entry = page.locator("#set-aside .set-aside li");
        entry.locator("button").click();

        assertThat(entry.locator("[role=status]")).hasText("Look up the id.");
        assertThat(entry.locator("button")).isEnabled();
    }

    @Test
    void empty_andUnreachable_areSaid() {
        Page page = browser.page("en-GB");
        answer(page, IGNORED, 503, "{\"code\": \"SERVICE_UNAVAILABLE\"}");
        visit(page, home + "set-aside/ignored");
        assertThat(page.locator("#set-aside")).containsText("This part cannot be reached right now.");

        answer(page, SUPPRESSIONS, 200, "{\"suppressions\": []}");
        page.navigate(home + "#suppressed");

        assertThat(page.locator("#set-aside")).containsText("No address is suppressed.");
    }
}
