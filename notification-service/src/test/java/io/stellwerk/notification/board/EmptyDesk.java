package io.stellwerk.notification.board;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.Map;
import java.util.regex.Pattern;

/** Answers of the other services that have nothing to show; a test's own answers come before them. */
final class EmptyDesk {

    private static final Pattern LISTS = Pattern.compile(".*/api/escalation/v1/tickets\\?.*");
    private static final Pattern ASSESSMENTS = Pattern.compile(".*/api/triage/v1/assessments/.*");

    private static final Pattern WHO = Pattern.compile(".*/api/escalation/v1/agents/me");

    private static final Pattern PEOPLE = Pattern.compile(".*/api/escalation/v1/agents");

    private static final Pattern VISITS = Pattern.compile(".*/api/escalation/v1/tickets/[^/]+/visit");

    private static final Pattern COUNTS = Pattern.compile(".*/api/escalation/v1/tickets/counts\\?.*");

    private static final Pattern DRAFTS = Pattern.compile(".*/api/escalation/v1/drafts");

    private static final Pattern DRAFT = Pattern.compile(".*/api/escalation/v1/tickets/[^/]+/draft");

    private static final Pattern TEXT_MODULES = Pattern.compile(".*/api/escalation/v1/text-modules");

    private static final Pattern VIEWS = Pattern.compile(".*/api/escalation/v1/views");

    private EmptyDesk() {}

    static void answers(Page page) {
        page.route(LISTS, route -> route.fulfill(found("{\"tickets\": []}")));
        page.route(VISITS, route -> route.fulfill(found("{\"others\": []}")));
        page.route(COUNTS, route -> route.fulfill(found("{\"total\": 0, \"atLeast\": false}")));
        page.route(DRAFTS, route -> route.fulfill(found("{\"drafts\": []}")));
        page.route(VIEWS, route -> route.fulfill(found("{\"views\": []}")));
        page.route(TEXT_MODULES, route -> route.fulfill(found("{\"textModules\": []}")));
        page.route(
                DRAFT,
                route -> route.fulfill(new Route.FulfillOptions().setStatus(204).setHeaders(Map.of("ETag", "\"1\""))));
        page.route(PEOPLE, route -> route.fulfill(found("{\"agents\": []}")));
        page.route(WHO, route -> route.fulfill(found("""
                {"id": "anna", "name": "Anna Keller", "tiers": [], "supervisor": true}""")));
        page.route(ASSESSMENTS, route -> route.fulfill(found("""
                {"outcome": "DEFERRED", "reason": "NO_RULE_MATCHED", "evidence": [], "alternatives": []}""")));
    }

    private static Route.FulfillOptions found(String body) {
        return new Route.FulfillOptions().setContentType("application/json").setBody(body);
    }
}
