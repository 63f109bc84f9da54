package io.stellwerk.notification.board;

import com.microsoft.playwright.Page;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Answers of the services to the operator's page, as far as a desk alone in its test does not give them. */
final class OperatorAnswers {

    static final String LETTER = "0199f3d0-0000-7000-8000-000000000051";
    static final String LETTERS = "**/api/%s/v1/dead-letters?*";
    static final String LOAD = "**/api/escalation/v1/load";
    static final String FLOW = "**/api/notification/v1/board/flow?*";
    static final String TICKET = "0199f3d0-0000-7000-8000-000000000041";

    private static final Duration STEP = Duration.ofMinutes(5);
    private static final int SAMPLES = 288;

    private OperatorAnswers() {}

    static void give(Page page) {
        for (String service : List.of("intake", "triage", "notification")) {
            BoardBrowserBase.answer(page, LETTERS.formatted(service), 200, "{\"deadLetters\": []}");
        }
        BoardBrowserBase.answer(page, LETTERS.formatted("escalation"), 200, """
                {"deadLetters": [{"id": "%s", "state": "PARKED", "consumer": "triage-assessments-in", "partition": 2,
                 "topic": "triage.assessments.v1", "offset": 1041, "key": "%s", "eventId": "1", "attempts": 1,
                 "type": "stellwerk.triage.ticket-triaged.v1", "subject": "%s", "parkedAt": "2026-11-23T09:15:02Z",
                 "reason": "java.lang.IllegalArgumentException: there is no <b>tier</b> 9"}]}""".formatted(LETTER, TICKET, TICKET));
        BoardBrowserBase.answer(page, LOAD, 200, """
                {"agents": [{"id": "anna", "name": "Anna Berger", "tiers": [1], "inWork": 6, "waiting": 11, "overdue": 1},
                            {"id": "finn", "name": "Finn Marx", "tiers": [1, 2], "inWork": 0, "waiting": 0, "overdue": 0}]}""");
        BoardBrowserBase.answer(page, FLOW, 200, flow());
    }

    /** A day of samples; the last but one has seven late tickets at the third tier. */
    private static String flow() {
        Instant last = Instant.now();
        JsonArray samples = new JsonArray();
        for (int i = SAMPLES - 1; i >= 0; i--) {
            JsonArray tiers = new JsonArray();
            for (int tier = 1; tier <= 3; tier++) {
                int late = i == 1 && tier == 3 ? 7 : 0;
                tiers.add(new JsonObject()
                        .put("tier", tier)
                        .put("waiting", 8 + i % 5)
                        .put("inWork", 4 * tier)
                        .put("waitingForCustomer", 6)
                        .put(
                                "breached",
                                new JsonObject()
                                        .put("waiting", late)
                                        .put("inWork", 0)
                                        .put("waitingForCustomer", 0)));
            }
            samples.add(new JsonObject()
                    .put("at", last.minus(STEP.multipliedBy(i)).toString())
                    .put("tiers", tiers)
                    .put("received", 1 + i % 4)
                    .put("resolved", i % 3));
        }
        return new JsonObject().put("samples", samples).encode();
    }
}
