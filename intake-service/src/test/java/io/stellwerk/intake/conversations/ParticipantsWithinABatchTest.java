package io.stellwerk.intake.conversations;

import static io.stellwerk.intake.conversations.Given.mailFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.intake.messages.ThreadCandidate;
import org.junit.jupiter.api.Test;

/** Mails of one batch: each may join what those before it have opened, if its sender takes part. */
class ParticipantsWithinABatchTest {
    private static final String ANNA = "anna@kunde.example";
    private static final String EVE = "eve@elsewhere.example";

    private final Intake intake = new Intake(new Deliveries(), new Conversations());

    @Test
    void whoever_opened_a_ticket_in_the_same_batch_takes_part_and_a_stranger_does_not() {
        Outcome opened = decide(mailFrom(ANNA));
        ThreadCandidate number = new ThreadCandidate.Numbered(opened.number());

        Outcome again = decide(mailFrom(ANNA).pointingTo(number));
        Outcome stranger = decide(mailFrom(EVE).pointingTo(number));

        assertThat(again).isInstanceOf(Outcome.Appended.class);
        assertThat(again.ticketId()).isEqualTo(opened.ticketId());
        assertThat(stranger)
                .isInstanceOfSatisfying(
                        Outcome.Opened.class,
                        other -> assertThat(other.possibleFollowUpOf()).isEqualTo(opened.ticketId()));
    }

    @Test
    void somebody_whom_an_answer_of_the_same_batch_brought_along_takes_part() {
        Outcome opened = decide(mailFrom(ANNA, "<1@kunde.example>", "Der Drucker druckt nicht."));
        decide(mailFrom(ANNA).copiedTo(EVE).answering("<1@kunde.example>"));

        Outcome outcome = decide(mailFrom(EVE).pointingTo(new ThreadCandidate.Numbered(opened.number())));

        assertThat(outcome.ticketId()).isEqualTo(opened.ticketId());
    }

    @Test
    void a_stranger_who_answers_a_mail_of_the_same_batch_opens_a_ticket() {
        Outcome first = decide(mailFrom(ANNA, "<1@kunde.example>", "Der Drucker druckt nicht."));

        Outcome outcome = decide(mailFrom(EVE).answering("<1@kunde.example>"));

        assertThat(outcome).isInstanceOf(Outcome.Opened.class);
        assertThat(outcome.ticketId()).isNotEqualTo(first.ticketId());
    }

    @Test
    void an_answer_to_a_mail_of_the_same_batch_joins_its_ticket() {
        Outcome first = decide(mailFrom(ANNA, "<1@kunde.example>", "Der Drucker druckt nicht."));

        Outcome second = decide(mailFrom(ANNA).answering("<1@kunde.example>"));

        assertThat(second).isInstanceOf(Outcome.Appended.class);
        assertThat(second.ticketId()).isEqualTo(first.ticketId());
    }

    @Test
    void somebody_the_customer_has_copied_may_answer() {
        Outcome first = decide(mailFrom(ANNA, "<1@kunde.example>", "Der Drucker druckt nicht."));

        Outcome second = decide(mailFrom("kollege@kunde.example").answering("<1@kunde.example>"));

        assertThat(second.ticketId()).isEqualTo(first.ticketId());
    }

    private Outcome decide(Given.Draft draft) {
        return intake.decide(draft.message(), Given::newTicket);
    }
}
