package io.stellwerk.intake.email;

import static io.stellwerk.intake.email.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailKindsTest {

    @ParameterizedTest
    @CsvSource({
        "plain, HUMAN, true",
        "out-of-office, AUTO_RESPONSE, false",
        "mailing-list, HUMAN, false",
        "null-sender, AUTO_RESPONSE, false",
        "read-receipt, AUTO_RESPONSE, false",
        "noreply, HUMAN, false",
        "own-loop, OWN_LOOP, false",
        "bounce-failed, DELIVERY_STATUS, false",
        "forwarded-bounce, HUMAN, true"
    })
    void a_mail_has_a_kind_and_may_or_may_not_be_answered(String name, EmailKind kind, boolean autoReplyAllowed) {
        ReadEmail email = mail(name);

        assertThat(email.kind()).isEqualTo(kind);
        assertThat(email.autoReplyAllowed()).isEqualTo(autoReplyAllowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-generated",
                "Auto-Submitted: auto-replied (vacation)",
                "Precedence: bulk",
                "Precedence: auto_reply",
                "X-Auto-Response-Suppress: DR, OOF, AutoReply",
                "X-Autoreply: yes",
                "X-Autorespond: away",
                "Return-Path: <>"
            })
    void a_header_of_a_machine_makes_an_automatic_mail(String header) {
        assertThat(mail("From: erika@customer.example\n" + header, "text").kind())
                .isEqualTo(EmailKind.AUTO_RESPONSE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: no",
                "Precedence: normal",
                "X-Auto-Response-Suppress: DR",
                "Return-Path: <a@b.example>"
            })
    void similar_headers_do_not(String header) {
        ReadEmail email = mail("From: erika@customer.example\n" + header, "text");

        assertThat(email.kind()).isEqualTo(EmailKind.HUMAN);
        assertThat(email.autoReplyAllowed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: support@desk.example",
                "From: <support+agm7hik4eb6u5grrn4vyydkocexplsesaijzknazii@DESK.example>",
                "From: a@b.example\nX-Loop: support@desk.example",
                "From: a@b.example\n"
                        + "Message-ID:"
                        + " <sw.agm7hik4eb6u5grrn4vyydkoce.agm7hmaaabyabaaaaaaaaaaaki.h4dzujjmw43t3xq5@desk.example>"
            })
    void what_the_desk_sent_itself_is_a_loop(String header) {
        assertThat(mail(header, "text").kind()).isEqualTo(EmailKind.OWN_LOOP);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "noreply@shop.example",
                "do-not-reply@shop.example",
                "noreply-4711@shop.example",
                "MAILER-DAEMON@mx.example",
                "postmaster@mx.example",
                "abuse@mx.example"
            })
    void nobody_reads_answers_to_these_addresses(String address) {
        assertThat(mail("From: " + address + "\nSubject: Invoice", "text").autoReplyAllowed())
                .isFalse();
    }

    @Test
    void without_a_sender_there_is_nobody_to_answer() {
        assertThat(mail("Subject: anonymous", "text").autoReplyAllowed()).isFalse();
    }
}
