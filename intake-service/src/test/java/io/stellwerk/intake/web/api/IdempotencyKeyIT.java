package io.stellwerk.intake.web.api;

import static io.stellwerk.intake.IntakeFixtures.call;
import static io.stellwerk.intake.IntakeFixtures.newAddress;
import static io.stellwerk.intake.IntakeFixtures.webRequest;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import io.stellwerk.intake.Service;
import io.stellwerk.messaging.Database;
import io.stellwerk.testing.TestIdentity;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An Idempotency-Key belongs to who sent it: under the same key another sender's request is another request. */
@QuarkusTest
class IdempotencyKeyIT {

    private static final String ANNA = "anna";
    private static final String BEN = "ben";

    private final String key = UUID.randomUUID().toString();

    @Inject
    Database database;

    @Test
    void post_opensAnotherTicket_whenAnotherSenderUsesTheKey() {
        String body = webRequest(newAddress()).toString();

        String annas =
                post(ANNA, "/web-requests", body).statusCode(201).extract().path("ticketId");

        post(BEN, "/web-requests", body).statusCode(201).body("ticketId", not(equalTo(annas)));
        post(ANNA, "/web-requests", body).statusCode(200).body("ticketId", equalTo(annas));
        post(BEN, "/web-requests", body).statusCode(200).body("ticketId", not(equalTo(annas)));
        assertProblem(post(ANNA, "/web-requests", webRequest(newAddress()).toString()), 422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void post_opensAnotherTicket_whenAnotherSenderUsesTheKeyForACall() {
        String body = call("040 5550" + (int) (Math.random() * 1_000)).toString();

        String annas = post(ANNA, "/calls", body).statusCode(201).extract().path("ticketId");

        post(BEN, "/calls", body).statusCode(201).body("ticketId", not(equalTo(annas)));
        post(ANNA, "/calls", body).statusCode(200).body("ticketId", equalTo(annas));
    }

    @Test
    void post_isOneMail_whoeverDeliversIt_butTheKeyIsItsSendersAlone() {
        String mail = mail();

        String ticket = postMail(ANNA, mail).statusCode(201).extract().path("ticketId");

        postMail(BEN, mail).statusCode(200).body("ticketId", equalTo(ticket));
        postMail(ANNA, mail).statusCode(200).body("ticketId", equalTo(ticket));
        assertProblem(postMail(ANNA, mail()), 422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void post_answersAsTheFirstTime_whenItWasStoredBeforeKeysBelongedToSenders() throws Throwable {
        String body = webRequest(newAddress()).toString();
        String ticket =
                post(ANNA, "/web-requests", body).statusCode(201).extract().path("ticketId");
        assertThat(storeAsBefore("web")).isEqualTo(1);

        post(ANNA, "/web-requests", body).statusCode(200).body("ticketId", equalTo(ticket));
        post(BEN, "/web-requests", body).statusCode(200).body("ticketId", equalTo(ticket));
        String other = post(BEN, "/web-requests", webRequest(newAddress()).toString())
                .statusCode(201)
                .extract()
                .path("ticketId");
        assertThat(other).isNotEqualTo(ticket);
    }

    /** Gives the stored key the form that it had when it belonged to everyone. */
    private int storeAsBefore(String channel) throws Throwable {
        return VertxContextSupport.subscribeAndAwait(() -> database.inTransaction(transaction -> transaction
                .sql("update message_key set key = :before where key like :now")
                .with("before", channel + ":" + key)
                .with("now", channel + "/%:" + key)
                .update()));
    }

    private ValidatableResponse post(String who, String path, String body) {
        return Service.request()
                .contentType("application/json")
                .header("Authorization", "Bearer " + TestIdentity.withEveryRole(who))
                .header("Idempotency-Key", key)
                .body(body)
                .post("/api/intake/v1" + path)
                .then();
    }

    private ValidatableResponse postMail(String who, String mail) {
        return Service.request()
                .contentType("message/rfc822")
                .header("Authorization", "Bearer " + TestIdentity.withEveryRole(who))
                .header("Idempotency-Key", key)
                .body(mail)
                .post("/api/intake/v1/emails")
                .then();
    }

    private static String mail() {
        return """
                From: Anna Berg <%s>
                To: support@desk.example
                Message-ID: <%s@mail.kunde.example>
                Subject: VPN bricht ab

                Seit heute Morgen.""".formatted(newAddress(), UUID.randomUUID());
    }
}
