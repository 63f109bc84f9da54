package io.stellwerk.notification.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.notification.MailPortResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The session of a person: renewed while they work, ended with nothing lost. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class SessionBrowserIT extends BoardBrowserBase {

    private static final String TOKEN = "**/identity/token";
    private static final long BEFORE_EXPIRY = Duration.ofMinutes(9).toMillis();
    private static final Pattern JUST_NOW = Pattern.compile("as of \\d s ago");
    private static final String REFUSED = "{\"code\": \"NOT_SIGNED_IN\", \"status\": 401}";

    @Inject
    StreamConnections connections;

    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final List<String> grants = new CopyOnWriteArrayList<>();

    private Page watched(String locale) {
        Page page = browser.page(locale);
        page.onRequest(this::note);
        return page;
    }

    private void note(Request request) {
        if (request.url().endsWith("/token") && request.method().equals("POST")) {
            grants.add(request.postData().replaceFirst(".*grant_type=([a-z_]+).*", "$1"));
        } else if (request.url().contains("/board/stream")) {
            tokens.add(request.headers().getOrDefault("authorization", "none"));
        }
    }

    @Test
    void token_isRenewedBeforeItExpires_andTheStreamWithIt() {
        Page page = watched("en-GB");
        page.clock().install();
        visit(page, home.toString());
        assertThat(page.locator("#connection")).hasText("live");
        assertThat(page.locator("fresh-label")).containsText(JUST_NOW);
        page.evaluate("new MutationObserver(() => document.documentElement.dataset.lost = 'once')"
                + ".observe(lost, { attributes: true })");

        for (int renewal = 1; renewal <= 3; renewal++) {
            page.clock().fastForward(BEFORE_EXPIRY);
            int streams = renewal + 1;
            page.waitForCondition(() -> tokens.size() == streams);
            assertThat(page.locator("#connection")).hasText("live");
            // The new stream has begun: silence is counted from then on.
            assertThat(page.locator("fresh-label")).containsText(JUST_NOW);
        }

        assertThat(tokens).doesNotHaveDuplicates().allMatch(token -> token.startsWith("Bearer ey"));
        assertThat(grants).containsExactly("authorization_code", "refresh_token", "refresh_token", "refresh_token");
        assertThat(page.locator("html")).not().hasAttribute("data-lost", "once");
        await().untilAsserted(() -> assertThat(connections.count()).isEqualTo(1));
    }

    @Test
    void renewal_happensOnce_forAllWhoWaitForIt() {
        Page page = watched("en-GB");
        page.clock().install();
        ticket(page, "QUEUED", null, "\"accept\"");
        visit(page, home.toString());
        assertThat(page.locator("#connection")).hasText("live");

        page.clock().fastForward(BEFORE_EXPIRY);
        page.evaluate("ticketId => { location.hash = 'ticket=' + ticketId }", ticketId);

        assertThat(page.locator("#ticket h2")).hasText("Printer");
        assertThat(grants).containsExactly("authorization_code", "refresh_token");
    }

    @Test
    void refusedToken_isRenewedOnce_andTheRequestRepeated() {
        Page page = watched("en-GB");
        ticket(page, "QUEUED", null, "\"accept\"");
        visit(page, home.toString());
        assertThat(page.locator("#connection")).hasText("live");
        String first = tokens.getLast();
        page.route("**/api/escalation/v1/tickets/*", route -> {
            if (route.request().headers().get("authorization").equals(first)) {
                route.fulfill(json(REFUSED).setStatus(401));
            } else {
                route.fallback();
            }
        });

        page.evaluate("ticketId => { location.hash = 'ticket=' + ticketId }", ticketId);

        assertThat(page.locator("#ticket h2")).hasText("Printer");
        assertThat(grants).containsExactly("authorization_code", "refresh_token");
        assertThat(page.locator("dialog.ended")).isHidden();
    }

    @Test
    void session_thatTheProviderEnds_isOver() {
        Page page = browser.page("en-GB");
        page.clock().install();
        visit(page, home.toString());
        assertThat(page.locator("#connection")).hasText("live");
        page.route(
                TOKEN,
                route -> route.fulfill(json("{\"error\": \"invalid_grant\"}").setStatus(400)));

        page.clock().fastForward(BEFORE_EXPIRY);

        assertThat(page.locator("dialog.ended")).isVisible();
        await().untilAsserted(() -> assertThat(connections.count()).isZero());
    }

    @Test
    void provider_thatIsAway_endsNothing_whileTheTokenLasts() {
        Page page = browser.page("en-GB");
        page.clock().install();
        visit(page, home.toString());
        assertThat(page.locator("#connection")).hasText("live");
        page.route(TOKEN, Route::abort);

        page.clock().fastForward(BEFORE_EXPIRY);
        assertThat(page.locator("#connection")).hasText("live");
        page.clock().fastForward(BEFORE_EXPIRY);
        assertThat(page.locator("#lost")).isVisible();
        assertThat(page.locator("dialog.ended")).isHidden();

        page.unroute(TOKEN);
        page.clock().fastForward(Duration.ofSeconds(20).toMillis());
        assertThat(page.locator("#connection")).hasText("live");
    }
}
