package io.stellwerk.escalation;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

/** Reads tickets' histories as the service shows them. */
public final class Histories {

    private Histories() {}

    public static List<String> of(TicketOnTheWire ticket) {
        return get(ServiceUnderTest.TICKETS + "/" + ticket.id() + "/history")
                .jsonPath()
                .getList("entries.type", String.class);
    }

    public static void awaitEntry(TicketOnTheWire ticket, String type) {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(of(ticket)).contains(type));
    }
}
