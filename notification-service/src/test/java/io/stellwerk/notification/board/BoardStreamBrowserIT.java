package io.stellwerk.notification.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.notification.MailPortResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The stream of the board, played to the page in pieces that the test chooses. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class BoardStreamBrowserIT extends BoardBrowserBase {

    @Inject
    StreamConnections connections;

    private static final String NUMBERS = """
            "deliveries": {"delivered": %1$d, "suppressed": 0, "failed": 0,
            DEEPER "pending": 0, "inDoubt": 0, "storm": "CLOSED"}, "totals": {"open": %1$d, "waiting": 0, "arriving": 0,
            DEEPER "inProgress": 0, "breached": 0, "doneToday": 0}""".replace("\n", "");

    private static final String BOARD = """
            {"at": "2026-11-23T09:15:00Z",DEEPER "tiers": [], %s}""".replace("%s", NUMBERS);

    private static String numbers(int open) {
        return NUMBERS.replace("DEEPER", "").formatted(open);
    }

    private static String board(int open) {
        return BOARD.replace("DEEPER", "").formatted(open);
    }

    private static String boardInLines(int open, String lineEnd) {
        return BOARD.replace("DEEPER", lineEnd + "data:").formatted(open);
    }

    private Page play(int size, String... streams) {
        return play(browser.page("en-GB"), size, streams);
    }

    private Page play(Page page, int size, String... streams) {
        page.addInitScript(PlayedStream.of(size, streams));
        visit(page, boardPage());
        return page;
    }

    private static void shows(Page page, int open) {
        assertThat(page.locator("[data-figure=open] .value")).hasText(Integer.toString(open));
    }

    @Test
    void eachForm_ofAStream_isRead_inWhateverPiecesItComes() {
        String lines = "\uFEFF: alive – still\r\n\r\nevent: board\r\nid: 1\r\ndata: %s\r\n\r\n".formatted(board(1))
                + ": a comment\n\nevent:board\nid:2\ndata:%s\n\n".formatted(boardInLines(2, "\n"))
                + "event: board\rdata: %s\r\r".formatted(boardInLines(3, "\r"))
                + "event: otherwise\ndata: no JSON\n\nunknown: field\nretry: soon\ndata\n\n"
                + "event: board\n\ndata: a message of no name\n\n";

        for (int size : new int[] {1, 2, 3, 97, 1_000_000}) {
            Page page = play(
                    size,
                    lines + "event: board\r\nid: 4\r\ndata: %s\r\n\r\n".formatted(boardInLines(40 + size, "\r\n")));

            shows(page, 40 + size);
            assertThat(page.locator("#connection")).hasText("live");
            assertThat(page.locator("fresh-label")).containsText("as of");
            page.close();
        }
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void changes_leadFromOneSnapshotToTheNext() {
        String whole = """
                {"at": "2026-11-23T09:15:00Z", "tiers": [{"tier": 1, "waiting": 2, "inProgress": 0, "waitingForCustomer": 0,
                 "breached": 0, "breachingNext": [], "tickets": {"waiting": [%s, %s], "inProgress": [], "waitingForCustomer": []}}],
                 %s}""".formatted(ticket("a1", "SW-1", null), ticket("b2", "SW-2", null), numbers(2));
        String changes = """
                {"at": "2026-11-23T09:15:01Z", "tiers": [{"tier": 1, "waiting": 1, "inProgress": 1, "waitingForCustomer": 0,
                 "breached": 0, "tickets": {"waiting": ["b2"], "inProgress": ["a1"]}}], "changed": [%s],
                 %s}""".formatted(ticket("a1", "SW-1", "Anna"), numbers(3));

        Page page = play(
                1_000_000,
                "event: board\ndata: %s\n\nevent: board-changes\ndata: %s\n\n"
                        .formatted(whole.replace("\n", ""), changes.replace("\n", "")));

        shows(page, 3);
        assertThat(page.locator("[data-lane=waiting] .card")).hasText(Pattern.compile("SW-2"));
        assertThat(page.locator("[data-lane=inProgress] .card")).hasText(Pattern.compile("SW-1.*Anna", Pattern.DOTALL));
    }

    private static String ticket(String id, String number, @Nullable String owner) {
        return """
                {"ticketId": "%s", "ticketNumber": "%s", %s "tier": 1, "responded": false, "breached": false}""".formatted(id, number, owner == null ? "" : "\"owner\": \"" + owner + "\",");
    }

    @Test
    void brokenStream_isAskedForAgain_fromItsLastWholeEvent() {
        Page page = play(
                1_000_000,
                "retry: 10\nid: 41\nevent: board\ndata: %s\n\nid: 42\nevent: board\ndata: {".formatted(board(1)),
                "data: 7}\n\nid: 43\nevent: board\ndata: %s\n\nid: 4\u00004\ndata: x\n\n".formatted(board(2)),
                "event: board\ndata: %s\n\n".formatted(board(3)));

        shows(page, 3);
        assertThat(page.evaluate("asked.map(each => each.lastEventId ?? '')")).isEqualTo(List.of("", "41", "43"));
        assertThat(page.locator("#lost")).isHidden();
    }

    @Test
    void refusedStream_isTriedAgain_andWhatIsShownStays() {
        Page page = play(
                1_000_000,
                "retry: 600\nid: 1\nevent: board\ndata: %s\n\n".formatted(board(7)),
                "",
                "",
                "event: board\ndata: %s\n\n".formatted(board(8)));

        assertThat(page.locator("#lost")).isVisible();
        shows(page, 7);
        assertThat(page.locator("#connection")).hasText("not connected");
        shows(page, 8);
        assertThat(page.locator("#lost")).isHidden();
        assertThat(page.evaluate("asked.length")).isEqualTo(4);
        assertThat(page.evaluate("asked.filter(each => !each.signal.aborted).length"))
                .isEqualTo(1);
    }

    @Test
    void silentStream_isGivenUp() {
        Page page = browser.page("en-GB");
        page.clock().install();
        play(page, 1_000_000, "event: board\ndata: %s\n\n".formatted(board(5)));
        shows(page, 5);

        page.clock().fastForward(44_000);
        assertThat(page.evaluate("asked.length")).isEqualTo(1);
        page.clock().fastForward(2_000);

        assertThat(page.locator("#lost")).isVisible();
        assertThat(page.locator("fresh-label")).hasText("as of 46 s ago");
        page.clock().fastForward(1_000);
        assertThat(page.locator("#connection")).hasText("live");
        assertThat(page.evaluate("asked.map(each => each.signal.aborted)")).isEqualTo(List.of(true, false));
    }

    @Test
    void killedConnection_isMended_andOnlyOneStreamStands() {
        Page page = browser.page("de-DE");
        visit(page, home.toString());
        assertThat(page.locator("#connection")).hasText("live");
        page.evaluate("""
                let losses = 0;
                const count = () => { if (!lost.hidden) document.documentElement.dataset.losses = ++losses; };
                new MutationObserver(count).observe(lost, { attributes: true });""");

        for (int cut = 1; cut <= 3; cut++) {
            connections.cut();

            assertThat(page.locator("html")).hasAttribute("data-losses", Integer.toString(cut));
            assertThat(page.locator("#lost")).isHidden();
        }

        await().untilAsserted(() -> assertThat(connections.count()).isEqualTo(1));
        page.close();
        await().untilAsserted(() -> assertThat(connections.count()).isZero());
    }
}
