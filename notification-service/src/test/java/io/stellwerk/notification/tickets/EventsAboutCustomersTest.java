package io.stellwerk.notification.tickets;

import static io.stellwerk.notification.correspondence.DomainFixtures.NOW;
import static io.stellwerk.notification.correspondence.DomainFixtures.TICKET;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.notification.suppression.DeliveryReport;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventsAboutCustomersTest {

    @ParameterizedTest
    @CsvSource({
        "EMAIL, false, true, true, true",
        "EMAIL, true, true, false, false",
        "EMAIL, false, false, false, true",
        "WEB, false, true, true, false",
        "WEB, true, false, false, false"
    })
    void only_a_persons_message_may_be_answered_and_only_a_persons_mail_shows_that_somebody_reads_mail(
            String channel, boolean automatic, boolean allowed, boolean answered, boolean personsMail) {
        TicketReceived received = new TicketReceived(
                TICKET,
                "SW-1000041",
                channel,
                new TicketReceived.Customer("Anna", "anna@kunde.example"),
                "Printer",
                "de",
                automatic,
                allowed,
                null,
                null,
                null,
                NOW);

        assertThat(received.firstMessage().autoReplyAllowed()).isEqualTo(answered);
        assertThat(received.firstMessage().personsMail()).isEqualTo(personsMail);
        assertThat(received.firstMessage().references()).isEmpty();
    }

    @Test
    void only_a_reply_that_a_person_wrote_as_a_mail_is_a_persons_mail() {
        assertThat(replied("EMAIL", false).personsMail()).isTrue();
        assertThat(replied("EMAIL", true).personsMail()).isFalse();
        assertThat(replied("WEB", false).personsMail()).isFalse();
        assertThat(replied(null, false).personsMail()).isFalse();
    }

    @Test
    void a_reply_refers_to_the_mails_that_it_names() {
        assertThat(new CustomerReplied(TICKET, "EMAIL", false, "<b@c>", List.of("<a@c>")).references())
                .containsExactly("<a@c>");
        assertThat(replied("EMAIL", false).references()).isEmpty();
    }

    @Test
    void a_report_is_about_all_that_it_names_or_about_the_one_that_it_is_sent_for() {
        MessageBounced.Recipient ben =
                new MessageBounced.Recipient("ben@c.example", "b@c.example", "failed", "5.1.1", true);

        assertThat(bounced(List.of(ben)).report().recipients())
                .containsExactly(new DeliveryReport.Recipient("ben@c.example", "b@c.example", "failed", "5.1.1", true));
        assertThat(bounced(null).report().recipients())
                .containsExactly(new DeliveryReport.Recipient("anna@c.example", null, "delayed", "4.4.1", false))
                .isEqualTo(bounced(List.of()).report().recipients());
    }

    private static MessageBounced bounced(@Nullable List<MessageBounced.Recipient> recipients) {
        return new MessageBounced(
                TICKET,
                new UUID(5, 5),
                "anna@c.example",
                null,
                "delayed",
                "4.4.1",
                false,
                "<sw.x@desk.example>",
                recipients,
                NOW);
    }

    private static CustomerReplied replied(@Nullable String channel, boolean automatic) {
        return new CustomerReplied(TICKET, channel, automatic, "<b@c>", null);
    }
}
