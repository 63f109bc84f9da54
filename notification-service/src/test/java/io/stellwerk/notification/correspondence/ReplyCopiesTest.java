package io.stellwerk.notification.correspondence;

import static io.stellwerk.notification.correspondence.DomainFixtures.CAUSE;
import static io.stellwerk.notification.correspondence.DomainFixtures.NOW;
import static io.stellwerk.notification.correspondence.DomainFixtures.TICKET;
import static io.stellwerk.notification.correspondence.DomainFixtures.contactOf;
import static io.stellwerk.notification.correspondence.DomainFixtures.desk;
import static io.stellwerk.notification.correspondence.DomainFixtures.messageFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.stellwerk.notification.DeliveryState;
import io.stellwerk.notification.suppression.Suppression;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReplyCopiesTest {

    @Test
    void each_address_that_gets_a_copy_has_a_mail_of_its_own_and_the_same_rules() {
        Correspondence correspondence = desk().knowing(contactOf("ellen@customer.example"))
                .suppressing("gone@customer.example", Suppression.Scope.ALL)
                .at(NOW);

        correspondence.agentReplied(
                TICKET,
                null,
                new Answer(
                        "Hello",
                        null,
                        List.of(
                                "ellen@customer.example",
                                "boss@customer.example",
                                "gone@customer.example",
                                "support@desk.example"),
                        List.of()),
                CAUSE);

        assertThat(correspondence.written())
                .extracting(Notification::recipient, Notification::state, Notification::reason)
                .containsExactly(
                        tuple("ellen@customer.example", DeliveryState.PENDING, null),
                        tuple("boss@customer.example", DeliveryState.PENDING, null),
                        tuple("gone@customer.example", DeliveryState.SUPPRESSED, SuppressionReason.ADDRESS_SUPPRESSED),
                        tuple("support@desk.example", DeliveryState.SUPPRESSED, SuppressionReason.OWN_ADDRESS));
        assertThat(correspondence.written()).extracting(Notification::id).doesNotHaveDuplicates();
    }

    @Test
    void copies_of_a_reply_that_waits_for_its_contact_are_made_when_it_is_released() {
        Correspondence early = desk().at(NOW);
        early.agentReplied(TICKET, "de", new Answer("Hallo", null, List.of("boss@customer.example"), List.of()), CAUSE);
        assertThat(early.written()).hasSize(1);

        Correspondence later = desk().waiting(early.written()).at(NOW.plusSeconds(1));
        later.ticketReceived(TICKET, messageFrom("ellen@customer.example"), new Cause("event-2", null));

        assertThat(later.written())
                .filteredOn(copy -> copy.cause().equals(CAUSE.eventId()))
                .singleElement()
                .satisfies(copy -> assertThat(copy.recipient()).isEqualTo("boss@customer.example"));
    }
}
