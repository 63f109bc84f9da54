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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writing to customers: text modules, copies, and what is refused before it leaves. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class ComposerBrowserIT extends BoardBrowserBase {

    private static final String MODULES = """
            {"textModules": [
             {"id": "hello", "title": {"de": "Begrüßung", "en": "Greeting"}, "category": "general",
              "body": {"de": "Guten Tag {customer.name},", "en": "Hello {customer.name},"}},
             {"id": "reset", "title": {"de": "Passwort <b>neu</b>", "en": "Password <b>reset</b>"}, "category": "access",
              "body": {"de": "Ihr Passwort ist neu. {ticket.number} {customer.phone}", "en": "Your password is new. {ticket.number} {customer.phone}"}}]}""";

    private final Desk desk = new Desk();

    private Page at(String locale, int width, String path) {
        Page page = browser.page(locale);
        page.setViewportSize(width, width == 390 ? 844 : 1000);
        desk.answers(page);
        answer(page, "**/api/escalation/v1/text-modules", 200, MODULES);
        visit(page, home + path);
        return page;
    }

    private static Locator text(Page page) {
        return page.locator(".action-form.reply textarea");
    }

    @Test
    void textModule_isFoundBySlash_andFilled_andWhatIsLeftIsAskedFor() {
        String id = desk.ticket("Printer", "IN_PROGRESS", SignIn.ANNA, "P3", 300);
        desk.message("Ilse Vogt", "It jams.");
        Page page = at("de-DE", 1400, "tickets/" + id);
        assertThat(page.locator("#context [data-part=customer]")).containsText("Ilse Vogt");
        text(page).focus();

        page.keyboard().type("/begr");
        page.keyboard().press("Enter");
        assertThat(text(page)).hasValue("Guten Tag Ilse Vogt,");
        page.keyboard().type("\nA/B: siehe /");
        page.keyboard().type("passwort");
        assertThat(page.locator("#text-modules [role=option]")).hasText("Passwort <b>neu</b> access");
        page.keyboard().press("Enter");
        assertThat(text(page))
                .hasValue("Guten Tag Ilse Vogt,\nA/B: siehe Ihr Passwort ist neu. SW-1000001 {customer.phone}");
        page.keyboard().press("Control+Enter");

        assertThat(page.locator("[data-field=text] .wrong")).hasText("{customer.phone} ist noch auszufüllen.");
        assertThat(page.locator(".toast")).isHidden();
        assertThat(text(page)).isFocused();
        assertThat(desk.done()).isEmpty();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void copies_areChecked_sent_keptInTheDraft_andComeBackWithAReplyThatIsTakenBack() {
        String id = desk.ticket("Printer", "IN_PROGRESS", SignIn.ANNA, "P3", 300);
        Page page = at("en-GB", 1400, "tickets/" + id);
        Locator cc = page.locator("[name=cc]");
        text(page).fill("It works again.");
        cc.fill("boss@kunde.example; nobody");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("[data-field=cc] .wrong")).hasText("“nobody” is no mail address.");

        cc.fill("boss@kunde.example, it@kunde.example");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#ticket .message-out .recipients"))
                .hasText("Cc: boss@kunde.example, it@kunde.example");
        page.keyboard().press("Escape");
        page.keyboard().press("z");
        assertThat(cc).hasValue("boss@kunde.example, it@kunde.example");
        assertThat(text(page)).hasValue("It works again.");

        String draft = page.waitForRequest(
                        request ->
                                request.method().equals("PUT") && request.url().endsWith("/draft"),
                        () -> text(page).pressSequentially(" "))
                .postData();
        assertThat(draft).contains("\"cc\":\"boss@kunde.example, it@kunde.example\"");
        page.keyboard().press("Control+Enter");
        String sent = page.waitForRequest(
                        "**/reply", () -> page.locator("#send-now").click())
                .postData();
        assertThat(sent).contains("\"cc\":[\"boss@kunde.example\",\"it@kunde.example\"]");
        assertThat(page.locator(".message.done")).hasText("Done.");
        assertThat(browser.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"de-DE, 1400", "en-GB, 390"})
    void composer_isAccessible(String locale, int width) {
        String id = desk.ticket("Printer", "IN_PROGRESS", SignIn.ANNA, "P3", 300);
        desk.message("Ilse Vogt", "It jams.");
        Page page = at(locale, width, "tickets/" + id);
        text(page).fill("One.\n\nTwo.");
        page.locator("[name=cc]").fill("nobody");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("[data-field=cc] .wrong")).isVisible();
        Pages.looksGood(page, "composer-refused-" + width);
        page.locator("text-module-search button").click();
        assertThat(page.locator("#text-modules [role=option]")).hasCount(2);
        Pages.looksGood(page, "composer-modules-" + width);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }
}
