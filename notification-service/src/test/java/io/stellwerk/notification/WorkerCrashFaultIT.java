package io.stellwerk.notification;

import static io.restassured.RestAssured.given;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
@QuarkusTest
class WorkerCrashFaultIT extends MailServerBase {

    @Test
    void claimedMail_isTakenOver_whenItsWorkerDied() {
        // Given
        NotificationFixtures ticket = NotificationFixtures.ticket();

        // When
        LedgerRows.leftBehind(ticket, "receipt", "CLAIMED");

        // Then
        mailboxes.awaitMails(ticket.sender, 1);
        DeliveryProbe.awaitState(ticket, "receipt", "DELIVERED");
    }

    @Test
    void reply_isSentAgainUnderTheSameId_whenItsWorkerDiedHandingItOver() throws Exception {
        // Given
        NotificationFixtures ticket = NotificationFixtures.ticket();

        // When
        LedgerRows.leftBehind(ticket, "agent-reply", "TRANSMITTING");

        // Then
        String messageId = (String)
                DeliveryProbe.awaitState(ticket, "agent-reply", "DELIVERED").get("messageId");
        assertThat(mailboxes.awaitMails(ticket.sender, 1).getFirst().message().getMessageID())
                .isEqualTo(messageId);
    }

    @Test
    void receipt_isHeldInDoubt_untilAPersonSendsIt() {
        // Given
        NotificationFixtures ticket = NotificationFixtures.ticket();
        UUID id = LedgerRows.leftBehind(ticket, "receipt", "TRANSMITTING");
        DeliveryProbe.awaitState(ticket, "receipt", "IN_DOUBT");
        assertThat(mailboxes.of(ticket.sender)).isEmpty();
        assertThat(given().get("/api/notification/v1/deliveries?state=IN_DOUBT&limit=200")
                        .jsonPath()
                        .getList("deliveries.notificationId"))
                .contains(id.toString());

        // When
        given().post("/api/notification/v1/deliveries/" + id + "/redrive")
                .then()
                .statusCode(200);

        // Then
        mailboxes.awaitMails(ticket.sender, 1);
        DeliveryProbe.awaitState(ticket, "receipt", "DELIVERED");
        assertProblem(
                given().post("/api/notification/v1/deliveries/" + id + "/redrive")
                        .then(),
                409,
                "DELIVERY_NOT_HELD");
    }
}
