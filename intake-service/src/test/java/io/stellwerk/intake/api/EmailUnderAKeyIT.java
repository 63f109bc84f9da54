package io.stellwerk.intake.api;

import static io.stellwerk.intake.IntakeFixtures.mailFrom;
import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.stellwerk.intake.Service;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A deliverer of mails may use a key of its own beside the Message-ID; neither can hide a mail. */
@QuarkusTest
class EmailUnderAKeyIT {
    private final String key = UUID.randomUUID().toString();
    private final String mail = mailFrom(newAddress()).saying("Frage", "Unter einem Schlüssel.");

    @Test
    void mail_isADuplicate_whenRepeatedUnderItsKey() {
        // Given
        String ticketId = keyed(key, mail).statusCode(201).extract().path("ticketId");

        // When
        var repeated = keyed(key, mail);

        // Then
        repeated.statusCode(200).body("outcome", equalTo("duplicate")).body("ticketId", equalTo(ticketId));
    }

    @Test
    void mail_isADuplicateUnderEveryKey_whenItWasKnownBefore() {
        // Given
        String ticketId = Service.postMail(mail).statusCode(201).extract().path("ticketId");
        keyed(key, mail).statusCode(200).body("outcome", equalTo("duplicate")).body("ticketId", equalTo(ticketId));

        // When
        var repeated = keyed(key, mail);

        // Then
        repeated.statusCode(200).body("outcome", equalTo("duplicate")).body("ticketId", equalTo(ticketId));
    }

    @Test
    void mail_canStillBeDelivered_whenItsKeyBelongedToAnother() {
        // Given
        keyed(key, mail).statusCode(201);
        String other = mailFrom(newAddress()).saying("Andere Frage", "Unter demselben Schlüssel.");
        assertProblem(keyed(key, other), 422, "IDEMPOTENCY_KEY_REUSED");

        // When
        var delivered = Service.postMail(other);

        // Then
        delivered.statusCode(201).body("outcome", equalTo("opened"));
    }

    private static ValidatableResponse keyed(String key, String mail) {
        return Service.request()
                .contentType("message/rfc822")
                .header("Idempotency-Key", key)
                .body(mail.getBytes(StandardCharsets.UTF_8))
                .post("/api/intake/v1/emails")
                .then();
    }
}
