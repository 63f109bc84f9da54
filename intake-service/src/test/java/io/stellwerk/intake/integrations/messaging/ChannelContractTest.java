package io.stellwerk.intake.integrations.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.stellwerk.intake.Words;
import io.stellwerk.intake.integrations.Fault;
import io.stellwerk.intake.integrations.RefusalCode;
import io.stellwerk.messaging.StrictJson;
import io.stellwerk.testing.ContractExamples;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A message of a channel that breaks its contract is refused under a code that says where. */
class ChannelContractTest {
    private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
    private static final ContractExamples CONTRACT = ContractExamples.ofType(ChannelMessage.TYPE);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "languageHint | \"ger\" | INVALID_LANGUAGE | languageHint",
                "languageHint | \"EN\" | INVALID_LANGUAGE | languageHint",
                "languageHint | null | INVALID_LANGUAGE | languageHint",
                "receivedAt | \"2026-11-29T12:05:01Z\" | INVALID_RECEIVED_AT | receivedAt",
                "receivedAt | \"1970-01-01T00:00:00Z\" | INVALID_RECEIVED_AT | receivedAt",
                "receivedAt | \"2026-11-29\" | INVALID_RECEIVED_AT | receivedAt",
                "receivedAt | \"2026-02-30T00:00:00Z\" | INVALID_RECEIVED_AT | receivedAt",
                "receivedAt | 1795953600 | INVALID_RECEIVED_AT | receivedAt",
                "sender | {} | SENDER_MISSING | sender",
                "sender | null | SENDER_MISSING | sender",
                "sender | \"Anna\" | SENDER_MISSING | sender",
                "sender | {\"nickname\":\"a\"} | SENDER_MISSING | sender",
                "sender | {\"email\":\"nobody at all\"} | INVALID_EMAIL | sender.email",
                "sender | {\"email\":\" \"} | INVALID_EMAIL | sender.email",
                "sender | {\"email\":\"a@b@c.example\"} | INVALID_EMAIL | sender.email",
                "sender | {\"email\":\"a@b.example,c@d.example\"} | INVALID_EMAIL | sender.email",
                "sender | {\"email\":\"Anna <a@b.example>\"} | INVALID_EMAIL | sender.email",
                "sender | {\"email\":7} | INVALID_EMAIL | sender.email",
                "sender | {\"phone\":493012345} | INVALID_PHONE | sender.phone",
                "sender | {\"externalId\":4711} | INVALID_SENDER | sender.externalId",
                "sender | {\"externalId\":\"a\",\"name\":\"\"} | INVALID_SENDER | sender.name",
                "facts | {\"orders\":3} | INVALID_FACTS | facts",
                "facts | {\"vip\":true} | INVALID_FACTS | facts",
                "facts | {\"vip\":null} | INVALID_FACTS | facts",
                "facts | {\"\":\"x\"} | INVALID_FACTS | facts",
                "facts | [] | INVALID_FACTS | facts",
                "channel | \"TELEX\" | UNKNOWN_CHANNEL | channel",
                "channel | \"chat\" | UNKNOWN_CHANNEL | channel",
                "channel | 1 | UNKNOWN_CHANNEL | channel",
                "text | 5 | TEXT_MISSING | text",
                "text | \"\" | TEXT_MISSING | text",
                "text | \" \\u200b\\n\\u00a0\" | TEXT_MISSING | text",
                "subject | 5 | INVALID_SUBJECT | subject",
                "sourceMessageId | 4711 | INVALID_SOURCE_MESSAGE_ID | sourceMessageId",
                "sourceMessageId | \" \" | INVALID_SOURCE_MESSAGE_ID | sourceMessageId",
                "sourceMessageId | \"a\\u0000b\" | INVALID_SOURCE_MESSAGE_ID | sourceMessageId",
                "ticketNumber | \"1000041\" | INVALID_TICKET_NUMBER | ticketNumber"
            })
    void what_the_contract_forbids_is_named_with_its_field(String field, String value, RefusalCode code, String at) {
        ObjectNode message = full().put(field, "");
        message.set(field, json(value));

        assertThat(fault(message)).contains(new Fault(code, at));
    }

    @Test
    void what_is_too_long_is_refused_instead_of_cut() {
        assertThat(fault(full().put("text", "x".repeat(200_001))))
                .contains(new Fault(RefusalCode.TEXT_TOO_LONG, "text"));
        assertThat(fault(full().put("subject", "x".repeat(999))))
                .contains(new Fault(RefusalCode.INVALID_SUBJECT, "subject"));
        assertThat(fault(full().put("languageHint", "de".repeat(3_000))))
                .contains(new Fault(RefusalCode.INVALID_LANGUAGE, "languageHint"));
        ObjectNode manyFacts = full();
        for (int i = 0; i <= 50; i++) {
            manyFacts.withObject("/facts").put("fact " + i, "x");
        }
        assertThat(fault(manyFacts)).contains(new Fault(RefusalCode.INVALID_FACTS, "facts"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ida@kunde.example", " ida@kunde.example\u00a0", "\u200bida@kunde.example\r\n", "ida@bücher.example",
                "idà@kunde.example", "\"ida m\"@kunde.example", "ida+news@localhost", "o'neil@kunde.example"
            })
    void an_address_is_taken_without_the_blanks_around_it(String address) {
        ObjectNode message = full();
        message.withObject("/sender").put("email", address);

        assertThat(fault(message)).isEmpty();
        assertThat(ChannelMessage.of(message).sender().email()).isEqualTo(Words.strip(address));
    }

    @Test
    void an_id_belongs_to_its_source_and_bounds_the_content() {
        ChannelMessage first = ChannelMessage.of(full().put("sourceMessageId", "4711"));
        ChannelMessage later =
                ChannelMessage.of(full().put("sourceMessageId", "4711").put("receivedAt", "2026-11-24T00:00:00Z"));
        ChannelMessage other =
                ChannelMessage.of(full().put("sourceMessageId", "4711").put("text", "Etwas ganz anderes."));

        assertThat(first.draft("/crm", null).key())
                .isEqualTo(later.draft("/crm", null).key())
                .isNotEqualTo(other.draft("/crm", null).key())
                .isNotEqualTo(first.draft("/shop", null).key());
        assertThat(ChannelMessage.of(full().put("sourceMessageId", "b:1"))
                        .draft("/crm:a", null)
                        .key())
                .isNotEqualTo(ChannelMessage.of(full().put("sourceMessageId", "a:b:1"))
                        .draft("/crm", null)
                        .key());
    }

    private static Optional<Fault> fault(JsonNode message) {
        return ChannelContract.faultOf(message, NOW);
    }

    private static ObjectNode full() {
        return tree(CONTRACT.full());
    }

    private static ObjectNode tree(ContractExamples.Example example) {
        return (ObjectNode) StrictJson.read(example.bytes());
    }

    private static JsonNode json(String value) {
        return StrictJson.read(value.getBytes(StandardCharsets.UTF_8));
    }
}
