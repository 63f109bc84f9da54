package io.stellwerk.intake.conversations;

import static io.stellwerk.intake.conversations.Given.mailFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.intake.TicketNumber;
import io.stellwerk.intake.messages.Origin;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One message in, one effect (invariant 2), and no loops (invariant 11). */
class RepeatedMessageTest {
    private static final String ANNA = "anna@kunde.example";

    private final Deliveries deliveries = new Deliveries();
    private final Conversations conversations = new Conversations();
    private final Intake intake = new Intake(deliveries, conversations);

    @Test
    void a_message_of_the_same_batch_is_recognised() {
        Outcome first = decide(mailFrom(ANNA).withKey("email:<1@x>"));

        Outcome second = decide(mailFrom(ANNA).withKey("email:<1@x>"));

        assertThat(second).isEqualTo(new Outcome.Duplicate(first.ticketId(), first.number()));
    }

    @Test
    void a_repeat_of_an_ignored_message_leads_to_no_ticket_either() {
        decide(mailFrom(ANNA).withKey("email:<1@x>").writtenBy(Origin.OWN_LOOP));

        assertThat(decide(mailFrom(ANNA).withKey("email:<1@x>"))).isEqualTo(new Outcome.Duplicate(null, null));
    }

    @Test
    void a_key_that_was_used_for_something_else_is_refused() {
        deliveries.know("web:k1", new Delivery("hash-of-a", UUID.randomUUID(), TicketNumber.of(100_004)));

        assertThat(decide(mailFrom(ANNA).withKey("web:k1", "hash-of-b"))).isEqualTo(new Outcome.KeyReused());
    }

    @Test
    void the_desks_own_mail_is_ignored() {
        assertThat(decide(mailFrom(ANNA).writtenBy(Origin.OWN_LOOP)))
                .isEqualTo(new Outcome.Ignored(Outcome.Reason.OWN_LOOP));
    }

    @Test
    void a_delivery_report_about_a_known_ticket_is_a_bounce() {
        Conversation ticket = Given.ticketOf(ANNA);
        conversations.know(ticket);

        assertThat(decide(mailFrom("mailer-daemon@mx.example").reportingAbout(ticket.ticketId())))
                .isInstanceOfSatisfying(
                        Outcome.Bounced.class,
                        bounced -> assertThat(bounced.ticketId()).isEqualTo(ticket.ticketId()));
    }

    @Test
    void a_delivery_report_never_opens_a_ticket() {
        assertThat(decide(mailFrom("mailer-daemon@mx.example").reportingAbout(null)))
                .isEqualTo(new Outcome.Ignored(Outcome.Reason.REPORT_WITHOUT_TICKET));
    }

    private Outcome decide(Given.Draft draft) {
        return intake.decide(draft.message(), Given::newTicket);
    }
}
