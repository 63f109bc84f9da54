package io.stellwerk.mail.senders;

import static io.stellwerk.mail.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.mail.EmailAddress;
import io.stellwerk.mail.ReadEmail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailSendersTest {
    private static final String REPLY_TO = "\nReply-To: Ines Roth <ines@kunde.example>\nSubject: s";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kontakt <formular@www.firma.example>",
                "web-form.7@firma.example",
                "no-reply@firma.example",
                "NoReply+4711@shop.example",
                "wordpress@firma.example",
                "www-data@host.firma.example",
                "Support <support@desk.example>"
            })
    void behind_a_form_the_sender_is_the_one_of_reply_to(String from) {
        ReadEmail email = mail("From: " + from + REPLY_TO, "text");

        assertThat(email.from()).isEqualTo(new EmailAddress("ines@kunde.example", "Ines Roth"));
        assertThat(email.onBehalf()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna@firma.example", "Reform <reformhaus@firma.example>", "info@firma.example"})
    void a_persons_reply_to_only_says_where_to_answer(String from) {
        ReadEmail email = mail("From: " + from + REPLY_TO, "text");

        assertThat(email.from().address()).isNotEqualTo("ines@kunde.example");
        assertThat(email.onBehalf()).isFalse();
        assertThat(email.replyTo()).containsExactly(new EmailAddress("ines@kunde.example", "Ines Roth"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Reply-To: support@desk.example",
                "Reply-To: support+abc@desk.example",
                "Reply-To: Anna@Firma.example",
                "Reply-To: team@lists.example\nList-Id: <team.lists.example>",
                "Reply-To: "
            })
    void the_desk_itself_a_list_and_the_sender_are_no_place_to_answer(String header) {
        assertThat(mail("From: anna@firma.example\n" + header + "\nSubject: s", "text")
                        .replyTo())
                .isEmpty();
    }

    @Test
    void a_list_that_puts_the_desk_into_from_tells_who_wrote() {
        ReadEmail email = mail(
                "From: 'Ines' via Hilfe <support@desk.example>\nX-Original-From: Ines Roth <ines@kunde.example>\n"
                        + "Reply-To: Ines Roth <ines@kunde.example>\nList-Id: <hilfe.desk.example>\nSubject: s",
                "text");

        assertThat(email.from()).isEqualTo(new EmailAddress("ines@kunde.example", "Ines Roth"));
        assertThat(email.replyTo()).isEmpty();
    }

    @Test
    void the_desks_own_mail_stays_its_own() {
        ReadEmail email = mail("From: support@desk.example\nReply-To: support+abc@desk.example\nSubject: s", "text");

        assertThat(email.from().address()).isEqualTo("support@desk.example");
    }

    @Test
    void recipients_are_kept_by_field_with_their_names() {
        ReadEmail email = mail(
                "From: a@b.example\nTo: support@desk.example, Jo <jo@kunde.example>\n"
                        + "Cc: \"Roth, Ines\" <ines@bücher.example>, jo@kunde.example",
                "");

        assertThat(email.to())
                .containsExactly(
                        new EmailAddress("support@desk.example", null), new EmailAddress("jo@kunde.example", "Jo"));
        assertThat(email.cc())
                .containsExactly(
                        new EmailAddress("ines@bücher.example", "Roth, Ines"),
                        new EmailAddress("jo@kunde.example", null));
    }
}
