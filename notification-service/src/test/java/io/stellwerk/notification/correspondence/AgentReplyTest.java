package io.stellwerk.notification.correspondence;

import static io.stellwerk.notification.correspondence.DomainFixtures.CAUSE;
import static io.stellwerk.notification.correspondence.DomainFixtures.NOW;
import static io.stellwerk.notification.correspondence.DomainFixtures.TICKET;
import static io.stellwerk.notification.correspondence.DomainFixtures.contactOf;
import static io.stellwerk.notification.correspondence.DomainFixtures.desk;
import static io.stellwerk.notification.correspondence.DomainFixtures.messageFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.notification.DeliveryState;
import io.stellwerk.notification.storms.StormBreaker;
import io.stellwerk.notification.suppression.Suppression;
import io.stellwerk.notification.templates.Language;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AgentReplyTest {

    @Test
    void a_reply_goes_to_the_customer_whatever_binds_machines() {
        StormBreaker open = new StormBreaker(StormBreaker.State.OPEN, NOW, NOW, 0, 0);
        Correspondence correspondence = desk().knowing(contactOf("noreply@customer.example"))
                .answered("noreply@customer.example", NOW)
                .with(open)
                .at(NOW);

        correspondence.agentReplied(TICKET, null, new Answer("Hello", null), CAUSE);

        assertThat(correspondence.written()).singleElement().satisfies(reply -> {
            assertThat(reply.state()).isEqualTo(DeliveryState.PENDING);
            assertThat(reply.recipient()).isEqualTo("noreply@customer.example");
        });
        assertThat(correspondence.breakerTouched()).isFalse();
    }

    @Test
    void a_reply_is_withheld_once_a_reply_has_come_back() {
        Correspondence correspondence = desk().knowing(contactOf("ellen@customer.example"))
                .suppressing("ellen@customer.example", Suppression.Scope.ALL)
                .at(NOW);

        correspondence.agentReplied(TICKET, null, new Answer("Hello", null), CAUSE);

        assertThat(correspondence.written().getFirst().reason()).isEqualTo(SuppressionReason.ADDRESS_SUPPRESSED);
    }

    @Test
    void a_reply_is_sent_although_automatic_mail_is_withheld() {
        Correspondence correspondence = desk().knowing(contactOf("ellen@customer.example"))
                .suppressing("ellen@customer.example", Suppression.Scope.AUTOMATIC)
                .at(NOW);

        correspondence.agentReplied(TICKET, null, new Answer("Hello", null), CAUSE);

        assertThat(correspondence.written().getFirst().state()).isEqualTo(DeliveryState.PENDING);
    }

    @Test
    void a_reply_that_is_read_before_its_ticket_waits_for_the_contact() {
        Correspondence early = desk().at(NOW);
        early.agentReplied(TICKET, "de", new Answer("Hallo", null), CAUSE);
        Notification waiting = early.written().getFirst();
        assertThat(waiting.state()).isEqualTo(DeliveryState.WAITING_FOR_CONTACT);

        Correspondence later = desk().waiting(List.of(waiting)).at(NOW.plusSeconds(1));
        later.ticketReceived(TICKET, messageFrom("ellen@customer.example"), new Cause("event-2", null));

        assertThat(later.released()).singleElement().satisfies(reply -> {
            assertThat(reply.id()).isEqualTo(waiting.id());
            assertThat(reply.state()).isEqualTo(DeliveryState.PENDING);
            assertThat(reply.recipient()).isEqualTo("ellen@customer.example");
        });
    }

    @Test
    void a_reply_is_released_by_its_own_ticket_alone() {
        Correspondence early = desk().at(NOW);
        early.agentReplied(new UUID(1, 1), null, new Answer("Hello", null), CAUSE);

        Correspondence later = desk().waiting(early.written()).at(NOW.plusSeconds(1));
        later.ticketReceived(TICKET, messageFrom("ellen@customer.example"), new Cause("event-2", null));

        assertThat(later.released()).isEmpty();
    }

    @Test
    void the_language_of_a_reply_counts_only_until_the_customers_is_found() {
        Correspondence unknown =
                desk().knowing(contactOf("ellen@customer.example")).at(NOW);
        unknown.agentReplied(TICKET, "de", new Answer("Hallo", null), CAUSE);
        Correspondence known = desk().knowing(
                        contactOf("ellen@customer.example").assessed("en"))
                .at(NOW);
        known.agentReplied(TICKET, "de", new Answer("Hallo", null), CAUSE);
        Correspondence silent =
                desk().knowing(contactOf("ellen@customer.example")).at(NOW);
        silent.agentReplied(TICKET, null, new Answer("Hello", null), CAUSE);

        assertThat(unknown.written().getFirst().language()).isEqualTo(Language.GERMAN);
        assertThat(unknown.changedContacts())
                .extracting(Contact::assessedLanguage)
                .containsExactly("de");
        assertThat(known.written().getFirst().language()).isEqualTo(Language.ENGLISH);
        assertThat(known.changedContacts()).isEmpty();
        assertThat(silent.changedContacts()).isEmpty();
    }

    @Test
    void a_language_that_is_found_is_written_and_releases_what_waits_for_it() {
        Correspondence correspondence =
                desk().knowing(contactOf("ellen@customer.example")).at(NOW);

        correspondence.languageAssessed(TICKET, "de");

        assertThat(correspondence.languageFound()).containsExactly(TICKET);
        assertThat(correspondence.changedContacts())
                .extracting(Contact::language)
                .containsExactly(Language.GERMAN);
        assertThat(correspondence.ticketNumber(TICKET)).isEqualTo("SW-1000041");
    }

    @Test
    void a_thread_that_was_heard_of_before_the_first_message_is_kept() {
        Contact contact = Contact.unknown(TICKET)
                .wroteAgain("<m2@c.example>", List.of("<m1@c.example>"))
                .received(messageFrom("ellen@customer.example"));

        assertThat(contact.thread().references()).containsExactly("<m1@c.example>");
    }

    @Test
    void answers_of_more_than_a_day_ago_are_forgotten() {
        SenderHistory history = new SenderHistory(List.of(
                NOW.minus(Duration.ofDays(1)), NOW.minus(Duration.ofDays(1)).plusSeconds(1)));

        assertThat(history.answeredAt(NOW).answered())
                .containsExactly(NOW.minus(Duration.ofDays(1)).plusSeconds(1), NOW);
    }

    @Test
    void the_assessed_language_counts_more_than_the_hint() {
        Contact contact = contactOf("ellen@customer.example").assessed("de");

        assertThat(contact.language()).isEqualTo(Language.GERMAN);
        assertThat(contactOf("ellen@customer.example").assessed("und").language())
                .isEqualTo(Language.ENGLISH);
        assertThat(Language.choose("fr", "de")).isEqualTo(Language.ENGLISH);
        assertThat(Language.choose(null, "de-AT")).isEqualTo(Language.GERMAN);
        assertThat(Language.choose(null, null)).isEqualTo(Language.ENGLISH);
    }

    @Test
    void the_answer_goes_below_the_customers_newest_mail() {
        Contact contact = contactOf("ellen@customer.example").wroteAgain("<m2@c.example>", List.of("<m1@c.example>"));

        assertThat(contact.thread().newest()).isEqualTo("<m2@c.example>");
        assertThat(contact.thread().opening())
                .as("the receipt still answers what opened the ticket")
                .isEqualTo(contactOf("ellen@customer.example").thread().opening())
                .isNotNull();
        assertThat(contact.wroteAgain(null, List.of())).isEqualTo(contact);
        assertThat(Contact.unknown(TICKET)
                        .wroteAgain("<m2@c.example>", List.of())
                        .received(messageFrom("ellen@customer.example"))
                        .thread()
                        .newest())
                .isEqualTo("<m2@c.example>");
    }
}
