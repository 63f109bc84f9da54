package io.stellwerk.notification.board;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;

/** Answers of the other services that have nothing to show; a test's own answers come before them. */
final class EmptyDesk {

    private static final Pattern LISTS = Pattern.compile(".*/api/escalation/v1/tickets\\?.*");
    private static final Pattern ASSESSMENTS = Pattern.compile(".*/api/triage/v1/assessments/.*");

    private static final Pattern WHO = Pattern.compile(".*/api/escalation/v1/agents/me");

    private static final Pattern VISITS = Pattern.compile(".*/api/escalation/v1/tickets/[^/]+/visit");

    private static final Pattern COUNTS = Pattern.compile(".*/api/escalation/v1/tickets/counts\\?.*");

    private EmptyDesk() {}

    static void answers(Page page) {
        page.route(LISTS, route -> route.fulfill(found("{\"tickets\": []}")));
        page.route(VISITS, route -> route.fulfill(found("{\"others\": []}")));
        page.route(COUNTS, route -> route.fulfill(found("{\"total\": 0, \"atLeast\": false}")));
        page.route(WHO, route -> route.fulfill(found("""
                {"id": "anna", "name": "Anna Keller", "tiers": [], "supervisor": true}""")));
        page.route(ASSESSMENTS, route -> route.fulfill(found("""
                {"outcome": "DEFERRED", "reason": "NO_RULE_MATCHED", "evidence": [], "alternatives": []}""")));
    }

    private static Route.FulfillOptions found(String body) {
        return new Route.FulfillOptions().setContentType("application/json").setBody(body);
    }
}
