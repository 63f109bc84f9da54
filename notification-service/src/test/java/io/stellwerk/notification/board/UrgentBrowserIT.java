package io.stellwerk.notification.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.notification.MailPortResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Urgent things reach somebody who is not looking: in the page and its title, by a tone, on the desktop. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class UrgentBrowserIT extends BoardBrowserBase {

    /** Notes tones and notifications instead of making them; nobody looks at the page. */
    private static final String AWAY = """
            {
              window.told = [];
              const node = () => ({ connect() {}, gain: { setValueAtTime() {}, exponentialRampToValueAtTime() {} } });
              window.AudioContext = class {
                currentTime = 0;
                resume() { return Promise.resolve(); }
                close() { return Promise.resolve(); }
                createGain() { return node(); }
                createOscillator() { return { ...node(), frequency: {}, start() { told.push('tone'); }, stop() {} }; }
              };
              window.Notification = class {
                static permission = 'granted';
                static requestPermission() { return Promise.resolve('granted'); }
                constructor(title, { body }) { told.push(body); }
              };
              document.hasFocus = () => false;
            }""";

    private final Desk desk = new Desk();

    private Page at(String locale, int width) {
        Page page = browser.page(locale);
        page.setViewportSize(width, width == 390 ? 844 : 1000);
        desk.answers(page);
        page.addInitScript(MovingBoard.SCRIPT + AWAY);
        visit(page, home + "board");
        assertThat(page.locator(".ways [data-view=mine] .count")).isVisible();
        return page;
    }

    private static void choose(Page page, String what) {
        page.locator("#person").click();
        page.locator("#" + what).check();
        page.keyboard().press("Escape");
    }

    private static void move(Page page) {
        page.waitForResponse(
                answer -> answer.url().contains("updatedSince="), () -> page.evaluate("window.moveBoard()"));
    }

    @Test
    void newMajor_isToldOnce_inTheTitle_byATone_andOnTheDesktop_ifThatWasChosen() {
        Page page = at("en-GB", 1400);
        choose(page, "sound");
        choose(page, "desktop");
        assertThat(page.evaluate("told.splice(0)")).isEqualTo(List.of("tone", "tone"));
        desk.ticket("All <b>mail</b> is down", "QUEUED", null, "P1", 300);
        desk.ticket("Printer", "QUEUED", null, "P2", 300);
        desk.ticket("of Ben", "IN_PROGRESS", "ben", "P1", 300);

        move(page);

        assertThat(page.locator("#alerts a")).hasText("P1 in your tier: SW-1000001 All <b>mail</b> is down");
        assertThat(page).hasTitle(Pattern.compile("^\\(1\\) Board"));
        move(page);
        assertThat(page.locator("#alerts li")).hasCount(1);
        assertThat(page.evaluate("told"))
                .isEqualTo(List.of("tone", "tone", "P1 in your tier: SW-1000001 All <b>mail</b> is down"));
        page.evaluate("document.hasFocus = () => true; dispatchEvent(new Event('focus'))");
        assertThat(page).hasTitle(Pattern.compile("^Board"));
        page.locator("#alerts a").click();
        assertThat(page.locator("#ticket h2")).hasText("All <b>mail</b> is down");
        assertThat(page.locator("#alerts")).isHidden();
    }

    @Test
    void customersWord_andPromisesOfOnesOwn_areTold_quietlyIfNothingWasChosen() {
        String id = desk.ticket("Printer", "WAITING_FOR_CUSTOMER", SignIn.ANNA, "P3", 300);
        String open = desk.ticket("Scanner", "IN_PROGRESS", SignIn.ANNA, "P3", 300);
        desk.ticket("Late", "IN_PROGRESS", SignIn.ANNA, "P3", -1);
        desk.ticket("Soon", "IN_PROGRESS", SignIn.ANNA, "P3", 8);
        Page page = at("de-DE", 1400);
        answer(page, "**/api/escalation/v1/tickets/*/history", 200, """
                {"entries": [{"type": "stellwerk.intake.customer-replied.v1", "tier": 1, "details": {}, "occurredAt": "%s",
                 "actor": {"kind": "customer", "id": "c"}}]}""".formatted(Instant.now()));
        desk.change(id, "IN_PROGRESS", SignIn.ANNA);
        desk.touch(open);

        move(page);

        assertThat(page.locator("#alerts")).containsText("Der Kunde hat geschrieben: SW-1000001 Printer");
        assertThat(page.locator("#alerts")).containsText("Der Kunde hat geschrieben: SW-1000002 Scanner");
        assertThat(page.locator("#alerts")).containsText("Ihre Zusage ist abgelaufen: SW-1000003 Late");
        assertThat(page.locator("#alerts")).containsText("Ihre Zusage läuft bald ab: SW-1000004 Soon");
        assertThat(page.evaluate("told")).isEqualTo(List.of());
        page.locator("#alerts button").first().click();
        assertThat(page.locator("#alerts li")).hasCount(3);
    }

    @Test
    void desktop_thatTheBrowserRefuses_staysOff_andSaysSo() {
        Page page = at("de-DE", 390);
        page.evaluate("Notification.requestPermission = () => Promise.resolve('denied')");
        page.locator("#person").click();
        page.locator("#desktop").click();

        assertThat(page.locator("#desktop-refused"))
                .hasText("Der Browser erlaubt es nicht; seine Einstellungen für diese Seite können es.");
        assertThat(page.locator("#desktop")).not().isChecked();
    }

    @ParameterizedTest
    @CsvSource({"de-DE, 1400", "en-GB, 390"})
    void alerts_areAccessible(String locale, int width) {
        desk.ticket("Late", "IN_PROGRESS", SignIn.ANNA, "P3", -1);
        Page page = at(locale, width);
        assertThat(page.locator("#alerts li")).hasCount(1);
        Pages.looksGood(page, "alerts-" + width);
        page.locator("#person").click();
        Pages.looksGood(page, "person-" + width);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }
}
