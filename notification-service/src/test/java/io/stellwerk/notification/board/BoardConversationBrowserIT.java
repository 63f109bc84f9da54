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
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class BoardConversationBrowserIT extends BoardBrowserBase {

    private static final String CONVERSATIONS = "**/api/intake/v1/conversations/*";
    private static final String REPLY = """
            {"messages": [{"direction": "INBOUND", "channel": "EMAIL", "name": "Ilse Vogt", "text": "%s",
             "quoted": "On Monday the desk wrote:\\n> <b>Which</b> tray?", "signature": "Ilse Vogt\\nRoom 7",
             "authentication": "%s", "receivedAt": "2026-11-23T09:15:00Z", "attachments": [],
             "to": [{"address": "support@desk.example"}, {"name": "<i>Boss</i>", "address": "boss@print.example"}],
             "cc": [{"name": null, "address": "works.council@print.example"}]}]}""";

    @Test
    void quotation_and_signature_areOpenedWhereTheyStand() {
        Page page = browser.page("en-GB");
        ticket(page, "QUEUED", null, "\"accept\"");
        answer(page, CONVERSATIONS, 200, REPLY.formatted("The lower one.", "PASSED"));

        open(page);

        Locator apart = page.locator("#ticket .messages details");
        assertThat(apart).hasCount(2);
        assertThat(apart.nth(0).locator("p")).isHidden();
        apart.nth(0).locator("summary").click();
        assertThat(apart.nth(0).locator("p")).isVisible();
        assertThat(apart.nth(0).locator("p")).hasText("On Monday the desk wrote: > <b>Which</b> tray?");
        assertThat(apart.nth(0).locator("summary")).hasText("Quoted text");
        assertThat(apart.nth(1).locator("p")).isHidden();
        apart.nth(1).locator("summary").press("Enter");
        assertThat(apart.nth(1).locator("p")).isVisible();
        assertThat(apart.nth(1).locator("summary")).hasText("Signature");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void facts_standBesideTheWords_whateverTheirNamesAre() {
        Page page = browser.page("en-GB");
        ticket(page, "QUEUED", null, "\"accept\"");
        answer(page, CONVERSATIONS, 200, """
                {"messages": [{"direction": "INBOUND", "channel": "PHONE", "text": "It jams.", "attachments": [],
                 "receivedAt": "2026-11-23T09:15:00Z", "facts": {"agent": "tom.reed", "constructor": "<i>x</i>",
                 "call-started-at": "a while ago"}}]}""");

        open(page);

        Locator facts = page.locator("#ticket .messages .facts > div");
        assertThat(facts).hasCount(3);
        assertThat(facts.nth(0)).hasText("Taken by" + "tom.reed");
        assertThat(facts.nth(1)).hasText("constructor" + "<i>x</i>");
        assertThat(facts.nth(2)).hasText("Call began" + "a while ago");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void message_withoutQuotation_hasNothingToOpen() {
        Page page = browser.page("en-GB");
        ticket(page, "QUEUED", null, "\"accept\"");

        open(page);

        assertThat(page.locator("#ticket .messages .words-of")).hasText("It jams.");
        assertThat(page.locator("#ticket .messages details")).hasCount(0);
        assertThat(page.locator("#ticket .recipients")).hasCount(0);
        assertThat(page.locator("#ticket .unreachable")).hasCount(0);
    }

    @Test
    void message_saysToWhomElseItWent_andWhereItsImagesWere() {
        Page page = browser.page("de-DE");
        ticket(page, "QUEUED", null, "\"accept\"");
        answer(page, CONVERSATIONS, 200, REPLY.formatted("See [image: tray.png] there.", "PASSED"));

        open(page);

        assertThat(page.locator("#ticket .recipients span")).hasText(new String[] {
            "An: support@desk.example, <i>Boss</i> <boss@print.example>", "Kopie: works.council@print.example"
        });
        assertThat(page.locator("#ticket .messages .words-of").first()).hasText("See [image: tray.png] there.");
        assertThat(page.locator("#ticket .is-unverified")).hasCount(0);
    }

    @Test
    void message_isMarked_whenNobodyVouchesForItsSender() {
        Page page = browser.page("en-GB");
        ticket(page, "QUEUED", null, "\"accept\"");
        answer(page, CONVERSATIONS, 200, REPLY.formatted("Send me the password.", "FAILED"));

        open(page);

        assertThat(page.locator("#ticket .messages .is-unverified")).hasText("sender not verified");
    }

    @Test
    void ticket_warns_beforeAReplyIsWrittenThatDoesNotArrive() {
        Page page = browser.page("en-GB");
        ticket(page, "IN_PROGRESS", SignIn.ANNA, "\"reply\"", suppression("ALL"));
        open(page);
        assertThat(page.locator("#ticket .unreachable p").first())
                .hasText("Mail to ilse@print.example came back (5.1.1). A reply is withheld: reach the customer another"
                        + " way, or lift the suppression.");

        ticket(page, "IN_PROGRESS", SignIn.ANNA, "\"reply\"", suppression("AUTOMATIC"));
        page.reload();

        assertThat(page.locator("#ticket .unreachable p").first())
                .hasText("Mail to ilse@print.example came back (5.1.1). Automatic mail is withheld; a reply is still"
                        + " sent.");
    }

    private static String suppression(String scope) {
        return """
                "suppression": {"suppressionId": "0199f3d0-0000-7000-8000-000000000071", "scope": "%s",
                 "address": "ilse@print.example", "status": "5.1.1", "since": "2026-11-23T10:10:01Z",
                 "expiresAt": "2027-02-21T10:10:01Z"},""".formatted(scope);
    }
}
