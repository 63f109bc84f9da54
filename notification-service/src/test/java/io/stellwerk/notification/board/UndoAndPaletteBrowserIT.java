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
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Work that others disturb, or that somebody takes back; and everything by its name. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class UndoAndPaletteBrowserIT extends BoardBrowserBase {

    private static final String WORDS = "Please restart the print server.";

    private final Desk desk = new Desk();

    private Page at(String locale, String path) {
        Page page = browser.page(locale);
        page.setViewportSize(1400, 1000);
        desk.answers(page);
        visit(page, home + path);
        return page;
    }

    private static Locator reply(Page page) {
        return page.locator(".action-form.reply textarea");
    }

    @Test
    void reply_isTakenBack_andSentOnlyAfterwards() {
        String id = desk.ticket("Printer", "IN_PROGRESS", SignIn.ANNA, "P3", 300);
        desk.message("Ilse Vogt", "It jams.");
        Page page = at("en-GB", "tickets/" + id);
        reply(page).fill(WORDS);

        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".toast")).containsText(Pattern.compile("The reply to SW-1000001 is sent in \\d s"));
        assertThat(page.locator("#ticket .message-out .words-of")).hasText(WORDS);
        assertThat(reply(page)).hasValue("");
        page.keyboard().press("Escape");
        page.keyboard().press("z");

        assertThat(page.locator(".toast")).isHidden();
        assertThat(page.locator("#ticket .message-out")).hasCount(0);
        assertThat(reply(page)).hasValue(WORDS);
        assertThat(desk.done()).isEmpty();
        page.keyboard().press("Control+Enter");
        page.locator("#send-now").click();
        assertThat(page.locator(".message.done")).hasText("Done.");
        assertThat(desk.done()).containsExactly("reply Printer");
    }

    @Test
    void heldReply_isSent_fromAnotherPage_andBeforeTheNextAction() {
        String id = desk.ticket("Printer", "IN_PROGRESS", SignIn.ANNA, "P3", 300);
        Page page = at("de-DE", "tickets/" + id);
        reply(page).fill(WORDS);
        page.keyboard().press("Control+Enter");
        page.keyboard().press("Escape");

        page.keyboard().press("d");
        page.keyboard().type("Neu gestartet.");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator(".ticket-facts")).containsText("gelöst");
        assertThat(desk.done()).containsExactly("reply Printer", "resolve Printer");
    }

    @Test
    void reply_thatComesTooLate_saysWhoWasFirst_andIsKept() {
        String id = desk.ticket("Printer", "IN_PROGRESS", SignIn.ANNA, "P3", 300);
        Page page = at("en-GB", "tickets/" + id);
        answer(page, "**/api/escalation/v1/tickets/*/reply", 412, "{\"code\": \"STALE_VERSION\", \"status\": 412}");
        reply(page).fill(WORDS);
        page.keyboard().press("Control+Enter");
        answer(page, "**/api/escalation/v1/tickets/*/history", 200, """
                {"entries": [{"type": "stellwerk.escalation.ticket-reclassified.v1", "status": "IN_PROGRESS", "tier": 1, "details": {},
                 "occurredAt": "2026-11-23T09:15:00Z", "actor": {"kind": "agent", "id": "ben", "name": "Ben <b>Otto</b>"}}]}""");

        page.locator("#send-now").click();

        assertThat(page.locator(".message.caution"))
                .hasText("Ben <b>Otto</b> reclassified this ticket a moment ago. Your draft is kept.");
        assertThat(reply(page)).hasValue(WORDS);
        assertThat(page.locator("[data-part=history]")).containsText("reclassified · Tier 1 · Ben <b>Otto</b>");
    }

    @Test
    void firstLevelsWay_byKeyboardAlone_noteAndHandOver_thatBeginsWithWhatIsKnown() {
        desk.ticket("Drucker", "QUEUED", null, "P2", 20);
        desk.message("Ilse Vogt", "Seit heute <i>früh</i> zieht er schief ein.");
        Page page = at("de-DE", "");
        assertThat(page.locator(".row")).hasCount(1);
        List.of("j", "Enter").forEach(page.keyboard()::press);
        assertThat(page.locator("#ticket h2")).isFocused();
        page.keyboard().press("a");
        assertThat(page.locator(".ticket-facts")).containsText("in Arbeit");
        page.keyboard().press("n");
        page.keyboard().type("Walzen gereinigt.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".message.done")).hasText("Erledigt.");
        page.keyboard().press("Escape");

        page.keyboard().press("e");

        assertThat(page.locator("#field-problemStatement"))
                .hasValue("Drucker\nSeit heute <i>früh</i> zieht er schief ein.");
        assertThat(page.locator("#field-reachability")).hasValue("ilse@print.example");
        assertThat(page.locator(".escalate :focus")).hasValue("");
        page.keyboard().type("3");
        String sent = page.waitForRequest("**/escalate", () -> page.keyboard().press("Control+Enter"))
                .postData();
        assertThat(new JsonObject(sent).getJsonObject("handOver").getString("problemStatement"))
                .endsWith("zieht er schief ein.");
        assertThat(page.locator(".ticket-facts")).containsText("wartet");
        assertThat(desk.done()).containsExactly("accept Drucker", "note Drucker", "escalate Drucker");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void palette_findsPagesActionsAndTickets() {
        String id = desk.ticket("Printer", "QUEUED", null, "P3", 300);
        desk.ticket("Scanner <i>7</i>", "QUEUED", null, "P3", 300);
        Page page = at("de-DE", "tickets/" + id);
        page.route(
                Pattern.compile(".*/api/intake/v1/search\\?.*"), route -> route.fulfill(json("""
                {"tickets": [{"ticketId": "%s", "ticketNumber": "SW-1000777", "customerName": "Jo", "messages": 1, "newest":
                 {"messageId": "%s", "direction": "INBOUND", "channel": "EMAIL", "subject": "Toner", "excerpt": "<b>toner</b> is empty",
                  "marks": [{"start": 3, "length": 5}, {"start": 900, "length": 9}], "receivedAt": "2026-11-23T09:15:00Z"}}]}""".formatted(id, id))));

        page.keyboard().press("Control+k");
        page.keyboard().type("scan");
        assertThat(page.locator("#palette [role=option]").first()).containsText("SW-1000002 Scanner <i>7</i>");
        page.keyboard().press("Enter");
        assertThat(page.locator("#ticket h2")).hasText("Scanner <i>7</i>");
        page.keyboard().press("Control+k");
        page.keyboard().type("annehmen");
        page.keyboard().press("Enter");
        assertThat(page.locator(".ticket-facts")).containsText("in Arbeit");
        assertThat(desk.done()).containsExactly("accept Scanner <i>7</i>");
        page.keyboard().press("Control+k");
        page.keyboard().type("toner");
        assertThat(page.locator("#palette")).containsText("SW-1000777 Toner");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(home + "search?q=toner");
        assertThat(page.locator(".found mark")).hasText("toner");
        assertThat(page.locator(".found .excerpt")).hasText("<b>toner</b> is empty");
        assertThat(browser.complaints()).isEmpty();
    }
}
