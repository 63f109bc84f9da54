package io.stellwerk.intake.conversations;

import static io.stellwerk.intake.conversations.Given.mailFrom;
import static io.stellwerk.intake.conversations.Given.ticketOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.intake.customers.Identity;
import io.stellwerk.intake.messages.InboundMessage;
import io.stellwerk.intake.messages.Origin;
import io.stellwerk.intake.messages.ThreadCandidate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which mails may join a conversation (field rules 2.1.3). */
class MailIntoAConversationTest {
    private static final String ANNA = "anna@kunde.example";
    private static final String EVE = "eve@elsewhere.example";

    private final Conversations conversations = new Conversations();
    private final Intake intake = new Intake(new Deliveries(), conversations);

    @Test
    void a_participant_who_names_the_ticket_number_is_appended() {
        Conversation ticket = know(ticketOf(ANNA));

        Outcome outcome = decide(mailFrom(ANNA).pointingTo(new ThreadCandidate.Numbered(ticket.number())));

        assertThat(outcome).isInstanceOf(Outcome.Appended.class);
        assertThat(outcome.ticketId()).isEqualTo(ticket.ticketId());
    }

    @Test
    void a_stranger_who_names_the_ticket_number_opens_a_ticket_that_points_to_it() {
        Conversation ticket = know(ticketOf(ANNA));

        Outcome outcome = decide(mailFrom(EVE).pointingTo(new ThreadCandidate.Numbered(ticket.number())));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Opened.class, opened -> {
            assertThat(opened.possibleFollowUpOf()).isEqualTo(ticket.ticketId());
            assertThat(opened.facts()).isEmpty();
        });
    }

    @Test
    void a_signed_token_is_enough_whoever_sends_it() {
        Conversation ticket = know(ticketOf(ANNA));

        Outcome outcome = decide(mailFrom(EVE).pointingTo(new ThreadCandidate.Signed(ticket.ticketId())));

        assertThat(outcome).isInstanceOf(Outcome.Appended.class);
    }

    @Test
    void whoever_came_in_with_a_token_takes_part_from_then_on() {
        Conversation ticket = know(ticketOf(ANNA));
        decide(mailFrom(EVE).pointingTo(new ThreadCandidate.Signed(ticket.ticketId())));

        Outcome outcome = decide(mailFrom(EVE).pointingTo(new ThreadCandidate.Numbered(ticket.number())));

        assertThat(outcome).isInstanceOf(Outcome.Appended.class);
    }

    @Test
    void whoever_took_part_still_does_after_somebody_else_came_in() {
        Conversation ticket = know(ticketOf(ANNA));
        decide(mailFrom(EVE).pointingTo(new ThreadCandidate.Signed(ticket.ticketId())));

        Outcome outcome = decide(mailFrom(ANNA).pointingTo(new ThreadCandidate.Numbered(ticket.number())));

        assertThat(outcome).isInstanceOf(Outcome.Appended.class);
    }

    @Test
    void a_forged_token_opens_a_suspect_ticket_even_for_a_participant() {
        Conversation ticket = know(ticketOf(ANNA));

        Outcome outcome = decide(mailFrom(ANNA)
                .pointingTo(new ThreadCandidate.Forged(ticket.ticketId()))
                .pointingTo(new ThreadCandidate.Numbered(ticket.number())));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Opened.class,
                        opened -> assertThat(opened.facts()).containsEntry("suspect-token", "true"));
    }

    @Test
    void a_participant_with_an_expired_token_is_appended_but_brings_nobody_along() {
        Conversation ticket = know(ticketOf(ANNA));

        Outcome outcome = decide(mailFrom(ANNA)
                .copiedTo("colleague@kunde.example")
                .pointingTo(new ThreadCandidate.Expired(ticket.ticketId())));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Appended.class, appended -> {
            assertThat(appended.ticketId()).isEqualTo(ticket.ticketId());
            assertThat(appended.admitted()).containsExactly(Identity.email(ANNA));
        });
    }

    @Test
    void a_stranger_with_an_expired_token_opens_a_ticket_that_points_to_it() {
        Conversation ticket = know(ticketOf(ANNA));

        Outcome outcome = decide(mailFrom(EVE).pointingTo(new ThreadCandidate.Expired(ticket.ticketId())));

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Opened.class, opened -> {
            assertThat(opened.possibleFollowUpOf()).isEqualTo(ticket.ticketId());
            assertThat(opened.facts()).isEmpty();
        });
    }

    @Test
    void a_participant_with_an_expired_token_of_a_closed_ticket_goes_on_in_another() {
        Conversation ticket = know(ticketOf(ANNA));
        conversations.close(ticket.ticketId());

        Outcome outcome = decide(mailFrom(ANNA).pointingTo(new ThreadCandidate.Expired(ticket.ticketId())));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Opened.class,
                        opened -> assertThat(opened.followUpOf()).isEqualTo(ticket.name()));
    }

    @Test
    void an_expired_token_does_not_outweigh_a_forged_one() {
        Conversation ticket = know(ticketOf(ANNA));

        Outcome outcome = decide(mailFrom(ANNA)
                .pointingTo(new ThreadCandidate.Forged(ticket.ticketId()))
                .pointingTo(new ThreadCandidate.Expired(ticket.ticketId())));

        assertThat(outcome).isInstanceOf(Outcome.Opened.class);
    }

    @Test
    void a_token_for_a_ticket_that_never_was_opens_one() {
        assertThat(decide(mailFrom(ANNA).pointingTo(new ThreadCandidate.Signed(UUID.randomUUID()))))
                .isInstanceOf(Outcome.Opened.class);
    }

    @Test
    void an_out_of_office_note_is_appended_as_such() {
        Conversation ticket = know(ticketOf(ANNA));
        InboundMessage note = mailFrom(ANNA)
                .writtenBy(Origin.MACHINE)
                .pointingTo(new ThreadCandidate.Signed(ticket.ticketId()))
                .message();

        assertThat(intake.decide(note, Given::newTicket)).isInstanceOf(Outcome.Appended.class);
        assertThat(note.automatic()).isTrue();
    }

    private Outcome decide(Given.Draft draft) {
        return intake.decide(draft.message(), Given::newTicket);
    }

    private Conversation know(Conversation conversation) {
        conversations.know(conversation);
        return conversation;
    }
}
