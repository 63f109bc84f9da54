package io.stellwerk.intake.email;

import static io.stellwerk.intake.IntakeFixtures.mailFrom;
import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.stellwerk.intake.IntakeFixtures;
import io.stellwerk.intake.Service;
import io.stellwerk.intake.replytokens.DeskMail;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A desk that signs with its second key, has retired its first, and accepts tokens for a hundred days. */
@QuarkusTest
@TestProfile(ReplyTokenIT.RotatedKeys.class)
class ReplyTokenIT {
    private static final String RETIRED = "the-retired-key-of-the-tests-protects-nothing";
    private static final String OLD = "the-old-key-of-the-tests-that-protects-nothing";
    private static final String NEW = "the-new-key-of-the-tests-that-protects-nothing";

    private final String customer = newAddress();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Test
    void anybodysReply_isAppended_whenTheOldOrTheNewKeySignedItsToken() {
        String ticketId = open(customer);

        appended(ticketId, reply(newAddress(), DeskMail.token(uuid(ticketId), 1, today.minusDays(90), OLD)));
        appended(ticketId, reply(newAddress(), DeskMail.token(uuid(ticketId), 2, today, NEW)));
        appended(ticketId, answer(newAddress(), messageId(ticketId, today)));
    }

    @Test
    void strangersReply_opensAPossibleFollowUp_whenItsTokenHasExpired() {
        String ticketId = open(customer);

        String opened = opened(reply(newAddress(), DeskMail.token(uuid(ticketId), 1, today.minusDays(110), OLD)));
        assertPossibleFollowUp(ticketId, opened);
        assertPossibleFollowUp(ticketId, opened(answer(newAddress(), messageId(ticketId, today.minusDays(110)))));
        assertPossibleFollowUp(
                ticketId, opened(reply(newAddress(), DeskMail.token(uuid(ticketId), 2, today.plusDays(3), NEW))));
        Service.conversation(ticketId).body("messages.size()", equalTo(1));
    }

    @Test
    void strangersReply_opensAPossibleFollowUp_whenItsKeyIsRetiredOrWasNeverThere() {
        String ticketId = open(customer);

        assertPossibleFollowUp(ticketId, opened(reply(newAddress(), DeskMail.firstToken(uuid(ticketId), RETIRED))));
        assertPossibleFollowUp(
                ticketId, opened(reply(newAddress(), DeskMail.token(uuid(ticketId), 0, today, RETIRED))));
        assertPossibleFollowUp(ticketId, opened(reply(newAddress(), DeskMail.token(uuid(ticketId), 77, today, NEW))));
    }

    @Test
    void customersReply_isAppended_whenItsTokenHasExpiredOrItsKeyIsRetired() {
        String ticketId = open(customer);

        appended(ticketId, reply(customer, DeskMail.token(uuid(ticketId), 1, today.minusDays(110), OLD)));
        appended(ticketId, reply(customer, DeskMail.firstToken(uuid(ticketId), RETIRED)));
        appended(ticketId, answer(customer, messageId(ticketId, today.minusDays(110))));
    }

    @Test
    void reply_isSuspect_whenItsTokenIsForged() {
        String ticketId = open(customer);

        String opened = opened(reply(customer, DeskMail.token(uuid(ticketId), 2, today, OLD)));

        Service.conversation(opened).body("facts.suspect-token", equalTo("true"));
    }

    @Test
    void bounce_countsForItsTicket_onlyWhileTheSealOfTheMailDoes() {
        String ticketId = open(customer);

        Service.postMail(IntakeFixtures.bounceOf(messageId(ticketId, today)))
                .statusCode(200)
                .body("ticketId", equalTo(ticketId));
        Service.postMail(IntakeFixtures.bounceOf(messageId(ticketId, today.minusDays(110))))
                .statusCode(200)
                .body("outcome", equalTo("ignored"))
                .body("ticketId", nullValue());
    }

    @Test
    void strangersMail_isKept_whenItsMessageIdNamesAKeyThatIsNotThere() {
        String ticketId = open(customer);
        String claimed = DeskMail.messageId(uuid(ticketId), UUID.randomUUID(), "desk.example", 77, today, NEW);

        opened(Service.postMail(mailFrom(newAddress()).id(claimed).saying("Frage", "Wer liest das?")));
    }

    private static String open(String from) {
        return opened(Service.postMail(mailFrom(from).saying("Frage", "Erste Mail.")));
    }

    private static ValidatableResponse reply(String from, String token) {
        return Service.postMail(
                mailFrom(from).with("To", "support+" + token + "@desk.example").saying("Re: Frage", "Noch etwas."));
    }

    private static ValidatableResponse answer(String from, String messageId) {
        return Service.postMail(mailFrom(from).with("In-Reply-To", messageId).saying("Re: Frage", "Noch etwas."));
    }

    private static String messageId(String ticketId, LocalDate issued) {
        return DeskMail.messageId(uuid(ticketId), UUID.randomUUID(), "desk.example", 2, issued, NEW);
    }

    private static void appended(String ticketId, ValidatableResponse reply) {
        reply.statusCode(200).body("outcome", equalTo("appended")).body("ticketId", equalTo(ticketId));
    }

    private static String opened(ValidatableResponse reply) {
        return reply.statusCode(201)
                .body("outcome", equalTo("opened"))
                .extract()
                .path("ticketId");
    }

    private static void assertPossibleFollowUp(String ticketId, String opened) {
        assertThat(opened).isNotEqualTo(ticketId);
        Service.conversation(opened)
                .body("possibleFollowUpOf", equalTo(ticketId))
                .body("facts.suspect-token", nullValue());
    }

    private static UUID uuid(String id) {
        return UUID.fromString(id);
    }

    /** Settings of such a desk. */
    public static class RotatedKeys implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "desk.token-secret",
                    "",
                    "desk.token-keys.1",
                    OLD,
                    "desk.token-keys.2",
                    NEW,
                    "desk.token-valid-days",
                    "100");
        }
    }
}
