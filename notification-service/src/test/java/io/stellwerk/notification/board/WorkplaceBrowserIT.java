package io.stellwerk.notification.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.notification.MailPortResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The workplace: list, ticket and context, by mouse, by keyboard, and on a phone. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class WorkplaceBrowserIT extends BoardBrowserBase {

    private static final int MANY = 130;

    private final Desk desk = new Desk();

    private Page at(String locale, int width, int height, String path) {
        Page page = browser.page(locale);
        page.setViewportSize(width, height);
        desk.answers(page);
        visit(page, home + path);
        return page;
    }

    private static Locator subjects(Page page) {
        return page.locator(".row .subject");
    }

    @Test
    void nextForMe_hasWhatIsDueFirst_thenWhatIsMine_thenTheQueue_andWhatWaitsLast() {
        desk.ticket("asked back", "WAITING_FOR_CUSTOMER", SignIn.ANNA, "P1", 300);
        desk.ticket("in the queue", "QUEUED", null, "P1", 300);
        desk.ticket("of another", "IN_PROGRESS", "ben", "P1", 5);
        desk.ticket("mine", "IN_PROGRESS", SignIn.ANNA, "P5", 300);
        desk.ticket("due soon", "QUEUED", null, "P5", 10);
        desk.ticket("overdue", "QUEUED", null, "P4", -10);

        Page page = at("en-GB", 1400, 1000, "");

        assertThat(subjects(page)).hasText(new String[] {"overdue", "due soon", "mine", "in the queue", "asked back"});
        assertThat(page.locator(".ways [data-view=mine] .count")).hasText("2");
        page.locator(".ways [data-view=mine]").click();
        assertThat(page).hasURL(home + "?view=mine");
        assertThat(subjects(page)).hasText(new String[] {"mine", "asked back"});
        page.goBack();
        assertThat(subjects(page)).hasCount(5);
        page.waitForRequest(
                request ->
                        request.url().contains("priority=P5") && request.url().contains("sort=due"),
                () -> page.locator(".filters [name=priority]").selectOption("P5"));
        assertThat(page).hasURL(home + "?priority=P5");
    }

    @Test
    void longList_isLoadedAndDrawn_asItIsScrolled() {
        for (int at = 0; at < MANY; at++) {
            desk.ticket("ticket " + at, "QUEUED", null, "P3", 600);
        }
        Page page = at("en-GB", 1400, 1000, "?view=queue");
        assertThat(subjects(page).first()).hasText("ticket 0");

        Locator last = page.getByText("ticket " + (MANY - 1));
        page.waitForCondition(() -> {
            page.evaluate("document.querySelector('.rows').scrollTo(0, 1e6)");
            return last.count() == 1;
        });

        assertThat(page.locator(".more")).hasText("These are all 130.");
        assertThat(page.locator(".row").count()).isLessThan(80);
        page.evaluate("document.querySelector('.rows').scrollTo(0, 0)");
        assertThat(page.getByText("ticket 0", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    @Test
    void unreadMark_goes_onceTheTicketWasLookedAt() {
        String id = desk.ticket("Printer", "IN_PROGRESS", SignIn.ANNA, "P3", 300);
        desk.message("Ilse Vogt", "<b>It</b> jams.");
        Page page = at("de-DE", 1400, 1000, "?view=mine");
        Locator row = page.locator(".row[data-key='" + id + "']");
        assertThat(row.locator(".unread")).isVisible();

        row.locator("a").click();

        assertThat(page).hasURL(home + "tickets/" + id + "?view=mine");
        assertThat(page.locator("#ticket .words-of")).hasText("<b>It</b> jams.");
        assertThat(page.locator("#context [data-part=customer]")).containsText("Ilse Vogt");
        assertThat(row.locator(".unread")).hasCount(0);
        page.reload();
        assertThat(page.locator("#ticket h2")).hasText("Printer");
        assertThat(row.locator(".unread")).hasCount(0);
        assertThat((String) page.evaluate("JSON.stringify(localStorage)")).doesNotContain("Printer", "jams");
    }

    @Test
    void ticket_isWorkedOn_byKeyboardAlone() {
        desk.ticket("first", "QUEUED", null, "P1", 10);
        desk.ticket("second", "QUEUED", null, "P2", 20);
        Page page = at("en-GB", 1400, 1000, "");
        assertThat(subjects(page)).hasCount(2);

        List.of("j", "j", "Enter").forEach(page.keyboard()::press);
        assertThat(page.locator("#ticket h2")).hasText("second");
        assertThat(page.locator("#ticket h2")).isFocused();
        page.keyboard().press("a");
        assertThat(page.locator(".ticket-facts")).containsText("being worked on");
        page.keyboard().press("r");
        page.keyboard().type("Dear jane, are you there?");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".message.done")).hasText("Done.");
        assertThat(page.locator("#ticket .message-out .words-of")).hasText("Dear jane, are you there?");
        page.keyboard().press("Escape");
        page.keyboard().press("d");
        page.keyboard().type("It works again.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator(".ticket-facts")).containsText("resolved");
        page.keyboard().press("?");
        assertThat(page.locator(".shortcuts")).containsText("hand over");

        assertThat(desk.done()).containsExactly("accept second", "reply second", "resolve second");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void phone_showsOnePaneAfterTheOther_andBackLeadsThroughThem() {
        String id = desk.ticket("Drucker", "QUEUED", null, "P2", 20);
        Page page = at("de-DE", 390, 844, "");

        subjects(page).click();
        assertThat(page.locator("#ticket")).isVisible();
        assertThat(page.locator(".list-pane")).isHidden();
        page.getByText("Zusammenhang ›").click();
        assertThat(page).hasURL(home + "tickets/" + id + "?pane=context");
        assertThat(page.locator("#context")).isVisible();
        assertThat(page.locator("#ticket")).isHidden();
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        page.goBack();
        assertThat(page.locator("#ticket")).isVisible();
        page.getByText("‹ Liste").click();
        assertThat(page.locator(".list-pane")).isVisible();
        assertThat(page).hasURL(home.toString());
    }

    @Test
    void eachPage_isAccessible_inLightAndDark_onDesktopAndPhone() {
        String id = desk.ticket("Printer", "IN_PROGRESS", SignIn.ANNA, "P2", 20);
        desk.ticket("Another", "QUEUED", null, "P1", -20);
        desk.message("Ilse Vogt", "It jams.");
        for (int width : new int[] {1400, 390}) {
            Page page = at("en-GB", width, width == 390 ? 844 : 1000, "");
            for (String path :
                    List.of("", "tickets/" + id, "tickets/" + id + "?pane=context", "board", "shortcuts", "search")) {
                page.navigate(home + path);
                assertThat(page.locator("#person")).isVisible();
                assertThat(page.locator("main :is(h2, .row)").first()).isAttached();
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of(
                                    "target/pages",
                                    path.replaceAll("[^a-z]", "") + "-" + width + "-" + scheme + ".png")));
                    assertThat(new AxeBuilder(page).analyze().getViolations())
                            .as("%s at %d, %s", path, width, scheme)
                            .extracting(rule -> rule.getDescription() + rule.getNodes())
                            .isEmpty();
                }
            }
        }
    }
}
