package io.stellwerk.notification.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.notification.MailPortResource;
import io.stellwerk.notification.NotificationFixtures;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.TopicProbe;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class BoardBrowserIT extends BoardBrowserBase {

    private static final String SUBJECT = "Printer on the third floor";

    private final TopicProbe topics = TopicProbe.onTestBroker();

    @AfterEach
    void close() {
        topics.close();
    }

    private static Locator card(Page page, int tier, String lane, NotificationFixtures ticket) {
        return page.locator(
                ".tier[data-tier='%d'] [data-lane=%s] .card[data-key='%s']".formatted(tier, lane, ticket.key()));
    }

    @Test
    void board_followsATicketByItself_inBothLanguages() {
        // Given
        NotificationFixtures ticket = NotificationFixtures.ticket();
        Page page = browser.page("de-DE");
        visit(page, boardPage());
        assertThat(page.locator("#connection")).hasText("live");
        assertThat(page.locator(".tier h2").first()).containsText("Ebene 1");

        // When
        topics.publish(
                NotificationFixtures.ESCALATION, ticket.queued(1, Instant.now().plusSeconds(2)));

        // Then
        assertThat(card(page, 1, "waiting", ticket)).containsText(SUBJECT);
        assertThat(card(page, 1, "waiting", ticket).locator(".signal")).containsText("überfällig");
        topics.publish(NotificationFixtures.ESCALATION, ticket.accepted(1, "anna.keller"));
        assertThat(card(page, 1, "inProgress", ticket)).containsText("bei anna.keller");
        assertThat(card(page, 1, "waiting", ticket)).hasCount(0);
        page.locator("#person").click();
        page.locator("[data-language=en]").click();
        assertThat(page.locator(".tier h2").first()).containsText("Tier 1");
        assertThat(card(page, 1, "inProgress", ticket)).containsText("with anna.keller");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void ticket_isOpenedFromTheBoard_andSaysWhatIsMissingInAHandOver() {
        // Given
        NotificationFixtures ticket = NotificationFixtures.ticket();
        topics.publish(
                NotificationFixtures.ESCALATION, ticket.queued(1, Instant.now().plusSeconds(1)));
        Page page = browser.page("en-GB");
        answer(page, "**/api/intake/v1/conversations/*", 200, """
                {"messages": [{"direction": "INBOUND", "channel": "EMAIL", "name": "Jonas Brandt",
                 "text": "<b>Nothing</b> comes out.", "receivedAt": "2026-11-23T09:15:00Z", "attachments": []}]}""");
        answer(page, "**/api/escalation/v1/tickets/*", 200, """
                {"ticketId": "%s", "ticketNumber": "SW-1000041", "status": "IN_PROGRESS", "tier": 1, "priority": "P3",
                 "subject": "Printer", "receivedAt": "2026-11-23T09:15:00Z", "allowedActions": ["reply", "escalate"],
                 "version": 2}""".formatted(ticket.key()));
        answer(page, "**/api/escalation/v1/tickets/*/escalate", 422, """
                {"code": "HAND_OVER_INCOMPLETE", "status": 422, "detail": "Complete it.",
                 "errors": [{"field": "handOver.since", "message": "say since when the problem exists"}]}""");

        // When
        visit(page, boardPage());
        card(page, 1, "waiting", ticket).locator("a").click();

        // Then
        assertThat(page.locator("#ticket .words-of")).hasText("<b>Nothing</b> comes out.");
        page.locator("[data-action=escalate]").click();
        page.locator(".action-form [type=submit]").click();
        assertThat(page.locator(".message")).containsText("One thing is missing:");
        assertThat(page.locator(".message a")).hasText("Since when?");
        assertThat(page.locator("[data-field=since] .wrong")).hasText("say since when the problem exists");
        page.goBack();
        assertThat(card(page, 1, "waiting", ticket)).isVisible();
    }
}
