package io.stellwerk.intake.api;

import static io.stellwerk.intake.IntakeFixtures.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.intake.Service;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** A phone call's note becomes a ticket, or a part of the one that the caller names. */
@QuarkusTest
class CallIT {

    @Test
    void call_opensTicket_whenNoneIsNamed() {
        // When
        String ticketId = Service.post("/calls", call(newNumber()).put("startedAt", "2026-11-23T09:00:00Z"))
                .statusCode(201)
                .extract()
                .path("ticketId");

        // Then
        var event = Service.awaitEvent(ticketId, "ticket-received").json();
        assertThat(event.at("/channel").asText()).isEqualTo("PHONE");
        assertThat(event.at("/facts/agent").asText()).isEqualTo("tom.reed");
        assertThat(event.at("/facts/call-started-at").asText()).isEqualTo("2026-11-23T09:00:00Z");
    }

    @Test
    void call_isAppended_whenTheCallerTakesPartInTheTicket() {
        // Given
        String number = newNumber();
        var first = Service.post("/calls", call(number));
        String ticketId = first.extract().path("ticketId");
        String ticketNumber = first.extract().path("ticketNumber");

        // When
        var second = Service.post("/calls", call(number).put("ticketNumber", ticketNumber));

        // Then
        second.statusCode(200).body("outcome", equalTo("appended")).body("ticketId", equalTo(ticketId));
        Service.conversation(ticketId).body("messages", hasSize(2));
    }

    @Test
    void call_opensAPossibleFollowUp_whenSomebodyElseNamesTheTicket() {
        // Given
        var first = Service.post("/calls", call(newNumber()));
        String ticketId = first.extract().path("ticketId");
        String ticketNumber = first.extract().path("ticketNumber");

        // When
        var second = Service.post("/calls", call(newNumber()).put("ticketNumber", ticketNumber));

        // Then
        String opened = second.statusCode(201).extract().path("ticketId");
        assertThat(Service.awaitEvent(opened, "ticket-received")
                        .json()
                        .at("/possibleFollowUpOf")
                        .asText())
                .isEqualTo(ticketId);
    }

    private static String newNumber() {
        return "+4940" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    }
}
