package io.stellwerk.intake.replytokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reply tokens and Message-IDs with a key and a day, as published for all services. */
class SealedMailTest {
    private static final LocalDate ISSUED = LocalDate.parse("2026-11-29");
    private static final String SECRET = "one-secret-of-two-that-protects-nothing";
    private static final UUID TICKET = UUID.fromString("0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11");
    private static final UUID NOTIFICATION = UUID.fromString("0199f3b0-0000-7000-8000-000000000052");
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";

    private static JsonNode vectors;
    private static TokenKeys keys;
    private static String domain;

    @BeforeAll
    static void load() throws IOException {
        try (InputStream in = SealedMailTest.class.getResourceAsStream("/contracts/mail/reply-token/v2/vectors.json")) {
            vectors = new ObjectMapper().readTree(in);
        }
        Map<Integer, String> secrets = new HashMap<>();
        vectors.get("secrets")
                .properties()
                .forEach(one -> secrets.put(
                        Integer.valueOf(one.getKey()), one.getValue().asText()));
        keys = TokenKeys.of(null, secrets, vectors.get("validDays").asInt());
        domain = vectors.get("domain").asText();
    }

    @Test
    void tokens_are_read_as_they_are_written() {
        assertThat(vectors.get("replyTokens")).isNotEmpty().allSatisfy(vector -> {
            LocalDate issued = LocalDate.parse(vector.get("issued").asText());
            ReplyToken expected = new ReplyToken(uuid(vector, "ticketId"), Proof.VALID);

            String token = vector.get("token").asText();
            assertThat(ReplyToken.read(token, keys, issued)).contains(expected);
            assertThat(ReplyToken.read(token.toUpperCase(Locale.ROOT), keys, issued))
                    .contains(expected);
        });
    }

    @Test
    void message_ids_are_read_as_they_are_written() {
        assertThat(vectors.get("messageIds")).isNotEmpty().allSatisfy(vector -> {
            LocalDate issued = LocalDate.parse(vector.get("issued").asText());
            OutgoingMessageId expected =
                    new OutgoingMessageId(uuid(vector, "ticketId"), uuid(vector, "notificationId"), Proof.VALID);

            String id = vector.get("messageId").asText();
            assertThat(OutgoingMessageId.read(id, domain, keys, issued)).contains(expected);
            assertThat(OutgoingMessageId.read(id.toUpperCase(Locale.ROOT), domain, keys, issued))
                    .contains(expected);
        });
    }

