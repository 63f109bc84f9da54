package io.stellwerk.notification.board;

import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonObject;

/** What the services tell administrators and nobody changes. */
final class AdminAnswers {

    private static final String ENTRY = """
            {"entries": [{"number": 7, "at": "2026-11-2%dT09:15:30Z", "actorId": "%s", "actorName": "Anna <b>Keller</b>",
             "address": "192.0.2.17", "action": "%s", "subjectKind": "ticket", "subjectId": "0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11",
             "before": {"status": "QUEUED", "tier": "1"}, "after": {"status": "IN_PROGRESS", "tier": "1"}, "hash": "4ce02cb7"}]}""";

    private AdminAnswers() {}

    static void fixed(Page page) {
        fixed(page, "**/api/intake/openapi?*", """
                {"components": {"schemas": {"NewApiKey": {"properties": {"scopes": {"items":
                 {"pattern": "channel:(web|email)|ticket:read"}}}}}}}""");
        fixed(page, "**/api/notification/v1/templates", """
                {"templates": [{"name": "receipt", "automatic": true, "subject": {"de": "a", "en": "b"}}]}""");
        fixed(
                page,
                "**/api/notification/v1/templates/receipt/preview",
                new JsonObject()
                        .put("from", "Service Desk <support@desk.example>")
                        .put("subject", "[SW-1000000] We received your request")
                        .put("text", "Hello,")
                        .put("html", """
                        <!DOCTYPE html><html lang="en"><body style="color:#123456" onload="parent.hacked = 1"><p>Hello,</p>
                        <img src="x" alt="" onerror="parent.hacked = 1"><script>parent.hacked = 1</script>
                        <a href="https://elsewhere.example/">link</a></body></html>""")
                        .encode());
        fixed(page, "**/api/triage/v1/rule-sets", """
                [{"name": "default", "version": "1", "rules": 1, "inForce": true}]""");
        fixed(page, "**/api/triage/v1/rule-sets/1", """
                {"name": "default", "version": "1", "rules": [{"id": "vpn", "weight": 8, "when": {"any": ["*vpn*"]},
                 "then": {"category": "remote-access", "tier": 1}}]}""");
        fixed(page, "**/api/triage/v1/previews", """
                {"outcome": "TRIAGED", "category": "remote-access", "priority": "P3", "tier": 1, "language": {"code": "de"},
                 "evidence": [{"rule": "vpn", "observation": "“*vpn*” in the subject", "effect": "tier=1"}], "alternatives": []}""");
        fixed(page, "**/api/escalation/v1/service-levels", """
                {"current": "1", "versions": [{"version": "1", "firstResponse": [{"priority": "P1", "target": "PT1H30M",
                 "calendar": "business"}], "nextResponse": [{"priority": "P1", "target": "PT45M", "calendar": "always"}], "calendars": [{"name": "business", "version": "1", "zone": "Europe/Berlin",
                 "week": {"MONDAY": ["08:00-18:00"]}, "holidays": ["2099-12-25"], "exceptions": {"2099-12-24": ["08:00-12:00"]}}]}]}""");
        fixed(page, "**/api/intake/v1/audit?*", ENTRY.formatted(1, "anna", "conversation.read"));
        fixed(page, "**/api/triage/v1/audit?*", "{\"entries\": []}");
        fixed(page, "**/api/escalation/v1/audit?*", ENTRY.formatted(3, "anna", "ticket.accept"));
        fixed(page, "**/api/notification/v1/audit?*", ENTRY.formatted(2, "ruth", "delivery.redrive"));
    }

    private static void fixed(Page page, String address, String body) {
        page.route(address, route -> route.fulfill(BoardBrowserBase.json(body)));
    }
}
