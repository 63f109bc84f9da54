package io.stellwerk.intake.conversations;

import static io.stellwerk.intake.conversations.Given.mailFrom;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Several people write to the desk about mails that it never got: one case. */
class ExchangeOfMailsTest {
    private static final String IRIS = "iris@werk.example";
    private static final String JAN = "jan@werk.example";
    private static final String UNKNOWN = "<anfang@werk.example>";

    private final Intake intake = new Intake(new Deliveries(), new Conversations());

    @Test
    void who_was_written_to_is_appended() {
        Outcome first = decide(mailFrom(IRIS, "<1@werk.example>", "Bitte prüfen.")
                .copiedTo(JAN)
                .answering(UNKNOWN));

        Outcome second = decide(
                mailFrom(JAN, "<2@werk.example>", "Und die Leitung auch.").answering(UNKNOWN));

        assertThat(second).isInstanceOf(Outcome.Appended.class);
        assertThat(second.ticketId()).isEqualTo(first.ticketId());
    }

    @Test
    void the_mail_that_was_answered_may_itself_come_late() {
        Outcome first = decide(mailFrom(IRIS, "<1@werk.example>", "Bitte prüfen.")
                .copiedTo(JAN)
                .answering(UNKNOWN));

        Outcome late = decide(mailFrom(JAN, UNKNOWN, "Die Pumpe steht.").answering());

        assertThat(late.ticketId()).isEqualTo(first.ticketId());
    }

    @Test
    void a_stranger_who_names_the_mail_is_not_appended() {
        Outcome first = decide(mailFrom(IRIS, "<1@werk.example>", "Bitte prüfen.")
                .copiedTo(JAN)
                .answering(UNKNOWN));

        Outcome stranger = decide(
                mailFrom("eve@else.example", "<3@else.example>", "Ich auch.").answering(UNKNOWN));

        assertThat(stranger)
                .isInstanceOfSatisfying(
                        Outcome.Opened.class,
                        opened -> assertThat(opened.possibleFollowUpOf()).isEqualTo(first.ticketId()));
    }

    private Outcome decide(Given.Draft draft) {
        return intake.decide(draft.message(), Given::newTicket);
    }
}
