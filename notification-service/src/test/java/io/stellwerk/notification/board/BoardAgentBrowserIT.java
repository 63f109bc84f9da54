package io.stellwerk.notification.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.notification.MailPortResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class BoardAgentBrowserIT extends BoardBrowserBase {

    private static final String HISTORY = "**/api/escalation/v1/tickets/*/history";
    private static final String WORDS = "Please restart the print server, then send the page again.";

    @Test
    void draft_isKept_overARefusalEscapeAndAReload() {
        // Given
        Page page = browser.page("en-GB");
        ticket(page, "IN_PROGRESS", SignIn.ANNA, "\"reply\", \"resolve\"");
        answer(page, "**/api/escalation/v1/tickets/*/reply", 412, """
                {"code": "STALE_VERSION", "status": 412, "detail": "Read it again."}""");
        open(page);
        page.locator("[data-action=reply]").click();
        page.locator(".action-form textarea").fill(WORDS);

        // When
        page.locator(".action-form [type=submit]").click();
        page.locator("#send-now").click();

        // Then
        assertThat(page.locator(".message.caution")).containsText("Somebody else changed this ticket");
        assertThat(page.locator(".message.caution")).containsText("Your draft is kept.");
        assertThat(page.locator(".action-form textarea")).hasValue(WORDS);
        page.keyboard().press("Escape");
        assertThat(page.locator(".action-form textarea")).not().isFocused();
        page.keyboard().press("g");
        page.keyboard().press("b");
        assertThat(page.locator("#tiers")).isVisible();
        page.goBack();
        assertThat(page.locator(".action-form textarea")).hasValue(WORDS);
        page.reload();
        assertThat(page.locator(".action-form textarea")).hasValue(WORDS);
    }

    @Test
    void draft_isGone_onceItWasSentOrCancelled() {
        // Given
        Page page = browser.page("en-GB");
        ticket(page, "IN_PROGRESS", SignIn.ANNA, "\"reply\"");
        answer(page, "**/api/escalation/v1/tickets/*/reply", 200, "{}");
        open(page);
        page.locator("[data-action=reply]").click();
        page.locator(".action-form textarea").fill(WORDS);

        // When
        page.locator(".action-form [type=submit]").click();
        page.locator("#send-now").click();

        // Then
        assertThat(page.locator(".message.done")).hasText("Done.");
        assertThat(page.locator(".action-form textarea")).hasValue("");
        page.locator("[data-action=reply]").click();
        page.locator(".action-form textarea").fill(WORDS);
        page.locator(".action-form .discard").click();
        page.reload();
        assertThat(page.locator(".action-form textarea")).hasValue("");
    }

    @Test
    void draft_canBeCopied_whenItsActionIsNotPossibleAnyMore() {
        // Given
        Page page = browser.page("de-DE");
        ticket(page, "IN_PROGRESS", SignIn.ANNA, "\"reply\"");
        open(page);
        page.locator("[data-action=reply]").click();
        page.locator(".action-form textarea").fill(WORDS);

        // When
        ticket(page, "RESOLVED", SignIn.ANNA, "\"reopen\"");
        page.reload();

        // Then
        assertThat(page.locator(".left-over textarea")).hasValue(WORDS);
        assertThat(page.locator(".left-over")).containsText("Ihr Entwurf ist noch da.");
        page.locator(".left-over button").click();
        page.reload();
        assertThat(page.locator("[data-action=reopen]")).isVisible();
        assertThat(page.locator(".left-over")).hasCount(0);
    }

    @Test
    void foreignTicket_offersNothing_andSaysWhoseItIs() {
        Page page = browser.page("en-GB");
        ticket(page, "IN_PROGRESS", "ben.otto", "\"reply\", \"resolve\"");

        open(page);

        assertThat(page.locator(".actions"))
                .containsText("ben.otto has this ticket; only ben.otto can answer or hand it over.");
        assertThat(page.locator(".actions button")).hasCount(0);
    }

    @Test
    void handOver_isShownAsItWasWritten() {
        Page page = browser.page("de-DE");
        ticket(page, "QUEUED", null, "\"accept\"");

        open(page);

        Locator handOver = page.locator("details.hand-over[open]");
        assertThat(handOver).containsText("Übergabe von Ebene 1 an Ebene 2 durch ben.otto");
        assertThat(handOver).containsText("Paper is pulled in askew.");
        assertThat(handOver).containsText("Rechte");
        assertThat(handOver).containsText("Rollers cleaned – no change");
        assertThat(handOver).containsText("ja");
    }

    @Test
    void signal_turnsToCaution_byWorkingTimeAndNotByTheClockOnTheWall() {
        Page page = browser.page("en-GB");
        ticket(page, "QUEUED", null, "\"accept\"");
        answer(page, HISTORY, 200, """
                {"entries": [{"type": "stellwerk.escalation.service-level-warned.v1", "status": "QUEUED", "tier": 1,
                 "occurredAt": "2026-11-23T09:15:00Z", "details": {"percent": 75}}]}""");

        open(page);

        assertThat(page.locator("#ticket .ticket-facts .signal")).hasAttribute("data-aspect", "caution");
        answer(page, HISTORY, 200, "{\"entries\": []}");
        page.reload();
        assertThat(page.locator("#ticket .ticket-facts .signal")).hasAttribute("data-aspect", "clear");
    }

    @Test
    void warningsOfTheFirstResponse_sayNothingAboutTheNext() {
        Page page = browser.page("de-DE");
        ticket(page, "QUEUED", null, "\"accept\"");
        String warned = entry("service-level-warned", "FIRST_RESPONSE");
        String promised = entry("response-promised", "NEXT_RESPONSE");
        answer(page, HISTORY, 200, "{\"entries\": [%s, %s, %s]}".formatted(warned, promised, warned));

        open(page);

        assertThat(page.locator(".timeline strong"))
                .hasText(new String[] {"Frist rückt näher", "Antwort zugesagt", "Frist rückt näher"});
        assertThat(page.locator(".timeline p").nth(1)).hasText("Antwort zugesagt · Nächste Antwort · Ebene 1");
        assertThat(page.locator("#ticket .ticket-facts .signal")).hasAttribute("data-aspect", "clear");
        answer(
                page,
                HISTORY,
                200,
                "{\"entries\": [%s, %s]}".formatted(promised, entry("service-level-warned", "NEXT_RESPONSE")));
        page.reload();
        assertThat(page.locator("#ticket .ticket-facts .signal")).hasAttribute("data-aspect", "caution");
    }

    private static String entry(String event, String metric) {
        return """
                {"type": "stellwerk.escalation.%s.v1", "status": "QUEUED", "tier": 1, "occurredAt": "2026-11-23T09:15:00Z",
                 "details": {"percent": 90, "metric": "%s"}}""".formatted(event, metric);
    }

    @Test
    void dates_areThoseOfTheReadersRegion() {
        for (Map.Entry<String, String> expected : Map.of(
                        "en-US", "Nov 23, 2026", "en-GB", "23 Nov 2026", "de-AT", "23.11.2026")
                .entrySet()) {
            Page page = browser.page(expected.getKey());
            ticket(page, "QUEUED", null, "\"accept\"");

            open(page);

            assertThat(page.locator("#ticket .messages time")).containsText(expected.getValue());
        }
    }
}
