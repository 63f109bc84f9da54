package io.stellwerk.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.stellwerk.testing.ContractCheck;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Customers whose addresses have letters beyond ASCII. */
@QuarkusTest
class UnicodeAddressIT extends MailServerBase {

    private static final String WITHHELD = "stellwerk.notification.notification-suppressed.v1";

    @Test
    void mailForALocalPartBeyondAscii_isWithheldOnce_andSaysWhy() {
        // Given
        NotificationFixtures ticket = NotificationFixtures.ticketOf("jörg." + UUID.randomUUID() + "@customer.example");

        // When
        topics.publish(NotificationFixtures.INTAKE, ticket.received());
        topics.publish(NotificationFixtures.ESCALATION, ticket.replied("Is it working again?"));

        // Then
        for (String template : new String[] {"receipt", "agent-reply"}) {
            Map<String, Object> delivery = DeliveryProbe.awaitState(ticket, template, "SUPPRESSED");
            assertThat(delivery)
                    .containsEntry("reason", "ADDRESS_NEEDS_SMTPUTF8")
                    .containsEntry("attempts", 0);
        }
        ContractCheck.ofType(WITHHELD)
                .isValid(topics.awaitEvent(NotificationFixtures.DELIVERIES, ticket.key(), WITHHELD)
                        .payload());
    }

    @Test
    void mailForADomainBeyondAscii_goesToItsAsciiForm() {
        // Given
        String local = UUID.randomUUID().toString();
        NotificationFixtures ticket = NotificationFixtures.ticketOf(local + "@Bücher.example");

        // When
        topics.publish(NotificationFixtures.INTAKE, ticket.received());

        // Then
        mailboxes.awaitMails(local + "@xn--bcher-kva.example", 1);
        DeliveryProbe.awaitState(ticket, "receipt", "DELIVERED");
    }
}
