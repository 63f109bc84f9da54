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
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The list's tools: saved views, and several tickets at once. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class ListToolsBrowserIT extends BoardBrowserBase {

    private static final Pattern VIEWS = Pattern.compile(".*/api/escalation/v1/views(/.*)?");

    private final Desk desk = new Desk();
    private final Set<String> shared = new HashSet<>();
    private final JsonArray ofOthers = new JsonArray();
    private final Map<String, String> views = new TreeMap<>(Map.of("<b>Late</b> & urgent", "view=all&priority=P1"));

    private Page at(String locale, int width, String path) {
        Page page = browser.page(locale);
        page.setViewportSize(width, width == 390 ? 844 : 1000);
        desk.answers(page);
        page.route(VIEWS, route -> {
            String path1 = URI.create(route.request().url()).getPath().replaceFirst(".*/views/?", "");
            if (route.request().method().equals("GET")) {
                JsonArray all = new JsonArray();
                views.forEach((name, query) -> all.add(
                        new JsonObject().put("name", name).put("query", query).put("shared", shared.contains(name))));
                ofOthers.forEach(all::add);
                route.fulfill(json(new JsonObject().put("views", all).encode()));
                return;
            }
            if (route.request().method().equals("PUT")) {
                JsonObject body = new JsonObject(route.request().postData());
                if (body.getString("name").equals("taken")) {
                    route.fulfill(
                            json("{\"code\": \"VIEW_EXISTS\", \"status\": 409}").setStatus(409));
                    return;
                }
                views.put(body.getString("name"), body.getString("query"));
                shared.remove(path1);
                if (body.getBoolean("shared")) {
                    shared.add(body.getString("name"));
                }
                if (!path1.equals(body.getString("name"))) {
                    views.remove(path1);
                }
            } else {
                views.remove(path1);
            }
            route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setStatus(204));
        });
        visit(page, home + path);
        return page;
    }

    @Test
    void views_areSaved_opened_renamed_deleted_andDeletedOnesComeBack() {
        desk.ticket("Printer", "QUEUED", null, "P1", 300);
        Page page = at("en-GB", 1400, "?view=all&tier=1");
        Locator menu = page.locator("#views-menu");
        page.locator(".views-button").click();
        assertThat(menu.locator(".saved-views a")).hasText("<b>Late</b> & urgent");

        menu.locator("[name=view-name]").fill("Tier 1, all");
        page.keyboard().press("Enter");
        assertThat(menu.locator("[role=status]")).hasText("“Tier 1, all” is saved.");
        assertThat(page.locator(".views-button")).hasText("Tier 1, all");
        assertThat(views.get("Tier 1, all")).isEqualTo("view=all&tier=1");
        menu.locator("[name=view-name]").fill("taken");
        page.keyboard().press("Enter");
        assertThat(menu.locator("[role=status]")).hasText("Another view of yours has that name. Choose another one.");
        menu.getByLabel("Rename: Tier 1, all").click();
        menu.locator("[name=view-name]").first().fill("First level");
        page.keyboard().press("Enter");
        assertThat(menu.locator(".saved-views a").last()).hasText("First level");
        menu.getByLabel("Delete: First level").click();
        assertThat(menu.locator(".saved-views a")).hasCount(1);
        menu.locator(".undo").click();
        assertThat(menu.locator(".saved-views a")).hasCount(2);

        menu.locator(".saved-views a").first().click();
        assertThat(page).hasURL(home + "?view=all&priority=P1");
        assertThat(menu).isHidden();
        page.keyboard().press("Control+k");
        page.keyboard().type("first lev");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(home + "?view=all&tier=1");
        assertThat(browser.complaints()).hasSize(1).allMatch(words -> words.contains("409"));
    }

    @Test
    void views_areShared_byTheirOwner_whoAloneChangesThem() {
        ofOthers.add(new JsonObject()
                .put("name", "Night")
                .put("query", "view=queue")
                .put("shared", true)
                .put("sharedBy", "Ben Ott"));
        Page page = at("de-DE", 390, "?view=all");
        Locator menu = page.locator("#views-menu");
        page.locator(".views-button").click();

        menu.getByLabel("Mit allen Agenten teilen: <b>Late</b> & urgent").click();
        assertThat(menu.locator("[role=status]")).hasText("Alle Agenten sehen jetzt „<b>Late</b> & urgent“.");
        assertThat(shared).containsExactly("<b>Late</b> & urgent");
        menu.getByLabel("Nicht mehr teilen: <b>Late</b> & urgent").click();
        assertThat(menu.locator("[role=status]")).hasText("„<b>Late</b> & urgent“ gehört wieder Ihnen allein.");
        assertThat(menu.locator("li").last()).hasText("Night geteilt von Ben Ott");
        assertThat(menu.locator("li").last().locator("button")).hasCount(0);
        Pages.looksGood(page, "shared-views");
    }

    @Test
    void severalTickets_areWorkedOn_oneByOne_andEachRefusalIsSaid() {
        desk.ticket("first", "QUEUED", null, "P1", 300);
        String second = desk.ticket("second", "QUEUED", null, "P2", 300);
        desk.ticket("third", "QUEUED", null, "P3", 300);
        Page page = at("de-DE", 1400, "?view=queue");
        assertThat(page.locator(".row")).hasCount(3);
        List.of("j", "x", "j", "x").forEach(page.keyboard()::press);
        assertThat(page.locator(".bulk-head")).containsText("2 Tickets ausgewählt");
        answer(
                page,
                "**/api/escalation/v1/tickets/" + second + "/accept",
                409,
                "{\"code\": \"NOT_THE_OWNER\", \"status\": 409}");

        page.locator("[data-bulk=accept]").click();

        assertThat(page.locator(".bulk")).containsText("Für 1 von 2 erledigt.");
        assertThat(page.locator(".outcomes")).hasText("SW-1000002 Jemand anderes hat dieses Ticket.");
        assertThat(page.locator(".bulk-head")).containsText("1 Ticket ausgewählt");
        assertThat(page.locator(".row .subject")).hasText(new String[] {"second", "third"});
        assertThat(page.locator(".ways [data-view=mine] .count")).hasText("1");
        assertThat(desk.done()).containsExactly("accept first");
    }

    @ParameterizedTest
    @CsvSource({"de-DE, 1400", "en-GB, 390"})
    void tools_areAccessible(String locale, int width) {
        desk.ticket("first", "IN_PROGRESS", SignIn.ANNA, "P1", 300);
        Page page = at(locale, width, "?view=mine");
        page.locator(".views-button").click();
        Pages.looksGood(page, "views-" + width);
        page.keyboard().press("Escape");
        page.locator(".row .select").check();
        page.locator("[data-bulk=note]").click();
        Pages.looksGood(page, "bulk-" + width);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(width);
    }
}
