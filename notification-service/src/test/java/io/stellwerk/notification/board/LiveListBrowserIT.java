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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Lists that follow the desk, and what that costs. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class LiveListBrowserIT extends BoardBrowserBase {

    /** More than one answer about changes holds. */
    private static final int MANY = 120;

    private final Desk desk = new Desk();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    private Page at(String path) {
        Page page = browser.page("en-GB");
        page.setViewportSize(1400, 1000);
        desk.answers(page);
        page.addInitScript(MovingBoard.SCRIPT);
        visit(page, home + path);
        page.onRequest(request -> {
            if (request.url().matches(".*/api/(escalation|intake|triage)/(?!.*(visit|draft)).*")) {
                asked.add(request.url().replaceFirst(".*/api/", ""));
            }
        });
        return page;
    }

    private static void move(Page page, int times) {
        for (int at = 0; at < times; at++) {
            page.evaluate("moveBoard()");
        }
    }

    @Test
    void listsAndCounts_followTheDesk_byOneRequest_howeverOftenItMoves() {
        String mine = desk.ticket("mine", "IN_PROGRESS", SignIn.ANNA, "P3", 300);
        String queued = desk.ticket("queued", "QUEUED", null, "P3", 300);
        String taken = desk.ticket("taken by Ben", "QUEUED", null, "P4", 300);
        Page page = at("tickets/" + mine);
        assertThat(page.locator(".row")).hasCount(3);
        assertThat(page.locator("#ticket h2")).hasText("mine");
        desk.ticket("new", "QUEUED", null, "P1", 300);
        desk.change(queued, "IN_PROGRESS", SignIn.ANNA);
        desk.change(taken, "IN_PROGRESS", "ben");
        asked.clear();

        move(page, 30);

        assertThat(page.locator(".row .subject")).hasText(new String[] {"queued", "mine", "new"});
        assertThat(page.locator(".ways [data-view=mine] .count")).hasText("2");
        assertThat(asked).hasSize(1).allMatch(request -> request.contains("updatedSince="));
    }

    @Test
    void nextResponse_movesItsTicketUp_andIsNamed() {
        desk.ticket("more urgent", "IN_PROGRESS", SignIn.ANNA, "P2", 300);
        String answered = desk.ticket("answered", "IN_PROGRESS", SignIn.ANNA, "P3", 300);
        Page page = at("tickets/" + answered);
        assertThat(page.locator(".row .subject")).hasText(new String[] {"more urgent", "answered"});
        assertThat(page.locator("#ticket .ticket-facts .signal")).hasText(Pattern.compile("due in 4 h.*|due in 5 h"));
        desk.promise(answered, 20);

        move(page, 1);

        assertThat(page.locator(".row .subject")).hasText(new String[] {"answered", "more urgent"});
        assertThat(page.locator(".row .signal").first()).containsText("Next response due in");
        assertThat(page.locator("#ticket .ticket-facts .signal")).containsText("Next response due in");
        assertThat(page.locator("[data-promise=FIRST_RESPONSE]")).containsText("kept");
        assertThat(page.locator("[data-promise=NEXT_RESPONSE]")).containsText("running");
        Pages.looksGood(page, "next-response");
    }

    @Test
    void openTicket_isLoadedAgain_onlyWhenItHasChanged() {
        String id = desk.ticket("mine", "IN_PROGRESS", SignIn.ANNA, "P3", 300);
        desk.message("Ilse Vogt", "It jams.");
        Page page = at("tickets/" + id);
        assertThat(page.locator("#ticket .words-of")).hasCount(1);
        desk.message("Ilse Vogt", "It still jams.");
        desk.touch(id);

        move(page, 1);

        assertThat(page.locator("#ticket .words-of").last()).hasText("It still jams.");
        assertThat(page.locator(".row .unread")).hasCount(0);
    }

    @Test
    void reply_isShownInTheOpenTicket_andMarksAnotherAsUnread_withoutANewVersion() {
        String open = desk.ticket("mine", "IN_PROGRESS", SignIn.ANNA, "P3", 300);
        String other = desk.ticket("other", "IN_PROGRESS", SignIn.ANNA, "P3", 300);
        Page page = at("tickets/" + other);
        assertThat(page.locator("#ticket h2")).hasText("other");
        page.locator(".row[data-key='" + open + "'] a").click();
        assertThat(page.locator(".row .unread")).hasCount(0);
        desk.replies(open, "Ilse Vogt", "It still jams.");
        desk.replies(other, "Ilse Vogt", "And the other one, too.");

        move(page, 1);

        assertThat(page.locator("#ticket .words-of").first()).hasText("It still jams.");
        assertThat(page.locator(".row[data-key='" + other + "'] .unread")).isVisible();
    }

    @Test
    void whatIsShown_isLoadedAgain_whenMoreHasChangedThanOneAnswerHolds() {
        Page page = at("?view=queue");
        assertThat(page.locator(".empty")).isVisible();
        for (int at = 0; at < MANY; at++) {
            desk.ticket("ticket " + at, "QUEUED", null, "P3", 600);
        }

        move(page, 1);

        assertThat(page.locator(".row .subject").first()).hasText("ticket 0");
        assertThat(asked.stream().filter(request -> request.contains("cursor=")))
                .isEmpty();
    }
}
