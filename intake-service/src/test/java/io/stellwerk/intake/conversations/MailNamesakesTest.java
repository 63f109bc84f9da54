package io.stellwerk.intake.conversations;

import static io.stellwerk.intake.conversations.Given.mailFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.intake.messages.InboundMessage;
import io.stellwerk.intake.messages.Origin;
import org.junit.jupiter.api.Test;

/** One Message-ID, several mails: nothing is lost, nobody takes another one's place. */
class MailNamesakesTest {
    private static final String OLGA = "olga@spedition.example";
    private static final String ID = "<lieferung@spedition.example>";

    private final Deliveries deliveries = new Deliveries();
    private final Conversations conversations = new Conversations();
    private final Intake intake = new Intake(deliveries, conversations);

    @Test
    void the_same_mail_again_is_a_repeat() {
        Outcome first = decide(mailFrom(OLGA, ID, "Palette 7 fehlt."));

        Outcome second = decide(mailFrom(OLGA, ID, "Palette 7\nfehlt."));

        assertThat(second).isEqualTo(new Outcome.Duplicate(first.ticketId(), first.number()));
    }

    @Test
    void other_words_of_the_same_sender_are_appended() {
        Outcome first = decide(mailFrom(OLGA, ID, "Palette 7 fehlt."));

        Outcome second = decide(mailFrom(OLGA, ID, "Palette 9 ist nass."));

        assertThat(second).isInstanceOf(Outcome.Appended.class);
        assertThat(second.ticketId()).isEqualTo(first.ticketId());
    }

    @Test
    void those_other_words_again_are_a_repeat() {
        Outcome first = decide(mailFrom(OLGA, ID, "Palette 7 fehlt."));
        decide(mailFrom(OLGA, ID, "Palette 9 ist nass."));

        assertThat(decide(mailFrom(OLGA, ID, "Palette 9 ist nass.")))
                .isEqualTo(new Outcome.Duplicate(first.ticketId(), first.number()));
        assertThat(decide(mailFrom(OLGA, ID, "Palette 7 fehlt."))).isInstanceOf(Outcome.Duplicate.class);
    }

    @Test
    void another_sender_opens_a_ticket_and_joins_nobody() {
        Outcome first = decide(mailFrom("mallory@else.example", ID, "Hallo"));

        Outcome second = decide(mailFrom(OLGA, ID, "Palette 7 fehlt."));

        assertThat(second).isInstanceOf(Outcome.Opened.class);
        assertThat(second.ticketId()).isNotEqualTo(first.ticketId());
    }

    @Test
    void an_answer_goes_to_the_ticket_in_which_its_sender_takes_part() {
        decide(mailFrom("mallory@else.example", ID, "Hallo").copiedTo("nobody@else.example"));
        Outcome ticket = decide(mailFrom(OLGA, ID, "Palette 7 fehlt."));

        Outcome answer = decide(mailFrom(OLGA).answering(ID));

        assertThat(answer).isInstanceOf(Outcome.Appended.class);
        assertThat(answer.ticketId()).isEqualTo(ticket.ticketId());
    }

    @Test
    void a_mail_of_before_is_a_repeat_whatever_it_says() {
        InboundMessage again = mailFrom(OLGA, ID, "Palette 7 fehlt.").message();
        NewTicket old = Given.newTicket();
        deliveries.know(again.keys().getFirst().value(), new Delivery(null, old.id(), old.number()));

        assertThat(intake.decide(again, Given::newTicket)).isEqualTo(new Outcome.Duplicate(old.id(), old.number()));
    }

    @Test
    void a_persons_mail_is_not_lost_because_the_desk_ignored_another_one_with_its_id() {
        decide(mailFrom(OLGA, ID, "Palette 7 fehlt.").writtenBy(Origin.OWN_LOOP));

        assertThat(decide(mailFrom(OLGA, ID, "Palette 9 ist nass."))).isInstanceOf(Outcome.Opened.class);
    }

    @Test
    void other_services_see_two_names() {
        assertThat(mailFrom(OLGA, ID, "Palette 7 fehlt.").message().sourceKey())
                .isNotEqualTo(
                        mailFrom(OLGA, ID, "Palette 9 ist nass.").message().sourceKey());
    }

    private Outcome decide(Given.Draft draft) {
        return intake.decide(draft.message(), Given::newTicket);
    }
}
