package io.stellwerk.notification.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.notification.MailPortResource;
import io.stellwerk.testing.KafkaResource;
import io.stellwerk.testing.PostgresResource;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What administrators look at, in both languages, on a desktop and on a phone. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(MailPortResource.class)
class AdminPagesBrowserIT extends AdminBrowserBase {

    @Test
    void mail_isShownInItsOwnStyle_andRunsNothing() {
        Page page = at("en-GB", "templates?language=en");
        FrameLocator frame = page.frameLocator(".mail iframe");

        assertThat(frame.locator("p")).hasText("Hello,");
        assertThat(frame.locator("body")).hasCSS("color", "rgb(18, 52, 86)");
        frame.locator("a").click();
        assertThat(frame.locator("p")).hasText("Hello,");
        assertThat(page.evaluate("window.hacked")).isNull();

        page.locator("#field-to").fill("tess@desk.example");
        page.locator("form [type=submit]").click();
        assertThat(page.locator("#sent")).hasText("The mail server refuses it: it said 550");
        assertThat(desk.asked()).containsExactly("test-mail {\"language\":\"en\",\"to\":\"tess@desk.example\"}");
    }

    @Test
    void sentence_isTried_andTheAuditLogsAreReadAsOne() {
        Page page = at("de-DE", "rules");
        page.locator("#field-text").fill("VPN geht nicht");
        page.locator("form [type=submit]").click();
        assertThat(page.locator("#verdict")).containsText("P3 · Ebene 1 · Deutsch");
        page.locator("#find-rule").fill("nothing");
        assertThat(page.locator("#rules-title")).hasText("0 von 1 Regeln");
        page.navigate(home + "admin/service-levels");
        assertThat(page.locator(".targets")).containsText("1 Stunde 30 Minuten");
        assertThat(page.locator(".targets thead"))
                .hasText(Pattern.compile("Priorität\\s*Erste Antwort binnen\\s*Nächste Antwort binnen"));
        assertThat(page.locator(".targets")).containsText("45 Minuten rund um die Uhr");
        assertThat(page.locator("[data-calendar=business]")).containsText("24. Dezember 2099: 08:00–12:00");

        answer(page, "**/api/triage/v1/audit?*", 503, "{\"code\": \"SERVICE_UNAVAILABLE\", \"status\": 503}");
        page.navigate(home + "admin/audit");
        assertThat(page.locator(".entries li strong"))
                .hasText(new String[] {"nahm an:", "sandte noch einmal:", "las das Gespräch von"});
        assertThat(page.locator(".entries .changes").first()).hasText("Zustand wartet → in Arbeit");
        assertThat(page.locator("[data-missing=triage]")).containsText("gerade nicht erreichbar");
        page.locator("#field-actor").fill("ruth");
        page.waitForRequest(
                "**/api/escalation/v1/audit?actor=ruth&*",
                () -> page.locator("form [type=submit]").click());
        assertThat(page).hasURL(home + "admin/audit?actor=ruth");
    }

    @Test
    void partThatIsAway_orForbidden_saysASentence() {
        for (String locale : LANGUAGES) {
            boolean english = locale.equals("en-GB");
            Page page = at(locale, "people");
            page.route(
                    "**/api/escalation/v1/text-modules",
                    route -> AdminDesk.refuse(route, 503, "SERVICE_UNAVAILABLE", "", ""));
            page.navigate(home + "admin/text-modules");
            assertThat(page.locator(".missing"))
                    .containsText(english ? "cannot be reached right now" : "gerade nicht erreichbar");
            accessible(page, locale + " away");
            page.unroute("**/api/escalation/v1/text-modules");
            desk.answers(page);
            page.locator(".missing button").click();
            assertThat(page.locator("[data-key=password-reset]")).isVisible();

            page.route(
                    "**/api/intake/v1/api-keys**",
                    route -> route.fulfill(json("{\"code\": \"NOT_PERMITTED\", \"status\": 403}")
                            .setStatus(403)
                            .setHeaders(Map.of(
                                    "Content-Type",
                                    "application/problem+json",
                                    "WWW-Authenticate",
                                    "Bearer error=\"insufficient_scope\", scope=\"audit:read\""))));
            page.navigate(home + "admin/keys");
            assertThat(page.locator(".missing").first())
                    .containsText(english ? "You lack the permission" : "Dafür fehlt Ihnen das Recht");
            page.context().close();
        }
    }

    @Test
    void eachPage_isAccessible_inBothLanguages_onDesktopAndPhone() {
        for (String locale : LANGUAGES) {
            Page page = at(locale, "people");
            for (String path : List.of(
                    "people",
                    "people?add",
                    "keys",
                    "keys?add",
                    "text-modules",
                    "text-modules?edit=password-reset",
                    "templates",
                    "rules",
                    "service-levels",
                    "audit")) {
                for (int width : new int[] {1400, 390}) {
                    page.setViewportSize(width, width == 390 ? 844 : 1000);
                    page.navigate(home + "admin/" + path);
                    page.emulateMedia(new Page.EmulateMediaOptions()
                            .setColorScheme(width == 390 ? ColorScheme.DARK : ColorScheme.LIGHT));
                    Locator shown = page.locator(".admin :is(table, .tiles, .mail, .entries, page-form form)")
                            .first();
                    assertThat(shown).isVisible();
                    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                            .isLessThanOrEqualTo(width);
                    page.screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of(
                                    "target/pages",
                                    "admin-" + path.replaceAll("[^a-z]", "") + "-" + width + "-" + locale + ".png")));
                    accessible(page, path + " at " + width + ", " + locale);
                }
            }
            page.context().close();
        }
        // The mail of this desk tries what a mail may not do.
        assertThat(browser.complaints()).allMatch(complaint -> complaint.contains("Content Security Policy"));
    }

    @Test
    void whoIsNoAdministrator_loadsNoneOfIt() {
        Page page = browser.page("en-GB");
        List<String> loaded = new CopyOnWriteArrayList<>();
        page.onRequest(request -> loaded.add(request.url()));
        visit(page, home.toString());
        assertThat(page.locator(".ways")).not().containsText("Administration");
        assertThat(loaded).isNotEmpty().noneMatch(address -> address.contains("admin-page"));
    }
}
