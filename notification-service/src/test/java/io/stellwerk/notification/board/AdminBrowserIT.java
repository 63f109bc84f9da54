package io.stellwerk.notification.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.notification.MailPortResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What administrators change: people, keys and text modules, by mouse and by keyboard, in both languages. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class AdminBrowserIT extends AdminBrowserBase {

    @Test
    void person_isAdded_changed_andTakenBack_byKeyboardAlone() {
        Page page = at("en-GB", "people");
        page.locator("#add").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#field-id")).isFocused();
        page.keyboard().type("ben");
        page.keyboard().press("Tab");
        page.keyboard().type("Ben Carter");
        List.of("Tab", "Space", "Tab", "Space").forEach(page.keyboard()::press);
        page.keyboard().press("Enter");
        assertThat(page.locator(".told")).containsText("Ben Carter is saved.");
        assertThat(page.locator("tr[data-key=ben]")).containsText("Tier 2");

        page.locator("tr[data-key=ben] button").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("tr[data-key=ben]")).hasCount(0);
        page.locator("[data-undo]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".told")).containsText("Ben Carter is back.");
        assertThat(page.locator("tr[data-key=ben]")).isVisible();

        assertThat(desk.asked())
                .startsWith("put ben {\"name\":\"Ben Carter\",\"tiers\":[1,2]}", "remove ben")
                .hasSize(3);
        assertThat(page.locator(".roles tr[data-key='agent:manage']")).containsText("change people and tiers");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void refusedInput_isSaidBesideTheField_andNothingIsLost() {
        for (String locale : LANGUAGES) {
            boolean english = locale.equals("en-GB");
            Page page = at(locale, "people?add");
            page.locator("#field-name").fill("Ben");
            page.locator("form [type=submit]").click();
            assertThat(page.locator("[data-field=id] .wrong"))
                    .hasText(english ? "Please fill this in." : "Bitte ausfüllen.");
            assertThat(page.locator("#field-id")).isFocused();

            page.locator("#field-id").fill("b b");
            page.locator("form [type=submit]").click();
            assertThat(page.locator("[data-field=id] .wrong"))
                    .containsText(english ? "without blanks" : "ohne Leerzeichen");
            assertThat(page.locator("#field-id")).isFocused();
            assertThat(page.locator("#field-name")).hasValue("Ben");
            assertThat(page.locator("form .message")).containsText(english ? "what is marked" : "was markiert ist");

            page.navigate(home + "admin/text-modules?edit=password-reset");
            page.locator("#field-body-en").fill("Hello {nobody}");
            assertThat(page.locator("[data-preview=en] mark")).hasText("{nobody}");
            page.locator("form [type=submit]").click();
            assertThat(page.locator("[data-field='body.en'] .wrong"))
                    .containsText(english ? "{nobody} is no placeholder" : "{nobody} ist kein Platzhalter");
            assertThat(page.locator("#field-body-en")).isFocused();
            accessible(page, locale + " refused");

            page.navigate(home + "admin/keys?add");
            page.locator("#field-name").fill("Web shop");
            page.locator("form [type=submit]").click();
            assertThat(page.locator("[data-field=scopes] .wrong"))
                    .containsText(english ? "at least one" : "mindestens eines");
            assertThat(page.locator("[data-field=scopes] input").first()).isFocused();
            page.context().close();
        }
    }

    @Test
    void key_isShownOnce_andEndedOnlyAfterAsking() {
        Page page = at("en-GB", "keys?add");
        assertThat(page.locator("[data-field=scopes] label")).hasText(new String[] {
            "hand in web requests (channel:web)", "hand in mails (channel:email)", "read tickets (ticket:read)"
        });
        page.locator("#field-name").fill("Web shop");
        page.locator("[value='channel:web']").check();
        page.locator("form [type=submit]").click();

        assertThat(page.locator("#secret")).hasValue(AdminDesk.KEY);
        page.context().grantPermissions(List.of("clipboard-write"));
        page.locator("#copy").click();
        assertThat(page.locator("#copied")).hasText("Copied.");
        accessible(page, "issued");
        assertThat((String) page.evaluate("JSON.stringify([localStorage, sessionStorage, location.href])"))
                .doesNotContain("abcdefghij");
        page.locator("#kept").click();
        assertThat(page.locator("#secret")).hasCount(0);

        page.getByLabel("Revoke Web shop").first().click();
        assertThat(page.locator("[data-revoke]")).isFocused();
        page.locator("[data-revoke]").click();
        assertThat(page.locator(".told")).containsText("Web shop is revoked.");
        page.getByLabel("New secret for Web shop").click();
        page.locator("form [type=submit]").click();
        assertThat(page.locator("#secret")).hasValue(AdminDesk.KEY);
        assertThat(desk.asked())
                .extracting(each -> each.replaceAll(" .*", ""))
                .containsExactly("api-keys", "revoke", "rotate");
    }

    @Test
    void textModule_ofAnotherAdministrator_isShownBesideOnesOwn() {
        for (String locale : LANGUAGES) {
            boolean english = locale.equals("en-GB");
            desk.changeModule("password-reset", 1, "first");
            Page page = at(locale, "text-modules?edit=password-reset");
            page.locator("#field-body-en").fill("mine for {customer.name}");
            assertThat(page.locator("[data-preview=en]")).hasText("mine for Ellen Harper");
            desk.changeModule("password-reset", 2, "theirs");

            page.locator("form [type=submit]").click();

            assertThat(page.locator("form .message"))
                    .containsText(
                            english
                                    ? "Somebody else has changed it meanwhile"
                                    : "Jemand anders hat ihn inzwischen geändert");
            assertThat(page.locator("[data-theirs=en]")).hasText("theirs");
            assertThat(page.locator("#field-body-en")).hasValue("mine for {customer.name}");
            accessible(page, locale + " stale");
            page.locator("#over").click();
            assertThat(page.locator(".told"))
                    .containsText(english ? "Password is saved." : "Kennwort ist gespeichert.");
            assertThat(desk.asked()).last().isEqualTo("put password-reset \"2\"");
            page.context().close();
        }
    }
}
