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
import io.stellwerk.notification.NotificationFixtures;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import io.stellwerk.testing.TopicProbe;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The operator's page: the tiers as tracks, what came and went, who has how much, and what was set aside. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class OperatorBrowserIT extends BoardBrowserBase {

    private static final String REDRIVE = "**/dead-letters/" + OperatorAnswers.LETTER + "/redrive";
    private static final String DISCARD = "**/dead-letters/" + OperatorAnswers.LETTER + "/discard";

    private Page operator(String locale, int width, int height, String path) {
        Page page = browser.page(locale);
        page.setViewportSize(width, height);
        OperatorAnswers.give(page);
        page.navigate(home + path);
        SignIn.as(page, SignIn.OLGA);
        assertThat(page.locator("#person")).isVisible();
        return page;
    }

    @Test
    void diagram_isLive_andEachFigureOpensItsTickets() {
        Page page = operator("en-GB", 1400, 1000, "operator");
        Locator waiting = page.locator("[data-section='3-waiting']");
        assertThat(waiting).isVisible();
        int before = Integer.parseInt(waiting.locator(".amount").textContent());

        NotificationFixtures ticket = NotificationFixtures.ticket();
        try (TopicProbe topics = TopicProbe.onTestBroker()) {
            topics.publish(NotificationFixtures.ESCALATION, ticket.queued(3, Instant.now()));
            topics.publish(NotificationFixtures.ESCALATION, ticket.breached(3, Instant.now()));
        }

        assertThat(waiting.locator(".amount")).hasText(Integer.toString(before + 1));
        assertThat(waiting.locator(".promise")).hasText(Pattern.compile("\\d+ late"));
        assertThat(page.locator("#flow .chart canvas").first()).isVisible();
        assertThat(browser.complaints()).isEmpty();
        waiting.click();
        assertThat(page).hasURL(home + "?view=all&tier=3&status=QUEUED&sort=due");
        page.goBack();
        page.locator("#load [data-agent=anna] .is-late").click();
        assertThat(page).hasURL(home + "?view=all&sort=due&owner=anna");
        assertThat(page.locator(".filters .tag")).hasText("with anna ✕");
    }

    @Test
    void agent_loadsNothingOfIt() {
        Page page = browser.page("en-GB");
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.navigate(home + "board");
        SignIn.as(page, SignIn.SCRIPT);
        assertThat(page.locator("#tiers .tier").first()).isVisible();

        assertThat(page.locator(".ways a[href='/operator']")).hasCount(0);
        assertThat(asked).noneMatch(address -> address.contains("operator-page") || address.contains("flow-drawing"));
    }

    @Test
    void keyboard_opensFigures_goesBackInTime_andDiscardsALetter() {
        Page page = operator("en-GB", 1400, 1000, "operator");
        assertThat(page.locator("#flow .chart canvas").first()).isVisible();
        page.locator("#main").focus();
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(page.locator("[data-section='1-waiting']")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(home + "?view=all&tier=1&status=QUEUED");
        page.goBack();

        page.locator("#slider").focus();
        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowLeft");
        assertThat(page).hasURL(Pattern.compile(".*/operator\\?at=.*"));
        Locator late = page.locator("[data-section='3-waiting']");
        assertThat(late).hasAttribute("aria-label", "Tier 3, waiting: 9 tickets, 7 late");
        page.locator("#back-to-now").press("Enter");
        assertThat(page).hasURL(home + "operator");

        answer(
                page,
                DISCARD,
                200,
                "{\"id\": \"%s\", \"outcome\": \"DISCARDED\", \"followers\": 2}".formatted(OperatorAnswers.LETTER));
        Locator letter = page.locator("[data-letter='" + OperatorAnswers.LETTER + "']");
        letter.locator(".discard").press("Enter");
        assertThat(letter.locator("input")).isFocused();
        page.keyboard().press("Enter");
        assertThat(letter.locator("[role=alert]")).hasText("Please give a reason.");
        page.keyboard().type("published by mistake");
        var sent = page.waitForRequest("**/discard", () -> page.keyboard().press("Enter"));
        assertThat(sent.postData()).isEqualTo("{\"reason\":\"published by mistake\"}");
        assertThat(letter.locator(".done")).hasText("It is discarded. 2 that waited behind it, too.");
    }

    @Test
    void refusals_areSentences_andTakeNothingElseAway() {
        Page page = operator("de-DE", 1400, 1000, "operator");
        Locator letter = page.locator("[data-letter='" + OperatorAnswers.LETTER + "']");
        assertThat(letter).containsText("Bearbeitung konnte die Nachricht „einsortiert“ nicht verarbeiten");
        answer(page, REDRIVE, 409, "{\"code\": \"DEAD_LETTER_WAITS\", \"detail\": \"It waits.\"}");
        letter.getByText("Noch einmal verarbeiten").click();
        assertThat(letter.locator("[role=status]").first()).containsText("Sie wartet hinter einer früheren Nachricht");
        answer(page, REDRIVE, 503, "{\"code\": \"SERVICE_UNAVAILABLE\", \"detail\": \"later\"}");
        letter.getByText("Noch einmal verarbeiten").click();
        assertThat(letter.locator("[role=status]").first()).containsText("Nichts ist verloren");
        answer(page, "**/board/rebuild", 409, "{\"code\": \"REBUILD_UNDER_WAY\", \"detail\": \"Wait.\"}");
        page.locator("#rebuild button").click();
        assertThat(page.locator("#rebuild .message")).hasText("Die Übersicht wird schon neu aufgebaut.");

        answer(page, OperatorAnswers.LETTERS.formatted("triage"), 503, "{\"code\": \"SERVICE_UNAVAILABLE\"}");
        answer(page, OperatorAnswers.LOAD, 503, "{\"code\": \"SERVICE_UNAVAILABLE\"}");
        answer(page, OperatorAnswers.FLOW, 503, "{\"code\": \"SERVICE_UNAVAILABLE\"}");
        page.reload();
        assertThat(page.locator("#dead-letters > .message"))
                .hasText("Einstufung ist gerade nicht erreichbar. Die Liste von dort fehlt hier.");
        assertThat(letter).isVisible();
        assertThat(page.locator("[data-part=triage]")).containsText("antwortet nicht");
        assertThat(page.locator("[data-part=intake]")).containsText("antwortet");
        assertThat(page.locator("#load .message")).containsText("gerade nicht erreichbar");
        assertThat(page.locator("#flow")).containsText("gerade nicht erreichbar");
        assertThat(page.locator("[data-section='1-waiting']")).isVisible();
    }

    /** Anna is a supervisor, who may see the desk but not what its messages say. */
    @Test
    void whatOneMayNot_isSaid() {
        Page page = browser.page("en-GB");
        OperatorAnswers.give(page);
        page.unroute(OperatorAnswers.LETTERS.formatted("notification"));
        visit(page, home + "operator");

        assertThat(page.locator("#dead-letters > .message"))
                .hasText("You lack the permission “see events that were not handled” for this. Nothing is lost.");
        assertThat(page.locator("[data-part=notification]")).hasText(Pattern.compile("Notification answers"));
        assertThat(page.locator("#rebuild .message")).containsText("rebuild the board");
    }

    @Test
    void page_isAccessible_inBothLanguages_onDesktopAndPhone() {
        for (String locale : List.of("en-GB", "de-DE")) {
            for (int width : new int[] {1400, 390}) {
                Page page = operator(locale, width, width == 390 ? 844 : 1000, "operator");
                assertThat(page.locator("#flow .chart canvas").first()).isVisible();
                assertThat(page.locator("#load table")).isVisible();
                page.locator("#flow summary").click();
                page.locator("[data-letter] .discard").click();
                check(page, locale + "-" + width + "-now");
                page.locator("#slider").press("Home");
                assertThat(page.locator("#back-to-now")).isVisible();
                page.locator("#operator-lists nav a").nth(3).click();
                assertThat(page.locator("#set-aside")).isVisible();
                check(page, locale + "-" + width + "-past");
                page.close();
            }
        }
    }

    private static void check(Page page, String state) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/pages", "operator-" + state + "-" + scheme + ".png")));
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as("%s, %s", state, scheme)
                    .extracting(rule -> rule.getDescription() + rule.getNodes())
                    .isEmpty();
        }
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(page.viewportSize().width);
    }
}
