package io.stellwerk.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.Map;

/** An agent in front of the console. What agents do by a key on a keyboard, they do by a button on a phone. */
final class AgentAtWork {

    private final Page page;
    private final Seat seat;

    AgentAtWork(Page page, Seat seat) {
        this.page = page;
        this.seat = seat;
    }

    Page page() {
        return page;
    }

    /** Opens a ticket from the list, where it shows up by itself. */
    void open(String ticketId) {
        if (seat.isPhone() && page.locator(".ticket-pane .back").isVisible()) {
            page.locator(".ticket-pane .back").click();
        }
        page.locator(".row[data-key='" + ticketId + "'] a").click();
        assertThat(page.locator("#ticket-title")).isVisible();
    }

    void accept() {
        begin("accept", "a");
        assertThat(status()).hasText(seat.words("in Arbeit", "being worked on"));
    }

    /** Replies, and does not wait for the moment in which it could still be taken back. */
    void reply(String text) {
        begin("reply", "r");
        page.locator(".action-form.reply textarea[name=text]").fill(text);
        submit();
        page.locator("#send-now").click();
        assertThat(page.locator(".conversation")).containsText(text);
    }

    void note(String text) {
        begin("note", "n");
        page.locator(".action-form.note textarea[name=text]").fill(text);
        submit();
        assertThat(page.locator(".conversation")).containsText(text);
    }

    /** Hands over to the second level; what the desk knows already is filled in. */
    void handOver() {
        begin("escalate", "e");
        Map.of(
                        "affectedUsers", "1",
                        "environment", "Windows 11",
                        "stepsToReproduce", "Reset the password, sign in, wait a minute",
                        "errorText", "Account locked (0x775)",
                        "triedAction", "Password reset twice",
                        "triedResult", "locked again",
                        "customerExpectation", "can work again this morning",
                        "neededSkill", "directory")
                .forEach((name, value) -> field(name).fill(value));
        Map.of(
                        "impact", "3",
                        "urgency", "2",
                        "reasonForHandOver", "RIGHTS",
                        "attachmentsChecked", "true",
                        "consentToShare", "true")
                .forEach((name, value) -> field(name).selectOption(new SelectOption().setValue(value)));
        submit();
        assertThat(page.locator(".ticket-facts")).containsText(seat.words("Ebene 2", "Tier 2"));
    }

    void resolve(String resolution) {
        begin("resolve", "d");
        page.locator(".action-form.resolve textarea[name=resolution]").fill(resolution);
        submit();
        assertThat(status()).hasText(seat.words("gelöst", "resolved"));
    }

    Locator status() {
        return page.locator(".ticket-facts .status");
    }

    private Locator field(String name) {
        return page.locator(".action-form [name=" + name + "]");
    }

    private void begin(String action, String key) {
        Locator button = page.locator("[data-action='" + action + "']");
        assertThat(button).isVisible();
        if (seat.isPhone()) {
            button.click();
        } else {
            page.locator("#ticket-title").focus();
            page.keyboard().press(key);
        }
    }

    /** Sends the form that has the cursor. */
    private void submit() {
        if (seat.isPhone()) {
            page.locator(".action-form [type=submit]").click();
        } else {
            page.locator(".action-form :is(textarea, input)").last().focus();
            page.keyboard().press("Control+Enter");
        }
    }
}
