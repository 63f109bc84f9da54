package io.stellwerk.notification.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.notification.MailPortResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is typed at one machine is there at another. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class DraftBrowserIT extends BoardBrowserBase {

    private static final String DRAFT = "**/api/escalation/v1/tickets/*/draft";

    @Test
    void draft_ofAnotherMachine_isThere() {
        Page page = browser.page("en-GB");
        ticket(page, "IN_PROGRESS", SignIn.ANNA, "\"reply\", \"note\"");
        answer(page, "**/api/escalation/v1/drafts", 200, "{\"drafts\": [{\"ticketId\": \"%s\"}]}".formatted(ticketId));
        desksDraft(page, "note", "Asked the vendor.");

        open(page);

        assertThat(page.locator(".action-form.note textarea")).hasValue("Asked the vendor.");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void draft_isSavedAtTheDesk_andDiscardedThere() {
        Page page = browser.page("en-GB");
        ticket(page, "IN_PROGRESS", SignIn.ANNA, "\"reply\"");
        open(page);

        Request saved = page.waitForRequest(
                request -> isDraft(request, "PUT"),
                () -> page.locator(".action-form textarea").fill("Please wait."));
        Request discarded = page.waitForRequest(
                request -> isDraft(request, "DELETE"),
                () -> page.locator(".action-form .discard").click());

        assertThat(saved.postData()).isEqualTo("{\"action\":\"reply\",\"fields\":{\"text\":\"Please wait.\"}}");
        assertThat(saved.headers()).containsEntry("if-none-match", "*");
        assertThat(discarded.url()).contains(ticketId);
    }

    @Test
    void words_ofBothMachines_areKept_whenBothHaveSome() {
        Page page = browser.page("en-GB");
        ticket(page, "IN_PROGRESS", SignIn.ANNA, "\"reply\"");
        desksDraft(page, "reply", "Good morning,");
        open(page);

        Request joined = page.waitForRequest(
                request -> isDraft(request, "PUT") && request.headers().containsKey("if-match"),
                () -> page.locator(".action-form textarea").fill("the printer is mended."));

        assertThat(joined.headers()).containsEntry("if-match", "\"7\"");
        assertThat(joined.postData()).contains("Good morning,\\n\\nthe printer is mended.");
        assertThat(page.locator(".action-form textarea")).hasValue("Good morning,\n\nthe printer is mended.");
    }

    /** A draft that the desk has in its seventh revision; it can be replaced by whoever has seen that. */
    private void desksDraft(Page page, String action, String text) {
        page.route(DRAFT, route -> {
            if (route.request().method().equals("GET")) {
                route.fulfill(new Route.FulfillOptions()
                        .setHeaders(Map.of("Content-Type", "application/json", "ETag", "\"7\""))
                        .setBody("""
                                {"ticketId": "%s", "action": "%s", "fields": {"text": "%s"}, "revision": 7,
                                 "savedAt": "2026-11-23T10:02:00Z"}""".formatted(ticketId, action, text)));
            } else if (route.request().headers().containsKey("if-match")) {
                route.fulfill(new Route.FulfillOptions().setStatus(204).setHeaders(Map.of("ETag", "\"8\"")));
            } else {
                route.fulfill(
                        json("{\"code\": \"STALE_DRAFT\", \"status\": 412}").setStatus(412));
            }
        });
    }

    private static boolean isDraft(Request request, String method) {
        return request.method().equals(method) && request.url().endsWith("/draft");
    }
}
