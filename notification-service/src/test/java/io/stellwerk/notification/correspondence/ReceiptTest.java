package io.stellwerk.notification.correspondence;

import static io.stellwerk.notification.correspondence.DomainFixtures.CAUSE;
import static io.stellwerk.notification.correspondence.DomainFixtures.NOW;
import static io.stellwerk.notification.correspondence.DomainFixtures.TICKET;
import static io.stellwerk.notification.correspondence.DomainFixtures.desk;
import static io.stellwerk.notification.correspondence.DomainFixtures.message;
import static io.stellwerk.notification.correspondence.DomainFixtures.messageFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.notification.DeliveryState;
import io.stellwerk.notification.suppression.Suppression;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTest {

    private static Notification receipt(DomainFixtures desk, Contact.FirstMessage message) {
        Correspondence correspondence = desk.at(NOW);
        correspondence.ticketReceived(TICKET, message, CAUSE);
        return correspondence.written().getFirst();
    }

    @Test
    void a_person_who_writes_gets_a_receipt() {
        Notification receipt = receipt(desk(), messageFrom("Ellen.Harper@Customer.example"));

        assertThat(receipt.state()).isEqualTo(DeliveryState.PENDING);
        assertThat(receipt.recipient()).isEqualTo("ellen.harper@customer.example");
        assertThat(receipt.delay()).as("for the promise").isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void a_receipt_waits_a_little_for_the_language_if_nothing_hints_at_it() {
        Notification receipt = receipt(desk(), message("ellen@customer.example", null, true));

        assertThat(receipt.delay()).isEqualTo(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noreply@shop.example",
                "no-reply+17@shop.example",
                "do-not-reply@shop.example",
                "MAILER-DAEMON@mx.example",
                "postmaster@mx.example",
                "abuse@mx.example",
                "bounces+5@list.example"
            })
    void a_machines_address_gets_no_receipt(String sender) {
        assertThat(receipt(desk(), messageFrom(sender)).reason()).isEqualTo(SuppressionReason.ROBOT_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"noreplacement@shop.example", "abuser@shop.example", "bouncer@club.example"})
    void an_address_that_only_looks_like_a_machines_gets_a_receipt(String sender) {
        assertThat(receipt(desk(), messageFrom(sender)).state()).isEqualTo(DeliveryState.PENDING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"support@desk.example", "SUPPORT+abc@Desk.example"})
    void the_desk_never_answers_itself(String sender) {
        assertThat(receipt(desk(), messageFrom(sender)).reason()).isEqualTo(SuppressionReason.OWN_ADDRESS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "support@other.example",
                "support+abc@other.example",
                "sales@desk.example",
                "support@sub.desk.example",
                "support@desk.example.other.example"
            })
    void an_address_like_the_desks_at_another_mailbox_or_domain_gets_a_receipt(String sender) {
        assertThat(receipt(desk(), messageFrom(sender)).state()).isEqualTo(DeliveryState.PENDING);
    }

    @Test
    void an_automatic_message_gets_no_receipt() {
        assertThat(receipt(desk(), message("ellen@customer.example", "en", false))
                        .reason())
                .isEqualTo(SuppressionReason.AUTOMATIC_MESSAGE);
    }

    @Test
    void a_caller_without_an_address_gets_no_receipt() {
        Notification receipt = receipt(desk(), messageFrom(null));

        assertThat(receipt.reason()).isEqualTo(SuppressionReason.NO_ADDRESS);
        assertThat(receipt.recipient()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "a@b@c", "a b@c.example", "x@y.example\r\nBcc: z@y.example", "<a@b.example>"})
    void what_is_no_address_is_not_written_to(String sender) {
        assertThat(receipt(desk(), messageFrom(sender)).reason()).isEqualTo(SuppressionReason.INVALID_ADDRESS);
    }

    @Test
    void an_address_that_bounced_gets_no_receipt() {
        assertThat(receipt(
                                desk().suppressing("ellen@customer.example", Suppression.Scope.AUTOMATIC),
                                messageFrom("ellen@customer.example"))
                        .reason())
                .isEqualTo(SuppressionReason.ADDRESS_SUPPRESSED);
    }

    @Test
    void a_sender_gets_one_receipt_within_an_hour() {
        String sender = "ellen@customer.example";

        assertThat(receipt(desk().answered(sender, NOW.minus(Duration.ofMinutes(59))), messageFrom(sender))
                        .reason())
                .isEqualTo(SuppressionReason.SENDER_LIMIT_HOUR);
        assertThat(receipt(desk().answered(sender, NOW.minus(Duration.ofMinutes(60))), messageFrom(sender))
                        .state())
                .isEqualTo(DeliveryState.PENDING);
    }

    @Test
    void a_sender_gets_ten_receipts_within_a_day() {
        String sender = "ellen@customer.example";
        Instant[] ten = IntStream.rangeClosed(2, 11)
                .mapToObj(hours -> NOW.minus(Duration.ofHours(hours)))
                .sorted()
                .toArray(Instant[]::new);

        assertThat(receipt(desk().answered(sender, ten), messageFrom(sender)).reason())
                .isEqualTo(SuppressionReason.SENDER_LIMIT_DAY);
    }

    @Test
    void two_tickets_of_one_sender_in_one_batch_get_one_receipt() {
        Correspondence correspondence = desk().at(NOW);
        correspondence.ticketReceived(TICKET, messageFrom("ellen@customer.example"), CAUSE);
        correspondence.ticketReceived(
                new UUID(1, 1), messageFrom("Ellen@customer.example"), new Cause("event-2", null));

        assertThat(correspondence.written())
                .extracting(Notification::state)
                .containsExactly(DeliveryState.PENDING, DeliveryState.SUPPRESSED);
        assertThat(correspondence
                        .answeredSenders()
                        .get("ellen@customer.example")
                        .answered())
                .containsExactly(NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "ellen@customer.example, ellen+1@customer.example",
        "ellen+a@customer.example, Ellen+b@CUSTOMER.example",
        "ellen@bücher.example, ellen+x@xn--bcher-kva.example",
        "e.l.len@gmail.com, ellen+y@googlemail.com",
        "ellen@customer.example, ellen@customer.example."
    })
    void a_mailbox_under_another_spelling_is_the_same_sender(String first, String second) {
        Correspondence correspondence = desk().at(NOW);
        correspondence.ticketReceived(TICKET, messageFrom(first), CAUSE);
        correspondence.ticketReceived(new UUID(1, 1), messageFrom(second), new Cause("event-2", null));

        assertThat(correspondence.written().stream().map(Notification::reason))
                .containsExactly(null, SuppressionReason.SENDER_LIMIT_HOUR);
        assertThat(correspondence.answeredSenders()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ellen@customer.example, e.llen@customer.example",
        "ellen@customer.example, ellen@sub.customer.example",
        "+1@customer.example, +2@customer.example"
    })
    void another_mailbox_is_another_sender(String first, String second) {
        Correspondence correspondence = desk().at(NOW);
        correspondence.ticketReceived(TICKET, messageFrom(first), CAUSE);
        correspondence.ticketReceived(new UUID(1, 1), messageFrom(second), new Cause("event-2", null));

        assertThat(correspondence.written()).allMatch(one -> one.state() == DeliveryState.PENDING);
    }
}
