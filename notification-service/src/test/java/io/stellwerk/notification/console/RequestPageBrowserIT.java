package io.stellwerk.notification.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.notification.MailPortResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form by which everyone can write. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class RequestPageBrowserIT extends CustomerPageBase {

    private static final String FORM = "**/api/intake/v1/request-form";
    private static final String SHOWN = """
            {"desk": "Stellwerk Service Desk", "address": "support@desk.example", "stamp": "%s", "schema": {
             "required": ["email", "text"], "properties": {
             "name": {"type": "string", "maxLength": 200, "title": "Your name", "x-titles": {"de": "Ihr Name"}, "x-autocomplete": "name"},
             "email": {"type": "string", "format": "email", "title": "Your e-mail address", "x-titles": {"de": "Ihre E-Mail-Adresse"}},
             "product": {"type": "string", "enum": ["VPN", "Mail <b>"], "title": "Product", "x-titles": {"de": "Produkt"},
              "x-choices": {"VPN": {"de": "VPN-Zugang", "en": "VPN access"}}},
             "text": {"type": "string", "maxLength": 50, "title": "Please describe it", "x-titles": {"de": "Bitte beschreiben Sie es"},
              "x-multiline": true}}}}""";

    @ParameterizedTest
    @CsvSource({
        "en-GB, LIGHT, 1400, Please fill this in., Your request has arrived, Your name",
        "de-DE, DARK, 390, Bitte ausfüllen., Ihre Anfrage ist angekommen, Ihr Name"
    })
    void request_isFilledInByKeyboard_andSent(
            String locale, ColorScheme colours, int width, String missing, String done, String name) {
        Page page = browser.page(locale, colours, width);
        answers(
                page,
                FORM,
                IntakeAnswers.json(200, SHOWN.formatted("one")),
                IntakeAnswers.json(202, "{\"received\": true}"));
        page.navigate(requestPage.toString());
        assertThat(page.locator("label[for=field-name]")).containsText(name);
        browser.check(page, "form-" + locale);

        page.locator("form button.primary").press("Enter");
        assertThat(page.locator("#wrong-email")).hasText(missing);
        assertThat(page.locator("#field-email")).isFocused();
        browser.check(page, "form-wrong-" + locale);
        page.keyboard().type("anna@kunde.example");
        page.keyboard().press("Tab");
        page.keyboard().type("V");
        page.keyboard().press("Tab");
        page.keyboard().type("It is down.");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).hasText(done);
        assertThat(page.locator("h1")).isFocused();
        assertThat(body(1))
                .isEqualTo(
                        "{\"stamp\":\"one\",\"website\":\"\",\"language\":\"%s\",\"fields\":{\"email\":\"anna@kunde.example\","
                                        .formatted(locale.substring(0, 2))
                                + "\"product\":\"VPN\",\"text\":\"It is down.\"}}");
        assertThat(header(1, "authorization")).isEmpty();
        browser.check(page, "form-sent-" + locale);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void fieldsThatTheDeskRefuses_areNamedInThePagesLanguage() {
        Page page = browser.page("de-DE", ColorScheme.LIGHT, 390);
        answers(
                page,
                FORM,
                IntakeAnswers.json(200, SHOWN.formatted("one")),
                IntakeAnswers.json(
                        422,
                        "{\"status\": 422, \"code\": \"INVALID_WEB_REQUEST\", \"errors\": [{\"field\": \"email\","
                                + " \"message\": \"is no e-mail address\"}]}"));
        page.navigate(requestPage.toString());
        assertThat(page.locator("#field-product option").nth(1)).hasText("VPN-Zugang");
        page.locator("#field-email").fill("anna@kunde.example");
        page.locator("#field-text").fill("Es geht nicht.");

        page.locator("form button.primary").click();

        assertThat(page.locator("#wrong-email")).containsText("Das konnten wir so nicht annehmen");
        assertThat(page.locator("#field-email")).isFocused();
        assertThat(page.locator("#field-text")).hasValue("Es geht nicht.");
        browser.check(page, "form-refused");
    }

    @Test
    void formThatIsTooOld_isShownAnew_withTheSameWords() {
        Page page = browser.page("en-GB", ColorScheme.LIGHT, 390);
        answers(
                page,
                FORM,
                IntakeAnswers.json(200, SHOWN.formatted("one")),
                IntakeAnswers.problem(409, "FORM_OUT_OF_DATE"),
                IntakeAnswers.json(200, SHOWN.formatted("two")),
                IntakeAnswers.json(202, "{\"received\": true}"));
        page.navigate(requestPage.toString());
        page.locator("#field-email").fill("anna@kunde.example");
        page.locator("#field-text").fill("It is down.");

        page.locator("form button.primary").click();

        assertThat(page.locator("h1")).hasText("Your request has arrived");
        assertThat(body(3)).contains("\"stamp\":\"two\"", "It is down.");
    }

    @Test
    void words_areKept_whileTheyCannotBeSent() {
        Page page = browser.page("en-GB", ColorScheme.LIGHT, 1400);
        answers(
                page,
                FORM,
                IntakeAnswers.json(200, SHOWN.formatted("one")),
                IntakeAnswers.problem(503, "OVERLOADED"),
                IntakeAnswers.json(200, SHOWN.formatted("two")));
        page.navigate(requestPage.toString());
        page.locator("#field-email").fill("anna@kunde.example");
        page.locator("#field-text").fill("It is down.");

        page.locator("form button.primary").click();
        assertThat(page.locator("[role=alert]")).containsText("Nothing is lost");
        page.reload();

        assertThat(page.locator("#field-email")).hasValue("anna@kunde.example");
        assertThat(page.locator("#field-text")).hasValue("It is down.");
        assertThat(page.locator("#website")).not().isInViewport();
    }
}
