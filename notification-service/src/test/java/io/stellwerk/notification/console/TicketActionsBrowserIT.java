package io.stellwerk.notification.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.notification.MailPortResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What a customer does on the page of a ticket. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class TicketActionsBrowserIT extends CustomerPageBase {

    private static final String APPENDED = "{\"outcome\": \"appended\", \"ticketNumber\": \"SW-1000041\"}";

    @Test
    void reply_isSentWithItsFiles_underOneKey_untilItArrives() {
        Page page = opened("en-GB", ColorScheme.LIGHT, 1400, "IN_WORK");
        answers(
                page,
                IntakeAnswers.TICKET + "/replies",
                IntakeAnswers.problem(503, "SERVICE_UNAVAILABLE"),
                IntakeAnswers.json(200, APPENDED));

        page.locator("#reply-text").fill("AnyConnect 5.1, since this morning.");
        page.locator("#reply-files")
                .setInputFiles(new FilePayload("log.txt", "text/plain", "it fails".getBytes(StandardCharsets.UTF_8)));
        page.locator("form.write button.primary").click();
        assertThat(page.locator("#reply-wrong")).containsText("Nothing is lost");
        browser.check(page, "not-sent");
        page.locator("form.write button.primary").click();

        assertThat(page.locator("#reply-done")).hasText("Your message has arrived.");
        assertThat(page.locator("#reply-done")).isFocused();
        assertThat(page.locator("#reply-text")).hasValue("");
        assertThat(body(1)).isEqualTo(body(0)).contains("AnyConnect 5.1", "\"name\":\"log.txt\"", "aXQgZmFpbHM=");
        assertThat(header(1, "idempotency-key")).isNotBlank().isEqualTo(header(0, "idempotency-key"));
        assertThat(header(0, "authorization")).isEqualTo("Ticket-Link " + TOKEN);
        browser.check(page, "sent");
    }

    @Test
    void words_areKeptOverAReload_andNothingEmptyIsSent() {
        Page page = opened("de-DE", ColorScheme.DARK, 390, "WAITING_FOR_YOU");

        page.locator("form.write button.primary").click();
        assertThat(page.locator("#reply-wrong")).hasText("Bitte schreiben Sie zuerst etwas.");
        assertThat(page.locator("#reply-text")).isFocused();
        browser.check(page, "empty");
        page.locator("#reply-text").fill("Cisco AnyConnect.");
        page.reload();

        assertThat(page.locator("#reply-text")).hasValue("Cisco AnyConnect.");
        assertThat(page.locator("#withdraw")).isVisible();
    }

    @Test
    void solvedTicket_isOpenedAgain_orRated() {
        Page page = opened("en-GB", ColorScheme.LIGHT, 390, "SOLVED");
        answers(page, IntakeAnswers.TICKET + "/rating", IntakeAnswers.json(204, ""));
        assertThat(page.locator("#withdraw")).hasCount(0);
        assertThat(page.locator("#reply-title")).hasText("Not solved?");

        page.locator("[name=score]").first().focus();
        page.keyboard().press("ArrowRight");
        page.locator("#rating-comment").fill("So so.");
        page.locator("rating-form button").press("Enter");

        assertThat(page.locator("rating-form .done")).containsText("Thank you");
        assertThat(body(0)).isEqualTo("{\"score\":2,\"comment\":\"So so.\"}");
        browser.check(page, "rated");
        page.unroute(IntakeAnswers.TICKET + "/rating");
        answers(page, IntakeAnswers.TICKET + "/reopen", IntakeAnswers.json(200, APPENDED));
        page.locator("#reply-text").fill("It is still down.");
        page.locator("reply-form button.primary").click();
        assertThat(page.locator("#reply-done")).hasText("Your message has arrived.");
        assertThat(body(1)).contains("It is still down.");
    }

    @Test
    void replyToAClosedTicket_namesTheNewOne() {
        Page page = opened("de-DE", ColorScheme.LIGHT, 1400, "CLOSED");
        answers(
                page,
                IntakeAnswers.TICKET + "/replies",
                IntakeAnswers.json(201, "{\"outcome\": \"opened\", \"ticketNumber\": \"SW-1000058\"}"));

        page.locator("#reply-text").fill("Es geht wieder nicht.");
        page.locator("reply-form button.primary").click();

        assertThat(page.locator("#reply-done")).containsText("neue Anfrage SW-1000058");
        browser.check(page, "new-ticket");
    }

    @Test
    void withdrawing_takesOnePress_andIsSeenAMomentLater() {
        Page page = opened("en-GB", ColorScheme.DARK, 1400, "RECEIVED");
        page.route(IntakeAnswers.TICKET + "/withdraw", route -> {
            page.unroute(IntakeAnswers.TICKET);
            IntakeAnswers.ticket(page, "VPN", "SOLVED", null);
            route.fulfill(IntakeAnswers.json(202, ""));
        });
        browser.check(page, "before-withdrawing");

        page.locator("#withdraw").click();

        assertThat(page.locator("#state")).hasText("Solved");
        assertThat(page.locator("#withdraw")).hasCount(0);
        assertThat(browser.complaints()).isEmpty();
    }

    private Page opened(String locale, ColorScheme colours, int width, String state) {
        Page page = browser.page(locale, colours, width);
        IntakeAnswers.ticket(page, "VPN", state, null);
        page.navigate(ticketPage + "#" + TOKEN);
        assertThat(page.locator("#state")).isVisible();
        return page;
    }
}
