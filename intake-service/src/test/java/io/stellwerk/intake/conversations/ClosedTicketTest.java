package io.stellwerk.intake.conversations;

import static io.stellwerk.intake.conversations.Given.mailFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.intake.customers.Identity;
import io.stellwerk.intake.messages.Origin;
import io.stellwerk.intake.messages.ThreadCandidate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What reaches a ticket whose life is over (field rules 2.1.5). */
class ClosedTicketTest {
    private static final String PIA = "pia@kunde.example";

    private final Conversations conversations = new Conversations();
    private final Intake intake = new Intake(new Deliveries(), conversations);
    private final Conversation closed = closedTicket();

    @Test
    void an_answer_opens_a_ticket_that_names_the_closed_one() {
        assertThat(decide(mailFrom(PIA).pointingTo(new ThreadCandidate.Signed(closed.ticketId()))))
                .isInstanceOfSatisfying(Outcome.Opened.class, opened -> {
                    assertThat(opened.followUpOf()).isEqualTo(closed.name());
                    assertThat(opened.possibleFollowUpOf()).isNull();
                    assertThat(opened.ticketId()).isNotEqualTo(closed.ticketId());
                });
    }

    @Test
    void a_second_answer_goes_into_that_new_ticket() {
        Outcome first = decide(mailFrom(PIA).pointingTo(new ThreadCandidate.Signed(closed.ticketId())));

        Outcome second = decide(mailFrom(PIA).pointingTo(new ThreadCandidate.Numbered(closed.number())));

        assertThat(second).isInstanceOf(Outcome.Appended.class);
        assertThat(second.ticketId()).isEqualTo(first.ticketId());
    }

    @Test
    void when_the_new_ticket_is_closed_too_there_is_another_one() {
        Outcome first = decide(mailFrom(PIA).pointingTo(new ThreadCandidate.Signed(closed.ticketId())));
        conversations.close(first.ticketId());

        Outcome second = decide(mailFrom(PIA).pointingTo(new ThreadCandidate.Signed(closed.ticketId())));

        assertThat(second).isInstanceOf(Outcome.Opened.class);
        assertThat(second.ticketId()).isNotEqualTo(first.ticketId());
    }

    @Test
    void a_machines_note_is_filed_in_the_closed_ticket() {
        Outcome note = decide(
                mailFrom(PIA).writtenBy(Origin.MACHINE).pointingTo(new ThreadCandidate.Signed(closed.ticketId())));

        assertThat(note).isInstanceOf(Outcome.Appended.class);
        assertThat(note.ticketId()).isEqualTo(closed.ticketId());
    }

    @Test
    void a_stranger_who_names_it_opens_a_ticket_that_only_may_belong_to_it() {
        assertThat(decide(mailFrom("eve@else.example").pointingTo(new ThreadCandidate.Numbered(closed.number()))))
                .isInstanceOfSatisfying(Outcome.Opened.class, opened -> {
                    assertThat(opened.followUpOf()).isNull();
                    assertThat(opened.possibleFollowUpOf()).isEqualTo(closed.ticketId());
                });
    }

    private Conversation closedTicket() {
        Conversation ticket = new Conversation(
                UUID.randomUUID(), Given.newTicket().number(), Set.of(Identity.email(PIA)), true, null);
        conversations.know(ticket);
        return ticket;
    }

    private Outcome decide(Given.Draft draft) {
        return intake.decide(draft.message(), Given::newTicket);
    }
}
