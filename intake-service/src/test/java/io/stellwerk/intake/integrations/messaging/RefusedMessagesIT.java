package io.stellwerk.intake.integrations.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.intake.Service;
import io.stellwerk.messaging.StrictJson;
import io.stellwerk.testing.ContractCheck;
import io.stellwerk.testing.ReceivedRecord;
import io.stellwerk.testing.TestEvent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A message that breaks the contract is kept, and its producer learns which rule it breaks. */
@QuarkusTest
class RefusedMessagesIT extends ChannelResultsBase {
    @Test
    void message_isRefusedAndItsWordsAreKept_whenItsIdBelongsToOtherWords() {
        // When
        ObjectNode other = message().put("text", "Und jetzt riecht es verbrannt.");
        Service.publish(LIVE, List.of(event("/crm", message()), event("/crm", other)));

        // Then
        JsonNode refused = results(2).getLast().json();
        assertThat(refused.at("/code").asText()).isEqualTo("MESSAGE_ID_REUSED");
        assertThat(refused.at("/field").asText()).isEqualTo("sourceMessageId");
        parked(LIVE, "riecht es verbrannt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "languageHint | \"ger\" | INVALID_LANGUAGE | languageHint",
                "receivedAt | \"2087-01-01T00:00:00Z\" | INVALID_RECEIVED_AT | receivedAt",
                "sender | {} | SENDER_MISSING | sender",
                "sender | {\"email\":\"nobody at all\"} | INVALID_EMAIL | sender.email",
                "facts | {\"floor\":2} | INVALID_FACTS | facts",
                "text | 5 | TEXT_MISSING | text"
            })
    void message_isRefusedAndParked_whenItBreaksTheContract(String field, String value, String code, String at) {
        // When
        ObjectNode wrong = message();
        wrong.set(field, StrictJson.read(value.getBytes(StandardCharsets.UTF_8)));
        Service.publish(LIVE, List.of(event("/crm", wrong)));

        // Then
        ReceivedRecord result = results(1).getFirst();
        ContractCheck.ofType(REFUSED).isValid(result.payload());
        assertThat(result.json().at("/code").asText()).isEqualTo(code);
        assertThat(result.json().at("/field").asText()).isEqualTo(at);
        assertThat(result.json().at("/sourceMessageId").asText()).isEqualTo(key);
        parked(LIVE, key);
    }

    @Test
    void message_isAccepted_whenItIsPostedAgainPutRight() {
        // Given
        Service.publish(LIVE, List.of(event("/crm", message().put("languageHint", "ger"))));
        assertThat(results(1)).extracting(ReceivedRecord::type).containsExactly(REFUSED);

        // When
        Service.publish(LIVE, List.of(event("/crm", message().put("languageHint", "de"))));

        // Then
        assertThat(results(2)).extracting(ReceivedRecord::type).containsExactly(REFUSED, ACCEPTED);
        assertThat(Service.publishedWith(address)).hasSize(1);
    }

    @Test
    void message_isRefused_whenItIsNoJsonOrNamesAFieldTwice() {
        // When
        String twice = message().toString().replace("\"text\":", "\"channel\":\"API\",\"text\":");
        Service.publish(LIVE, List.of(raw("not json at all"), raw(twice), raw("[]"), raw(message() + " {}")));

        // Then
        assertThat(results(4))
                .extracting(one -> one.json().at("/code").asText())
                .containsOnly("UNREADABLE");
        assertThat(Service.publishedWith(address)).isEmpty();
    }

    @Test
    void message_isRefused_whenItsTypeIsOfALaterVersion() {
        // When
        Service.publish(
                LIVE,
                List.of(TestEvent.of(
                        "stellwerk.channel.message-received.v2", key, message().toString())));

        // Then
        assertThat(results(1).getFirst().json().at("/code").asText()).isEqualTo("UNKNOWN_TYPE");
        parked(LIVE, key);
    }
}
