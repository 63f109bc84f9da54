package io.stellwerk.notification.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.notification.MailPortResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The customer's page in a browser, with answers of intake that a test writes itself. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class TicketPageBrowserIT extends CustomerPageBase {

    private String subject = "VPN bricht ab";

    @ParameterizedTest
    @CsvSource({
        "en-GB, LIGHT, 1400, IN_WORK, PT3H, Somebody is on it, in 3 hours, second level: specialists",
        "de-DE, DARK, 390, WAITING_FOR_YOU, PT50H, Wir warten auf Sie, in 3 Tagen, zweite Ebene: Fachleute",
        "fr-FR, LIGHT, 390, RECEIVED, PT5M, Received, in 5 minutes, second level: specialists"
    })
    void page_saysWhereTheTicketIs_andWhenToExpectWord(
            String locale,
            ColorScheme colours,
            int width,
            String state,
            Duration until,
            String words,
            String span,
            String level) {
        Page page = browser.page(locale, colours, width);
        IntakeAnswers.ticket(page, subject, state, Instant.now().plus(until).minusSeconds(5));

        page.navigate(ticketPage + "#" + TOKEN);

        assertThat(page.locator("h1")).hasText("VPN bricht ab");
        assertThat(page.locator("#state")).hasText(words);
        assertThat(page.locator("[aria-current=step]")).hasText(words);
        assertThat(page.locator("#level")).hasText(level);
        assertThat(page.locator("#promise")).containsText(span);
        assertThat(page.locator(".message")).hasCount(2);
        assertThat(page.locator("html")).hasAttribute("lang", locale.startsWith("de") ? "de" : "en");
        browser.check(page, state.toLowerCase(Locale.ROOT) + "-" + locale);
        assertThat(browser.addresses()).isNotEmpty().noneMatch(asked -> asked.contains(TOKEN));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void token_isSentInTheHeaderAlone_andKeptNowhere() {
        Page page = browser.page("en-GB", ColorScheme.LIGHT, 1400);
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> sent.add(authorization(request)));
        IntakeAnswers.ticket(page, subject, "SOLVED", null);

        page.navigate(ticketPage + "#" + TOKEN);

        assertThat(page.locator("#promise")).hasText("nothing is due");
        assertThat(sent).contains("Ticket-Link " + TOKEN);
        String kept = (String) page.evaluate("JSON.stringify([localStorage, sessionStorage, document.cookie])");
        assertThat(kept).doesNotContain(TOKEN);
        page.reload();
        assertThat(page.locator("#state")).hasText("Solved");
        browser.check(page, "solved");
    }

    @Test
    void language_isChosenByKeyboard_andRemembered() {
        Page page = browser.page("en-GB", ColorScheme.LIGHT, 390);
        IntakeAnswers.ticket(page, subject, "CLOSED", null);
        page.navigate(ticketPage + "#" + TOKEN);
        assertThat(page.locator("#state")).hasText("Closed");

        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#messages-title")).isFocused();
        assertThat(page).hasURL(ticketPage + "#" + TOKEN);
        page.locator("button[lang=de]").press("Enter");

        assertThat(page.locator("#state")).hasText("Abgeschlossen");
        assertThat(page).hasTitle("Ihre Anfrage SW-1000041");
        page.reload();
        assertThat(page.locator("#state")).hasText("Abgeschlossen");
        browser.check(page, "closed");
    }

    @Test
    void words_stayWords() {
        subject = "<img src=x onerror=alert(1)>";
        Page page = browser.page("en-GB", ColorScheme.LIGHT, 390);
        IntakeAnswers.ticket(page, subject, "IN_WORK", Instant.now().minusSeconds(60));

        page.navigate(ticketPage + "#" + TOKEN);

        assertThat(page.locator("h1")).hasText(subject);
        assertThat(page.locator("#late")).isVisible();
        assertThat(page.locator("img, main a")).hasCount(0);
        browser.check(page, "late");
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"401, en-GB, This link opens nothing", "401, de-DE, Dieser Link führt nirgendwohin"})
    void link_thatOpensNothing_saysWhatToDo(int status, String locale, String words) {
        Page page = browser.page(locale, ColorScheme.DARK, 390);
        page.route(
                IntakeAnswers.TICKET, route -> route.fulfill(IntakeAnswers.problem(status, "TICKET_LINK_NOT_VALID")));

        page.navigate(ticketPage + "#nonsense");

        assertThat(page.locator("[role=alert] h1")).hasText(words);
        browser.check(page, "no-page-" + locale);
    }

    @Test
    void page_thatCannotBeRead_isTriedAgain() {
        Page page = browser.page("en-GB", ColorScheme.LIGHT, 1400);
        page.route(IntakeAnswers.TICKET, route -> route.fulfill(IntakeAnswers.problem(503, "SERVICE_UNAVAILABLE")));
        page.navigate(ticketPage + "#" + TOKEN);
        assertThat(page.locator("[role=alert]")).containsText("Nothing is lost");
        browser.check(page, "away");
        page.unroute(IntakeAnswers.TICKET);
        IntakeAnswers.ticket(page, subject, "RECEIVED", Instant.now().plusSeconds(3600));

        page.locator("[role=alert] button").click();

        assertThat(page.locator("#state")).hasText("Received");
        assertThat(page.locator(".trouble")).hasCount(0);
    }

    private static String authorization(Request request) {
        String sent = request.headers().get("authorization");
        return sent == null ? "" : sent;
    }
}
