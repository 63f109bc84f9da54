package io.stellwerk.mail.senders;

import static io.stellwerk.mail.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.mail.EmailKind;
import io.stellwerk.mail.ReadEmail;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails of the mailbox itself that come back to it, and others that only look like them. */
class OwnMailTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: 'Erika' via Help <support@desk.example>\nX-Original-From: Erika <erika@customer.example>",
                "From: support@desk.example\nList-Id: <support.desk.example>",
                "From: Website <support@desk.example>\nReply-To: erika@customer.example",
                "From: Erika via support <support@desk.example>",
                "From: erika@customer.example\nX-Loop: support@desk.example\nList-Id: <support.desk.example>"
            })
    void what_a_list_or_a_form_sends_from_the_desks_address_is_a_persons(String header) {
        assertThat(mail(header + "\nSubject: Lamp", "It flickers.").kind()).isEqualTo(EmailKind.HUMAN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: support@desk.example",
                "From: support@desk.example\nReply-To: support+x@desk.example",
                "From: Desk via List <l@b.example>\nList-Id: <l.b.example>\n"
                        + "Message-ID:"
                        + " <sw.agm7hik4eb6u5grrn4vyydkoce.agm7hmaaabyabaaaaaaaaaaaki.h4dzujjmw43t3xq5@desk.example>",
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
                "From: support@other.example",
                "From: support+x@other.example",
                "From: sales@desk.example",
                "From: sales+support@desk.example",
                "From: supporter@desk.example",
                "From: support@sub.desk.example",
                "From: support+x@sub.desk.example",
                "From: support@desk.example.evil.example",
                "From: support@evildesk.example",
                "From: a@b.example\nX-Loop: support@other.example",
                "From: a@b.example\nX-Loop: yes"
            })
    void what_another_mailbox_or_domain_sent_is_no_loop(String header) {
        assertThat(mail(header, "text").kind()).isEqualTo(EmailKind.HUMAN);
    }

    @Test
    void what_is_passed_on_from_the_desks_own_address_is_read_and_not_answered_there() {
        ReadEmail email = mail("From: Erika via support <support@desk.example>", "It flickers.");

        assertThat(email.kind()).isEqualTo(EmailKind.HUMAN);
        assertThat(email.autoReplyAllowed()).isFalse();
    }

    @Test
    void an_answer_address_that_is_none_does_not_make_the_desks_own_mail_a_persons() {
        assertThat(mail("From: support@desk.example\nReply-To: Support", "text").kind())
                .isEqualTo(EmailKind.OWN_LOOP);
    }
}
