package io.stellwerk.intake.integrations.messaging;

import static io.stellwerk.intake.IntakeFixtures.channelMessage;
import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.intake.IntakeFixtures;
import io.stellwerk.intake.Service;
import io.stellwerk.testing.ContractCheck;
import io.stellwerk.testing.ReceivedRecord;
import io.stellwerk.testing.TestEvent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A producer learns what became of each of its messages. */
@QuarkusTest
class ChannelResultsIT extends ChannelResultsBase {
    @ParameterizedTest
    @ValueSource(strings = {LIVE, BULK})
    void producer_isToldTheTicket_whenItsMessageOpenedOne(String topic) {
        // When
        TestEvent event = event("/crm", message());
        Service.publish(topic, List.of(event));

        // Then
        ReceivedRecord result = results(1).getFirst();
        ContractCheck.ofType(ACCEPTED).isValid(result.payload());
        assertThat(result.type()).isEqualTo(ACCEPTED);
        assertThat(result.header("ce_subject")).isEqualTo(key);
        JsonNode accepted = result.json();
        assertThat(accepted.at("/source").asText()).isEqualTo("/crm");
        assertThat(accepted.at("/sourceMessageId").asText()).isEqualTo(key);
        assertThat(accepted.at("/eventId").asText()).isEqualTo(event.id());
        assertThat(accepted.at("/outcome").asText()).isEqualTo("opened");
        Service.conversation(accepted.at("/ticketId").asText()).body("messages", hasSize(1));
    }

    @Test
    void producer_isToldTheFirstTicket_whenItPostsAMessageAgain() {
        // Given
        TestEvent first = event("/crm", message());
        Service.publish(LIVE, List.of(first));
        String ticketNumber = results(1).getFirst().json().at("/ticketNumber").asText();

        // When
        TestEvent again = event("/crm", message().put("receivedAt", "2026-11-23T10:00:00Z"));
        Service.publish(LIVE, List.of(first, again, first));
        Service.publish(BULK, List.of(event("/crm", message())));

        // Then
        List<ReceivedRecord> results = results(3);
        assertThat(results)
                .extracting(one -> one.json().at("/outcome").asText())
                .containsExactly("opened", "duplicate", "duplicate");
        assertThat(results)
                .extracting(one -> one.json().at("/ticketNumber").asText())
                .containsOnly(ticketNumber);
        assertThat(Service.publishedWith(address)).hasSize(1);
    }

    @Test
    void twoProducers_mayBothCountFromOne() {
        // When
        String other = newAddress();
        ObjectNode sameId = channelMessage(key, other).put("text", "Die Tür klemmt.");
        Service.publish(LIVE, List.of(event("/crm/a", message()), event("/shop/b", sameId)));

        // Then
        List<ReceivedRecord> results = results(2);
        assertThat(results)
                .extracting(one -> one.json().at("/outcome").asText())
                .containsOnly("opened");
        assertThat(results).extracting(one -> one.json().at("/source").asText()).containsExactly("/crm/a", "/shop/b");
        assertThat(Service.publishedWith(address)).hasSize(1);
        assertThat(Service.publishedWith(other)).hasSize(1);
    }

    @Test
    void producer_isToldOfTheTicketThatItNamed_whenTheSenderTakesNoPartInIt() {
        // Given
        var named = Service.post("/web-requests", IntakeFixtures.webRequest(newAddress()));
        String ticketId = named.extract().path("ticketId");

        // When
        ObjectNode message = message().put("ticketNumber", named.extract().<String>path("ticketNumber"));
        Service.publish(LIVE, List.of(event("/crm", message)));

        // Then
        JsonNode accepted = results(1).getFirst().json();
        assertThat(accepted.at("/outcome").asText()).isEqualTo("opened");
        assertThat(accepted.at("/possibleFollowUpOf").asText()).isEqualTo(ticketId);
    }

    @Test
    void ticket_isFollowedInATraceOfItsOwn_whenTheProducersIsNone() {
        // When
        Service.publish(LIVE, List.of(event("/crm", message()).inTrace("rubbish")));

        // Then
        results(1);
        assertThat(Service.publishedWith(address).getFirst().header("traceparent"))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
    }
}
