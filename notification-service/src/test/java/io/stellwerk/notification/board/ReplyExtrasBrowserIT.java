package io.stellwerk.notification.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.notification.MailPortResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes with a reply, and what the customer will get. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class ReplyExtrasBrowserIT extends BoardBrowserBase {

    private static final String UPLOADS = "**/api/intake/v1/conversations/*/attachments";

    private final Desk desk = new Desk();
    private final String id = desk.ticket("Printer", "IN_PROGRESS", SignIn.ANNA, "P3", 300);

    private Page at(String locale, int width) {
        Page page = browser.page(locale);
        page.setViewportSize(width, width == 390 ? 844 : 1000);
        desk.answers(page);
        answer(page, UPLOADS, 201, """
                {"attachmentId": "0199f3b0-0000-7000-8000-0000000000a1", "name": "plan <1>.txt", "contentType": "text/plain", "size": 3}""");
        visit(page, home + "tickets/" + id);
        return page;
    }

    private static FilePayload file(String name) {
        return new FilePayload(name, "text/plain", "abc".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void files_areUploaded_namedInDraftAndReply_takenAway_andRefusedInWords() {
        Page page = at("de-DE", 1400);
        Locator chooser = page.locator("reply-files [type=file]");
        Locator files = page.locator(".reply-files li");

        chooser.setInputFiles(file("plan <1>.txt"));
        assertThat(files).containsText("plan <1>.txt");
        String draft = page.waitForRequest(
                        request ->
                                request.method().equals("PUT") && request.url().endsWith("/draft"),
                        () -> page.locator("[name=text]").fill("Siehe Anhang."))
                .postData();
        assertThat(draft).contains("0199f3b0-0000-7000-8000-0000000000a1");
        page.reload();
        assertThat(files).containsText("plan <1>.txt");
        answer(page, UPLOADS, 422, "{\"code\": \"FILE_TYPE_FORBIDDEN\", \"status\": 422}");
        chooser.setInputFiles(file("run.exe"));
        assertThat(page.locator("reply-files [role=status]"))
                .hasText("run.exe: Dateien dieser Art werden nicht aufbewahrt.");
        page.locator("[name=text]").press("Control+Enter");
        assertThat(page.locator("#ticket .message-out .files")).hasText("plan <1>.txt");
        assertThat(files).hasCount(0);
        String sent = page.waitForRequest(
                        "**/reply", () -> page.locator("#send-now").click())
                .postData();

        assertThat(sent)
                .contains(
                        "\"attachments\":[{\"attachmentId\":\"0199f3b0-0000-7000-8000-0000000000a1\"", "plan <1>.txt");
        answer(page, UPLOADS, 201, "{\"attachmentId\": \"%s\", \"name\": \"b.txt\", \"size\": 3}".formatted(id));
        chooser.setInputFiles(file("b.txt"));
        page.waitForRequest(
                request -> request.method().equals("DELETE"),
                () -> page.getByLabel("Wegnehmen: b.txt").click());
        assertThat(files).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({"de-DE, 1400", "en-GB, 390"})
    void preview_isTheMail_inAFrameWhereNothingRuns(String locale, int width) {
        Page page = at(locale, width);
        page.locator("[name=text]")
                .fill("Dear **Ilse**,\n\n- one\n- [two](https://desk.example/2)\n\n<script>parent.told = 1</script>");

        page.locator("reply-preview > button").click();

        FrameLocator mail = page.frameLocator(".preview iframe");
        assertThat(mail.locator("strong").first()).hasText("Ilse");
        assertThat(mail.locator("li")).hasCount(2);
        assertThat(mail.locator("body")).containsText("<script>parent.told = 1</script>");
        assertThat(mail.locator("body")).containsText("SW-1000001");
        assertThat(mail.locator("script")).hasCount(0);
        page.locator(".preview summary").click();
        assertThat(page.locator(".preview .words-of")).containsText("two <https://desk.example/2>");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/pages", "preview-" + width + ".png")));
        assertThat(page.evaluate("window.told ?? 0")).isEqualTo(0);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
        page.keyboard().press("Escape");
        assertThat(page.locator(".preview")).isHidden();
        assertThat(browser.complaints()).isEmpty();
    }
}