    @Test
    void whatever_is_forged_or_of_an_unknown_key_is_known_as_that() {
        assertThat(texts("forgedReplyTokens"))
                .isNotEmpty()
                .allSatisfy(token -> assertThat(proof(token, keys, ISSUED)).isEqualTo(Proof.FORGED));
        assertThat(texts("forgedMessageIds"))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(proofOfId(id, keys, ISSUED)).isEqualTo(Proof.FORGED));
        assertThat(texts("unknownKeyReplyTokens"))
                .isNotEmpty()
                .allSatisfy(token -> assertThat(proof(token, keys, ISSUED)).isEqualTo(Proof.UNKNOWN_KEY));
        assertThat(texts("unknownKeyMessageIds"))
                .isNotEmpty()
                .allSatisfy(id -> assertThat(proofOfId(id, keys, ISSUED)).isEqualTo(Proof.UNKNOWN_KEY));
    }

    @Test
    void a_seal_counts_from_the_day_before_to_the_last_valid_day() {
        assertThat(vectors.get("days")).isNotEmpty().allSatisfy(day -> {
            LocalDate today = LocalDate.parse(day.get("today").asText());
            LocalDate issued = LocalDate.parse(day.get("issued").asText());
            Proof expected = day.get("valid").asBoolean() ? Proof.VALID : Proof.OUT_OF_DATE;

            assertThat(proof(token(1, issued), twoKeys(180), today)).isEqualTo(expected);
            assertThat(proofOfId(messageId(1, issued), twoKeys(180), today)).isEqualTo(expected);
        });
    }

    @Test
    void days_are_counted_alike_whatever_their_number() {
        for (int validDays : new int[] {1, 30, 3650}) {
            for (long past = -3; past <= validDays + 3; past++) {
                Proof expected = past >= -1 && past <= validDays ? Proof.VALID : Proof.OUT_OF_DATE;

                assertThat(proof(token(1, ISSUED), twoKeys(validDays), ISSUED.plusDays(past)))
                        .as("%d of %d days", past, validDays)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void no_bit_of_a_token_can_be_changed() {
        String token = token(1, ISSUED);

        flipped(token, 0)
                .forEach(changed -> assertThat(proof(changed, twoKeys(180), ISSUED))
                        .as(changed)
                        .isIn(Proof.FORGED, Proof.UNKNOWN_KEY));
        assertThat(flipped(token, 0).stream()
                        .filter(changed -> proof(changed, twoKeys(180), ISSUED) == Proof.UNKNOWN_KEY))
                .as("all but one of the key's bits lead to keys that there are not")
                .hasSize(7);
    }

    @Test
    void no_bit_of_a_message_id_can_be_changed() {
        String id = messageId(1, ISSUED);

        flipped(id, 1)
                .forEach(changed -> assertThat(OutgoingMessageId.read(changed, domain, twoKeys(180), ISSUED)
                                .map(OutgoingMessageId::proof))
                        .as(changed)
                        .isNotEqualTo(Optional.of(Proof.VALID)));
    }

    @Test
    void a_token_of_one_key_is_not_one_of_another() {
        String token = token(1, ISSUED);
        TokenKeys swapped = TokenKeys.of("the-other-one-of-two-that-protects-nothing", Map.of(1, SECRET + "x"), 180);

        assertThat(proof(token, swapped, ISSUED)).isEqualTo(Proof.FORGED);
    }

    @Test
    void a_token_is_no_message_id_and_the_other_way_round() {
        String token = token(1, ISSUED);
        String id = messageId(1, ISSUED);

        assertThat(OutgoingMessageId.read(token + "@" + domain, domain, keys, ISSUED))
                .isEmpty();
        assertThat(ReplyToken.read(id.substring(1, 45), keys, ISSUED)).isEmpty();
    }

    /** Every text in which one bit of one base 32 character is another. */
    private static List<String> flipped(String text, int from) {
        int end = text.indexOf('@') < 0 ? text.length() : text.indexOf('@');
        return IntStream.range(from, end)
                .filter(at -> ALPHABET.indexOf(text.charAt(at)) >= 0)
                .boxed()
                .flatMap(at -> IntStream.range(0, 5)
                        .mapToObj(bit -> text.substring(0, at)
                                + ALPHABET.charAt(ALPHABET.indexOf(text.charAt(at)) ^ (1 << bit))
                                + text.substring(at + 1)))
                .toList();
    }

    private static TokenKeys twoKeys(int validDays) {
        return TokenKeys.of("the-other-one-of-two-that-protects-nothing", Map.of(1, SECRET), validDays);
    }

    private static String token(int key, LocalDate issued) {
        return DeskMail.token(TICKET, key, issued, SECRET);
    }

    private static String messageId(int key, LocalDate issued) {
        return DeskMail.messageId(TICKET, NOTIFICATION, domain, key, issued, SECRET);
    }

    private static Proof proof(String token, TokenKeys keys, LocalDate today) {
        return ReplyToken.read(token, keys, today).orElseThrow().proof();
    }

    private static Proof proofOfId(String id, TokenKeys keys, LocalDate today) {
        return OutgoingMessageId.read(id, domain, keys, today).orElseThrow().proof();
    }

    private static List<String> texts(String name) {
        return StreamSupport.stream(vectors.get(name).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static UUID uuid(JsonNode vector, String name) {
        return UUID.fromString(vector.get(name).asText());
    }
}
