package io.stellwerk.notification.suppression;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.stellwerk.notification.DeliveryProbe;
import io.stellwerk.notification.MailServerBase;
import io.stellwerk.notification.NotificationFixtures;
import io.stellwerk.testing.AnswersAsDocumented;
import io.stellwerk.testing.AuditProbe;
import io.stellwerk.testing.ContractCheck;
import io.stellwerk.testing.ReceivedRecord;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@QuarkusTest
@ExtendWith(AnswersAsDocumented.class)
class SuppressionIT extends MailServerBase {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String SUPPRESSED = "stellwerk.notification.address-suppressed.v1";
    private static final String LIFTED = "stellwerk.notification.suppression-lifted.v1";

    @Test
    void forgedReport_thatNamesAnotherCustomer_withholdsNothingFromThem() {
        // Given
        NotificationFixtures stranger = received();
        NotificationFixtures victim = NotificationFixtures.ticket();

        // When
        topics.publish(
                NotificationFixtures.INTAKE, stranger.bounced(messageId(stranger, "receipt"), victim.sender, true));
        awaitReport(stranger, "OTHER_RECIPIENT");
        topics.publish(NotificationFixtures.INTAKE, victim.received());

        // Then
        mailboxes.awaitMails(victim.sender, 1);
        assertThat(suppressions(victim.sender).getList("suppressions")).isEmpty();
        assertThat(suppressions(stranger.sender).getList("suppressions")).isEmpty();
    }

    @Test
    void returnedMail_isShown_andAnAgentsReplyIsStillTried() {
        // Given
        NotificationFixtures ticket = received();

        // When
        topics.publish(NotificationFixtures.INTAKE, ticket.bounced(messageId(ticket, "receipt"), ticket.sender, true));

        // Then
        ReceivedRecord event = topics.awaitEvent(NotificationFixtures.SUPPRESSIONS, ticket.key(), SUPPRESSED);
        ContractCheck.ofType(SUPPRESSED).isValid(event.payload());
        given().queryParam("ticketId", ticket.key())
                .get("/api/notification/v1/deliveries")
                .then()
                .statusCode(200)
                .body("suppression.address", equalTo(ticket.sender))
                .body("suppression.scope", equalTo("AUTOMATIC"))
                .body("reports.verdict", hasItem("RETURNED"));
        topics.publish(NotificationFixtures.ESCALATION, ticket.replied("Can you read this?"));
        mailboxes.awaitMails(ticket.sender, 2);
    }

    @Test
    void withheldReply_leavesAfterTheSuppressionIsLifted() {
        // Given
        NotificationFixtures ticket = received();
        topics.publish(NotificationFixtures.INTAKE, ticket.bounced(messageId(ticket, "receipt"), ticket.sender, true));
        topics.awaitEvent(NotificationFixtures.SUPPRESSIONS, ticket.key(), SUPPRESSED);
        topics.publish(NotificationFixtures.ESCALATION, ticket.replied("This comes back too."));
        topics.publish(
                NotificationFixtures.INTAKE, ticket.bounced(messageId(ticket, "agent-reply"), ticket.sender, true));
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(suppressions(ticket.sender).getString("suppressions[0].scope"))
                        .isEqualTo("ALL"));
        topics.publish(NotificationFixtures.ESCALATION, ticket.replied("This is withheld."));
        UUID withheld =
                UUID.fromString((String) await().atMost(LIMIT).until(() -> withheld(ticket), one -> one != null));
        given().post("/api/notification/v1/deliveries/{id}/redrive", withheld)
                .then()
                .statusCode(409)
                .body("code", equalTo("DELIVERY_NOT_HELD"));

        // When
        String suppression = suppressions(ticket.sender).getString("suppressions[0].suppressionId");
        given().contentType("application/json")
                .body("{\"note\": \"She has called.\"}")
                .post("/api/notification/v1/suppressions/{id}/lift", suppression)
                .then()
                .statusCode(200)
                .body("liftedBy", equalTo("tom.reed"))
                .body("liftedAt", notNullValue());

