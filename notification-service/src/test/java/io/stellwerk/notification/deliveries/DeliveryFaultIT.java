package io.stellwerk.notification.deliveries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.notification.DeliveryProbe;
import io.stellwerk.notification.MailServerBase;
import io.stellwerk.notification.NotificationFixtures;
import io.stellwerk.testing.ContractCheck;
import io.stellwerk.testing.ReceivedRecord;
import io.stellwerk.testing.TestEvent;
import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
@QuarkusTest
class DeliveryFaultIT extends MailServerBase {

    private static final String SUPPRESSED = "stellwerk.notification.notification-suppressed.v1";

    @Test
    void duplicates_leadToOneMail() {
        // Given
        NotificationFixtures ticket = NotificationFixtures.ticket();
        TestEvent received = ticket.received();
        TestEvent replied = ticket.replied("Please switch it off and on.");

        // When
        topics.publish(NotificationFixtures.INTAKE, received);
        topics.publish(NotificationFixtures.INTAKE, received);
        topics.publish(NotificationFixtures.ESCALATION, replied);
        topics.publish(NotificationFixtures.ESCALATION, replied);
        topics.publish(NotificationFixtures.ESCALATION, ticket.replied("A second, other answer."));

        // Then
        mailboxes.awaitMails(ticket.sender, 3);
        topics.await(
                NotificationFixtures.DELIVERIES,
                ticket.key(),
                events -> assertThat(events).hasSize(3));
        assertThat(mailboxes.of(ticket.sender)).hasSize(3);
    }

    @Test
    void secondTicketWithinTheHour_getsNoReceipt() {
        // Given
        NotificationFixtures first = NotificationFixtures.ticket();
        NotificationFixtures second = NotificationFixtures.ticketOf(first.sender);
        topics.publish(NotificationFixtures.INTAKE, first.received());
        mailboxes.awaitMails(first.sender, 1);

        // When
        topics.publish(NotificationFixtures.INTAKE, second.received());

        // Then
        ReceivedRecord event = topics.awaitEvent(NotificationFixtures.DELIVERIES, second.key(), SUPPRESSED);
        ContractCheck.ofType(SUPPRESSED).isValid(event.payload());
        assertThat(event.json().path("ticketNumber").asText()).isEqualTo(second.number);
        assertThat(event.json().path("reason").asText()).isEqualTo("SENDER_LIMIT_HOUR");
        assertThat(mailboxes.of(first.sender)).hasSize(1);
    }

    @Test
    void customerWithoutAddress_isNotWrittenTo() {
        // Given
        NotificationFixtures ticket = NotificationFixtures.ticket();
        topics.publish(
                NotificationFixtures.INTAKE,
                ticket.received(payload -> payload.withObject("/customer").remove("email")));

        // When
        topics.publish(NotificationFixtures.ESCALATION, ticket.replied("We called you back."));

        // Then
        topics.await(
                NotificationFixtures.DELIVERIES,
                ticket.key(),
                events -> assertThat(events).hasSize(2).allSatisfy(event -> {
                    ContractCheck.ofType(SUPPRESSED).isValid(event.payload());
                    assertThat(event.json().path("reason").asText()).isEqualTo("NO_ADDRESS");
                }));
    }

    @Test
    void mailServerThatWasDown_getsEachMailOnce() {
        // Given
        mailboxes.stop();
        NotificationFixtures ticket = NotificationFixtures.ticket();
        topics.publish(NotificationFixtures.INTAKE, ticket.received());
        topics.publish(NotificationFixtures.ESCALATION, ticket.replied("An answer during the outage."));
        DeliveryProbe.awaitAttempts(ticket, 2);

        // When
        mailboxes.start();

        // Then
        mailboxes.awaitMails(ticket.sender, 2);
        topics.await(
                NotificationFixtures.DELIVERIES,
                ticket.key(),
                events -> assertThat(events).hasSize(2));
        assertThat(mailboxes.of(ticket.sender)).hasSize(2);
    }

    @Test
    void silentMailServer_leavesOneMailInDoubt_andTheNextToBeTriedAgain() throws IOException {
        // Given
        mailboxes.stop();
        NotificationFixtures doubtful = NotificationFixtures.ticket();
        NotificationFixtures waiting = NotificationFixtures.ticket();

        // When
        try (ServerSocket silent = silentServer()) {
            topics.publish(NotificationFixtures.INTAKE, doubtful.received());
            DeliveryProbe.awaitState(doubtful, "receipt", "IN_DOUBT");
            topics.publish(NotificationFixtures.INTAKE, waiting.received());
            DeliveryProbe.awaitAttempts(waiting, 1);
            assertThat(silent.isBound()).isTrue();
        }
        mailboxes.start();

        // Then
        DeliveryProbe.awaitState(waiting, "receipt", "DELIVERED");
        assertThat(mailboxes.of(waiting.sender)).hasSize(1);
        assertThat(mailboxes.of(doubtful.sender)).isEmpty();
    }

    /** Takes the port as soon as it is free: a connection that tried in vain may have it for a moment. */
    private ServerSocket silentServer() {
        return await().ignoreExceptions().until(() -> new ServerSocket(mailboxes.port()), ServerSocket::isBound);
    }
}
