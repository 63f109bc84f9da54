package io.stellwerk.intake.conversations;

import static io.stellwerk.intake.conversations.Given.mailFrom;
import static io.stellwerk.intake.conversations.Given.ticketOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.intake.messages.Authentication;
import io.stellwerk.intake.messages.ThreadCandidate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever writes a participant's address into a header brings nobody along. */
class ForgedSenderTest {
    private static final String VERA = "vera@kunde.example";
    private static final String MALLORY = "mallory@evil.example";

    private final Conversations conversations = new Conversations();
    private final Intake intake = new Intake(new Deliveries(), conversations);
    private final Conversation ticket = ticketOf(VERA);

    ForgedSenderTest() {
        conversations.know(ticket);
        conversations.knowMail("<frage@kunde.example>", ticket.ticketId());
    }

    @Test
    void with_a_guessed_number_alone_nobody_comes_along() {
        decide(mailFrom(VERA).copiedTo(MALLORY).pointingTo(new ThreadCandidate.Numbered(ticket.number())));

        assertThat(decide(mailFrom(MALLORY).pointingTo(new ThreadCandidate.Numbered(ticket.number()))))
                .isInstanceOf(Outcome.Opened.class);
    }

    @Test
    void a_sender_whom_the_mail_server_does_not_vouch_for_is_appended_and_makes_nobody_a_participant() {
        Outcome forged = decide(
                mailFrom(VERA).that(Authentication.FAILED).copiedTo(MALLORY).answering("<frage@kunde.example>"));

        assertThat(forged).isEqualTo(new Outcome.Appended(ticket.ticketId(), ticket.number(), Set.of()));
        assertThat(decide(mailFrom(MALLORY).answering("<frage@kunde.example>"))).isInstanceOf(Outcome.Opened.class);
    }

    @Test
    void a_sender_whom_the_mail_server_vouches_for_brings_colleagues_along() {
        decide(mailFrom(VERA)
                .that(Authentication.PASSED)
                .copiedTo("kim@kunde.example")
                .pointingTo(new ThreadCandidate.Numbered(ticket.number())));

        assertThat(decide(mailFrom("kim@kunde.example").pointingTo(new ThreadCandidate.Numbered(ticket.number()))))
                .isInstanceOf(Outcome.Appended.class);
    }

    @Test
    void a_stranger_with_a_token_comes_alone() {
        decide(mailFrom("neu@kunde.example")
                .copiedTo(MALLORY)
                .pointingTo(new ThreadCandidate.Signed(ticket.ticketId())));

        assertThat(decide(mailFrom(MALLORY).pointingTo(new ThreadCandidate.Numbered(ticket.number()))))
                .isInstanceOf(Outcome.Opened.class);
    }

    @Test
    void an_unverified_sender_opens_a_marked_ticket_and_brings_nobody_along() {
        Outcome opened = decide(mailFrom(VERA).that(Authentication.FAILED).copiedTo(MALLORY));

        assertThat(opened).isInstanceOfSatisfying(Outcome.Opened.class, one -> {
            assertThat(one.admitted()).isEmpty();
            assertThat(one.facts()).containsEntry("unverified-sender", "true");
        });
    }

    private Outcome decide(Given.Draft draft) {
        return intake.decide(draft.message(), Given::newTicket);
    }
}