        // Then
        ReceivedRecord event = topics.awaitEvent(NotificationFixtures.SUPPRESSIONS, ticket.key(), LIFTED);
        ContractCheck.ofType(LIFTED).isValid(event.payload());
        assertThat(event.json().path("reason").asText()).isEqualTo("BY_HAND");
        given().post("/api/notification/v1/deliveries/{id}/redrive", withheld)
                .then()
                .statusCode(200);
        mailboxes.awaitMails(ticket.sender, 3);
        AuditProbe.await("notification", suppression, "suppression.lift").body(not(containsString(ticket.sender)));
        AuditProbe.await("notification", withheld.toString(), "delivery.redrive")
                .body("entries[0].before.state", equalTo("SUPPRESSED"))
                .body("entries[0].after.state", equalTo("PENDING"));
    }

    @Test
    void customerWhoWritesAgain_isWrittenToAgain() {
        // Given
        NotificationFixtures ticket = received();
        topics.publish(NotificationFixtures.INTAKE, ticket.bounced(messageId(ticket, "receipt"), ticket.sender, true));
        topics.awaitEvent(NotificationFixtures.SUPPRESSIONS, ticket.key(), SUPPRESSED);

        // When
        topics.publish(NotificationFixtures.INTAKE, ticket.customerReplied("<i-am-here@customer.example>"));

        // Then
        ReceivedRecord event = topics.awaitEvent(NotificationFixtures.SUPPRESSIONS, ticket.key(), LIFTED);
        assertThat(event.json().path("reason").asText()).isEqualTo("CUSTOMER_WROTE");
        assertThat(suppressions(ticket.sender).getList("suppressions")).isEmpty();
    }

    @Test
    void lift_isRefused_whenItNamesSomebodyElse_orIsTooLong() {
        given().contentType("application/json")
                .body("{\"agent\": \"somebody.else\"}")
                .post("/api/notification/v1/suppressions/{id}/lift", UUID.randomUUID())
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_JSON"));
        given().contentType("application/json")
                .body("{\"note\": \"" + "x".repeat(501) + "\"}")
                .post("/api/notification/v1/suppressions/{id}/lift", UUID.randomUUID())
                .then()
                .statusCode(422)
                .body("code", equalTo("INVALID_LIFT"));
        given().contentType("application/json")
                .body("{}")
                .post("/api/notification/v1/suppressions/{id}/lift", UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("code", equalTo("SUPPRESSION_NOT_FOUND"));
        given().queryParam("address", "no address")
                .get("/api/notification/v1/suppressions")
                .then()
                .statusCode(422);
    }

    private NotificationFixtures received() {
        NotificationFixtures ticket = NotificationFixtures.ticket();
        topics.publish(NotificationFixtures.INTAKE, ticket.received());
        DeliveryProbe.awaitState(ticket, "receipt", "DELIVERED");
        return ticket;
    }

    private static String messageId(NotificationFixtures ticket, String template) {
        return (String) DeliveryProbe.awaitState(ticket, template, "DELIVERED").get("messageId");
    }

    private static Object withheld(NotificationFixtures ticket) {
        return DeliveryProbe.of(ticket).stream()
                .filter(one -> "SUPPRESSED".equals(one.get("state")))
                .map(one -> one.get("notificationId"))
                .findFirst()
                .orElse(null);
    }

    private static void awaitReport(NotificationFixtures ticket, String verdict) {
        await().atMost(LIMIT)
                .untilAsserted(() -> given().queryParam("ticketId", ticket.key())
                        .get("/api/notification/v1/deliveries")
                        .then()
                        .body("reports.verdict", hasItem(verdict)));
    }

    private static JsonPath suppressions(String address) {
        return given().queryParam("address", address)
                .get("/api/notification/v1/suppressions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}
