package io.stellwerk.notification.console;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Answers of intake to a customer's page. */
final class IntakeAnswers {

    static final String TICKET = "**/api/intake/v1/customer/ticket";

    private IntakeAnswers() {}

    /** A ticket with two messages. */
    static void ticket(Page page, String subject, String state, @Nullable Instant due) {
        String body = """
                {"ticketNumber": "SW-1000041", "subject": "%s", "desk": "Stellwerk Service Desk", "state": "%s",
                 "openedAt": "2026-11-23T09:15:00Z", "since": "2026-11-23T09:31:00Z", "tier": 2,
                 "answerPromisedAt": %s, "rating": null, "rateable": %s, "earlierMessages": 0, "messages": [
                 {"messageId": "m1", "from": "YOU", "channel": "EMAIL", "text": "It is down. See https://evil.example <b>now</b>\\n",
                  "at": "2026-11-23T09:15:00Z", "attachments": [{"attachmentId": "a1", "name": "screen shot.png", "size": 48213}]},
                 {"messageId": "m2", "from": "DESK", "channel": "EMAIL", "text": "Which VPN client do you use?\\n\\nKind regards",
                  "at": "2026-11-23T09:40:00Z", "attachments": []}]}""".formatted(subject, state, due == null ? "null" : "\"" + due + "\"", state.equals("SOLVED"));
        page.route(
                TICKET,
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(body)));
    }

    static Route.FulfillOptions problem(int status, String code) {
        return new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/problem+json")
                .setBody("{\"status\": " + status + ", \"code\": \"" + code + "\"}");
    }

    static Route.FulfillOptions json(int status, String body) {
        return new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/json")
                .setBody(body);
    }
}
