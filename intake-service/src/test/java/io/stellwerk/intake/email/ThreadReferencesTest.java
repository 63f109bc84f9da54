package io.stellwerk.intake.email;

import static io.stellwerk.intake.email.DeskMails.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.intake.TicketNumber;
import io.stellwerk.intake.messages.ThreadCandidate;
import io.stellwerk.intake.replytokens.DeskMail;
import io.stellwerk.mail.ReadEmail;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThreadReferencesTest {

    @Test
    void a_signed_reply_address_is_certain() {
        assertThat(references(mail("reply-to-signed-address")))
                .containsExactly(new ThreadCandidate.Signed(Threads.TICKET));
    }

    @Test
    void forged_tokens_are_named_as_such_and_prove_nothing() {
        assertThat(references(mail("forged-token")))
                .contains(
                        new ThreadCandidate.Forged(Threads.TICKET),
                        new ThreadCandidate.Forged(UUID.fromString("0199f3a4-88b7-7c02-b5d6-1e9a47f3c820")))
                .noneMatch(ThreadCandidate.Signed.class::isInstance);
    }

    @Test
    void an_expired_token_comes_after_what_the_mail_answers_and_before_its_subject() {
        String token = DeskMail.token(Threads.TICKET, 0, Threads.TODAY.minusDays(200), Threads.SECRET);
        ReadEmail email = mail(
                "From: a@b.example\nTo: support+" + token
                        + "@desk.example\nIn-Reply-To: <first@b.example>\nSubject: Re: [SW-1000041]",
                "text");

        assertThat(references(email))
                .containsExactly(
                        new ThreadCandidate.Answering(List.of("<first@b.example>")),
                        new ThreadCandidate.Expired(Threads.TICKET),
                        new ThreadCandidate.Numbered(new TicketNumber("SW-1000041")));
    }

    @Test
    void a_message_id_with_key_and_day_is_certain_until_it_expires() {
        assertThat(references(answering(DeskMail.messageId(
                        Threads.TICKET, UUID.randomUUID(), "desk.example", 0, Threads.TODAY, Threads.SECRET))))
                .first()
                .isEqualTo(new ThreadCandidate.Signed(Threads.TICKET));
        assertThat(references(answering(DeskMail.messageId(
                        Threads.TICKET, UUID.randomUUID(), "desk.example", 9, Threads.TODAY, Threads.SECRET))))
                .last()
                .isEqualTo(new ThreadCandidate.Expired(Threads.TICKET));
    }

    @Test
    void a_report_points_to_the_ticket_of_the_returned_message() {
        assertThat(references(mail("bounce-failed"))).first().isEqualTo(new ThreadCandidate.Signed(Threads.TICKET));
    }

    @Test
    void the_nearest_message_is_looked_for_first() {
        assertThat(references(mail("german-reply")))
                .containsExactly(
                        new ThreadCandidate.Answering(
                                List.of("<third@desk.example>", "<second@desk.example>", "<first@desk.example>")),
                        new ThreadCandidate.Numbered(new TicketNumber("SW-1000041")));
    }

    @Test
    void a_tag_with_a_wrong_check_digit_is_ignored() {
        assertThat(references(mail("From: a@b.example\nSubject: Re: [SW-1000042]", "text")))
                .isEmpty();
    }

    @Test
    void another_desks_message_id_is_not_a_forgery() {
        ReadEmail email = mail(
                "From: a@b.example\nIn-Reply-To: <sw.agm7hjeiw56afnowd2nep46iea.agm7hmaaabyabaaaaaaaaaaake"
                        + ".ap642wv5qh34uvkw@other.example>",
                "text");

        assertThat(references(email)).singleElement().isInstanceOf(ThreadCandidate.Answering.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "support+%s@other.example",
                "support+%s@sub.desk.example",
                "support+%s@desk.example.evil.example",
                "sales+%s@desk.example",
                "xsupport+%s@desk.example",
                "suppor+%s@desk.example",
                "support+x+%s@desk.example",
                "support%s@desk.example",
                "%s@desk.example"
            })
    void a_genuine_token_at_a_foreign_mailbox_or_domain_is_none(String address) {
        assertThat(references(mail("From: a@b.example\nTo: " + address.formatted(token()), "text")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "To: support+%s@desk.example",
                "To: SUPPORT+%s@Desk.Example",
                "To: someone@b.example\nCc: Support <support+%s@desk.example>"
            })
    void a_genuine_token_at_the_desks_mailbox_is_certain(String header) {
        assertThat(references(mail("From: a@b.example\n" + header.formatted(token()), "text")))
                .containsExactly(new ThreadCandidate.Signed(Threads.TICKET));
    }

    @Test
    void a_genuine_token_comes_before_a_forged_one_whatever_their_order() {
        UUID other = UUID.fromString("0199f3a4-88b7-7c02-b5d6-1e9a47f3c820");
        String forged = DeskMail.token(other, 0, Threads.TODAY, Threads.SECRET + "x");

        assertThat(references(mail(
                        "From: a@b.example\nTo: support+" + forged + "@desk.example, support+" + token()
                                + "@desk.example",
                        "text")))
                .containsExactly(new ThreadCandidate.Signed(Threads.TICKET), new ThreadCandidate.Forged(other));
    }

    @Test
    void a_plus_address_of_another_kind_is_no_token() {
        assertThat(references(mail("From: a@b.example\nTo: support+newsletter@desk.example", "text")))
                .isEmpty();
    }

    private static String token() {
        return DeskMail.token(Threads.TICKET, 0, Threads.TODAY, Threads.SECRET);
    }

    private static ReadEmail answering(String messageId) {
        return mail("From: a@b.example\nIn-Reply-To: " + messageId, "text");
    }

    private static List<ThreadCandidate> references(ReadEmail email) {
        return ThreadReferences.of(email, DeskMails.DESK, Threads.KEYS, Threads.TODAY);
    }
}
