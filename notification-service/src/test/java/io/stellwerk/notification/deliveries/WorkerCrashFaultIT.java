package io.stellwerk.notification.deliveries;

import static io.restassured.RestAssured.given;
import static io.stellwerk.testing.ProblemAssertions.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.notification.DeliveryProbe;
import io.stellwerk.notification.LedgerRows;
import io.stellwerk.notification.MailServerBase;
import io.stellwerk.notification.NotificationFixtures;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void mailThatNobodyCanRead_isGivenUpInTheEnd_andStopsNoOther() {
        // Given
        NotificationFixtures fresh = NotificationFixtures.ticket();
        NotificationFixtures old = NotificationFixtures.ticket();
        NotificationFixtures good = NotificationFixtures.ticket();

        // When
        LedgerRows.ofUnknownKind(fresh, Duration.ZERO);
        UUID givenUp = LedgerRows.ofUnknownKind(old, Duration.ofDays(3));
        LedgerRows.leftBehind(good, "receipt", "PENDING");

        // Then
        mailboxes.awaitMails(good.sender, 1);
        DeliveryProbe.awaitState(old, "satisfaction-survey", "FAILED");
        DeliveryProbe.awaitAttempts(fresh, 2);
        assertThat(DeliveryProbe.awaitState(fresh, "satisfaction-survey", "PENDING"))
                .containsEntry("reason", "the row of the ledger cannot be read");
        given().post("/api/notification/v1/deliveries/" + givenUp + "/redrive")
                .then()
                .statusCode(200);
        DeliveryProbe.awaitAttempts(old, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"receipt", "agent-reply"})
    void mail_isHeldInDoubt_untilAPersonSendsIt_whenItsWorkerDiedHandingItOver(String template) throws Exception {
        // Given
        NotificationFixtures ticket = NotificationFixtures.ticket();
        UUID id = LedgerRows.leftBehind(ticket, template, "TRANSMITTING");
        DeliveryProbe.awaitState(ticket, template, "IN_DOUBT");
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
        String messageId =
                (String) DeliveryProbe.awaitState(ticket, template, "DELIVERED").get("messageId");
        assertThat(messageId).isEqualTo(LedgerRows.messageId(id));
        assertThat(mailboxes.awaitMails(ticket.sender, 1).getFirst().message().getMessageID())
                .isEqualTo(messageId);
        assertProblem(
                given().post("/api/notification/v1/deliveries/" + id + "/redrive")
                        .then(),
                409,
                "DELIVERY_NOT_HELD");
    }
}
