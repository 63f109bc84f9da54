package io.stellwerk.intake.phone.api;

import static io.stellwerk.intake.IntakeFixtures.call;
import static io.stellwerk.intake.IntakeFixtures.channelMessage;
import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static io.stellwerk.intake.IntakeFixtures.webRequest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.intake.Service;
import io.stellwerk.testing.AnswersAsDocumented;
import io.stellwerk.testing.ContractCheck;
import io.stellwerk.testing.TestEvent;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A phone call's note becomes a ticket, or a part of the one that the agent names. */
@QuarkusTest
@ExtendWith(AnswersAsDocumented.class)
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
    void call_isAppended_whenAnAgentNamesTheTicketOfSomebodyKnownByMailOnly() {
        // Given
        var mailed = Service.post("/web-requests", webRequest(newAddress()));
        String ticketId = mailed.extract().path("ticketId");
        String number = newNumber();

        // When
        var called = Service.post(
                "/calls", call(number).put("ticketNumber", mailed.extract().<String>path("ticketNumber")));

        // Then
        called.statusCode(200).body("outcome", equalTo("appended")).body("ticketId", equalTo(ticketId));
        Service.conversation(ticketId)
                .body("messages", hasSize(2))
                .body("messages[1].channel", equalTo("PHONE"))
                .body("messages[1].from", equalTo(number));
    }

    @Test
    void caller_takesNoPartInATicket_whenAnAgentHasNamedIt() {
        // Given
        var mailed = Service.post("/web-requests", webRequest(newAddress()));
        String ticketNumber = mailed.extract().path("ticketNumber");
        String address = newAddress();
        Service.post("/calls", call(newNumber()).put("email", address).put("ticketNumber", ticketNumber))
                .statusCode(200);

        // When
        var message = channelMessage(UUID.randomUUID().toString(), address).put("ticketNumber", ticketNumber);
        Service.publish(
                "channel.inbound.v1",
                List.of(TestEvent.of(
                        "stellwerk.channel.message-received.v1",
                        UUID.randomUUID().toString(),
                        message.toString())));

        // Then
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                Service.publishedWith(message.get("text").asText()))
                        .anySatisfy(event -> {
                            assertThat(event.type()).isEqualTo("stellwerk.intake.ticket-received.v1");
                            assertThat(event.payload()).contains(address);
                        }));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SW-1000008", "SW-99999997", "12", "the red one"})
    void call_isRefused_whenThereIsNoSuchTicket(String ticketNumber) {
        // When
        String number = newNumber();
        var answer = Service.post("/calls", call(number).put("ticketNumber", ticketNumber));

        // Then
        answer.statusCode(422)
                .body("code", equalTo("INVALID_CALL"))
                .body("errors[0].field", equalTo("ticketNumber"))
                .body("errors[0].message", containsString("number"));
        assertThat(Service.publishedWith(number)).isEmpty();
    }

    @Test
    void callers_areStrangersToEachOther_whenTheirTelephonesShowNoFullNumber() {
        // When
        List<String> customers = Stream.of("0", "0", "201", "anonymous", "0 ")
                .map(shown -> Service.post("/calls", call(shown))
                        .statusCode(201)
                        .extract()
                        .<String>path("ticketId"))
                .map(ticketId -> Service.conversation(ticketId)
                        .body("customer.phones", empty())
                        .extract()
                        .<String>path("customer.customerId"))
                .toList();

        // Then
        assertThat(customers).doesNotHaveDuplicates();
    }

    @Test
    void agent_seesWhatTheTelephoneShowed_whenItIsNoFullNumber() {
        String ticketId = Service.post("/calls", call(" 201\u00a0"))
                .statusCode(201)
                .extract()
                .path("ticketId");

        Service.conversation(ticketId).body("facts.caller-shows", equalTo("201"));
    }

    @Test
    void call_keepsWhatIsKnownOfIt_whenItIsAppended() {
        // Given
        var first = Service.post("/web-requests", webRequest(newAddress()));
        String ticketId = first.extract().path("ticketId");

        // When
        Service.post(
                        "/calls",
                        call("201")
                                .put("startedAt", "2026-11-23T09:00:00Z")
                                .put("ticketNumber", first.extract().<String>path("ticketNumber")))
                .statusCode(200);

        // Then
        Service.conversation(ticketId)
                .body("messages[0].facts", anEmptyMap())
                .body("messages[1].facts.agent", equalTo("tom.reed"))
                .body("messages[1].facts.call-started-at", equalTo("2026-11-23T09:00:00Z"))
                .body("messages[1].facts.caller-shows", equalTo("201"));
        var event = Service.awaitEvent(ticketId, "customer-replied");
        ContractCheck.ofType("stellwerk.intake.customer-replied.v1").isValid(event.payload());
        assertThat(event.json().at("/facts/agent").asText()).isEqualTo("tom.reed");
        assertThat(event.json().at("/facts/caller-shows").asText()).isEqualTo("201");
    }

    private static String newNumber() {
        return "+4940" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
    }
}
