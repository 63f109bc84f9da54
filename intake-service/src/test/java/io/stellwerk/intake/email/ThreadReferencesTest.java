package io.stellwerk.intake.email;

import static io.stellwerk.intake.email.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.intake.domain.DeskMail;
import io.stellwerk.intake.domain.TicketNumber;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ThreadReferencesTest {

    @Test
    void a_signed_reply_address_is_certain() {
        assertThat(references(mail("reply-to-signed-address")))
                .containsExactly(new ThreadReference.SignedToken(Threads.TICKET));
    }

    @Test
    void forged_tokens_are_named_as_such_and_prove_nothing() {
        assertThat(references(mail("forged-token")))
                .contains(
                        new ThreadReference.ForgedToken(Threads.TICKET),
                        new ThreadReference.ForgedToken(UUID.fromString("0199f3a4-88b7-7c02-b5d6-1e9a47f3c820")))
                .noneMatch(ThreadReference.SignedToken.class::isInstance);
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
                        new ThreadReference.KnownMessageIds(List.of("first@b.example")),
                        new ThreadReference.ExpiredToken(Threads.TICKET),
                        new ThreadReference.SubjectTag(new TicketNumber("SW-1000041")));
    }

    @Test
    void a_message_id_with_key_and_day_is_certain_until_it_expires() {
        assertThat(references(answering(DeskMail.messageId(
                        Threads.TICKET, UUID.randomUUID(), "desk.example", 0, Threads.TODAY, Threads.SECRET))))
                .first()
                .isEqualTo(new ThreadReference.SignedToken(Threads.TICKET));
        assertThat(references(answering(DeskMail.messageId(
                        Threads.TICKET, UUID.randomUUID(), "desk.example", 9, Threads.TODAY, Threads.SECRET))))
                .last()
                .isEqualTo(new ThreadReference.ExpiredToken(Threads.TICKET));
    }

    @Test
    void the_nearest_message_is_looked_for_first() {
        assertThat(references(mail("german-reply")))
                .containsExactly(
                        new ThreadReference.KnownMessageIds(
                                List.of("third@desk.example", "second@desk.example", "first@desk.example")),
                        new ThreadReference.SubjectTag(new TicketNumber("SW-1000041")));
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

        assertThat(references(email)).singleElement().isInstanceOf(ThreadReference.KnownMessageIds.class);
    }

    @Test
    void a_plus_address_of_another_kind_is_no_token() {
        assertThat(references(mail("From: a@b.example\nTo: support+newsletter@desk.example", "text")))
                .isEmpty();
    }

    private static ReadEmail answering(String messageId) {
        return mail("From: a@b.example\nIn-Reply-To: " + messageId, "text");
    }

    private static List<ThreadReference> references(ReadEmail email) {
        return ThreadReferences.of(email, Mails.DESK, Threads.KEYS, Threads.TODAY);
    }
}
