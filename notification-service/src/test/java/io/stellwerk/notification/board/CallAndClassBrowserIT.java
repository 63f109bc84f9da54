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
import io.vertx.core.json.JsonObject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A call that is noted, and a ticket that is classified in two clicks. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class CallAndClassBrowserIT extends BoardBrowserBase {

    private static final String CALLS = "**/api/intake/v1/calls";

    private final Desk desk = new Desk();
    private final String known = desk.ticket("Printer", "IN_PROGRESS", SignIn.ANNA, "P3", 300);

    private Page at(String locale, int width, String path) {
        Page page = browser.page(locale);
        page.setViewportSize(width, width == 390 ? 844 : 1000);
        desk.answers(page);
        page.route(Pattern.compile(".*/api/intake/v1/search\\?.*"), route -> route.fulfill(json("""
                        {"tickets": [{"ticketId": "%s", "ticketNumber": "SW-1000001", "customerName": "Ilse <i>Vogt</i>", "messages": 1,
                         "newest": {"messageId": "m", "direction": "INBOUND", "channel": "EMAIL", "from": "ilse@print.example",
                          "subject": "Printer", "excerpt": "", "marks": [], "receivedAt": "2026-11-23T09:15:00Z"}}]}""".formatted(known))));
        visit(page, home + path);
        return page;
    }

    @Test
    void call_ofAKnownCustomer_isNoted_byKeyboard_andTheNewTicketOpens() {
        Page page = at("en-GB", 1400, "");
        assertThat(page.locator(".row")).hasCount(1);
        page.keyboard().press("c");
        assertThat(page.locator("#caller")).isFocused();
        page.keyboard().type("ilse");
        page.locator(".callers button").click();
        assertThat(page.locator("[name=name]")).hasValue("Ilse Vogt");
        assertThat(page.locator("[name=email]")).hasValue("ilse@print.example");
        assertThat(page.locator("[name=subject]")).isFocused();
        page.keyboard().type("It jams again");
        page.locator("[name=note]").fill("Since this morning.");
        page.reload();
        assertThat(page.locator("[name=note]")).hasValue("Since this morning.");
        assertThat(page.locator("[name=name]")).hasValue("Ilse Vogt");
        String other = desk.ticket("It jams again", "QUEUED", null, "P3", 300);
        answer(page, CALLS, 201, "{\"ticketId\": \"%s\", \"ticketNumber\": \"SW-1000002\"}".formatted(other));

        page.locator("[name=note]").focus();
        JsonObject sent =
                new JsonObject(page.waitForRequest(CALLS, () -> page.keyboard().press("Control+Enter"))
                        .postData());

        assertThat(page).hasURL(home + "tickets/" + other);
        assertThat(page.locator("#ticket h2")).hasText("It jams again");
        assertThat(sent.getString("email")).isEqualTo("ilse@print.example");
        assertThat(sent.getString("startedAt")).isNotBlank();
        assertThat(sent.containsKey("ticketNumber")).isFalse();
        page.keyboard().press("c");
        assertThat(page.locator("[name=note]")).hasValue("");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void call_thatIsIncomplete_orRefused_losesNothing() {
        Page page = at("de-DE", 390, "call");
        page.locator("[name=name]").fill("Neu <script>");
        page.locator("[name=email]").fill("keine");
        page.locator("[type=submit]").click();
        assertThat(page.locator("[data-field=subject] .wrong")).hasText("Das wird noch gebraucht.");
        assertThat(page.locator("[data-field=email] .wrong")).hasText("„keine“ ist keine Mailadresse.");
        assertThat(page.locator("[name=subject]")).isFocused();
        Pages.looksGood(page, "call-refused-390");
        page.locator("[name=email]").fill("");
        page.locator("[name=subject]").fill("VPN");
        page.locator("[name=note]").fill("Geht nicht.");
        answer(page, CALLS, 503, "{\"code\": \"OVERLOADED\", \"status\": 503, \"detail\": \"Try again\"}");
        page.locator("[type=submit]").click();
        assertThat(page.locator(".call-form > .message"))
                .hasText("Gerade wird nichts angenommen. Bitte gleich noch einmal; nichts geht verloren.");
        assertThat(page.locator("[name=note]")).hasValue("Geht nicht.");
    }

    @Test
    void ticket_isClassified_inTwoClicks_withTheReasonThatWasChosen() {
        Page page = at("en-GB", 1400, "tickets/" + known);
        Locator menu = page.locator("#priority-menu");

        page.locator("[popovertarget=priority-menu]").click();
        String first = page.waitForRequest(
                        "**/reclassify",
                        () -> menu.locator("[data-priority=P1]").click())
                .postData();
        assertThat(page.locator(".ticket-facts .priority")).hasText("P1");
        assertThat(page.locator(".row .priority")).hasText("P1");
        page.locator("[popovertarget=priority-menu]").click();
        menu.locator("[name=reason]").selectOption("more");
        String second = page.waitForRequest(
                        "**/reclassify", () -> menu.locator("[data-level='12']").click())
                .postData();
        page.locator("[popovertarget=category-menu]").click();
        page.locator("[data-category=printing]").click();
        assertThat(page.locator(".ticket-facts .tag")).hasText("Printing");

        assertThat(first).isEqualTo("{\"priority\":\"P1\",\"reason\":\"Corrected after reading\"}");
        assertThat(second).isEqualTo("{\"impact\":1,\"urgency\":2,\"reason\":\"More is affected than it seemed\"}");
        answer(page, "**/reclassify", 403, "{\"code\": \"NOT_YOUR_TIER\", \"status\": 403}");
        page.locator("[popovertarget=category-menu]").click();
        page.locator("[data-category=server]").click();
        assertThat(page.locator(".message.caution")).hasText("This ticket is at a tier that you do not work on.");
    }

    @ParameterizedTest
    @CsvSource({"de-DE, 1400", "en-GB, 390"})
    void menus_andTheNote_areAccessible(String locale, int width) {
        Page page = at(locale, width, "tickets/" + known);
        page.locator("[popovertarget=priority-menu]").click();
        assertThat(page.locator("#priority-menu")).isVisible();
        Pages.looksGood(page, "priority-" + width);
        page.keyboard().press("Escape");
        page.locator("[popovertarget=category-menu]").click();
        Pages.looksGood(page, "category-" + width);
        page.navigate(home + "call");
        page.locator("#caller").fill("ilse");
        assertThat(page.locator(".callers button")).isVisible();
        Pages.looksGood(page, "call-" + width);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }
}
