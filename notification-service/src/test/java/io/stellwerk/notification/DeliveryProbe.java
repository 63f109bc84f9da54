package io.stellwerk.notification;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Reads the ledger over HTTP. */
public final class DeliveryProbe {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private DeliveryProbe() {}

    public static List<Map<String, Object>> of(NotificationFixtures ticket) {
        return given().queryParam("ticketId", ticket.key())
                .get("/api/notification/v1/deliveries")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("deliveries");
    }

    public static void awaitAttempts(NotificationFixtures ticket, int attempts) {
        await().atMost(LIMIT).until(() -> {
            List<Map<String, Object>> deliveries = of(ticket);
            return !deliveries.isEmpty() && deliveries.stream().allMatch(d -> (int) d.get("attempts") >= attempts);
        });
    }

    public static Map<String, Object> awaitState(NotificationFixtures ticket, String template, String state) {
        await(template + " " + state)
                .atMost(LIMIT)
                .until(() -> of(ticket).stream()
                        .anyMatch(d -> template.equals(d.get("template")) && state.equals(d.get("state"))));
        return of(ticket).stream()
                .filter(d -> template.equals(d.get("template")))
                .findFirst()
                .orElseThrow();
    }
}
