package io.stellwerk.mail.bounces;

import static io.stellwerk.mail.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.mail.DeliveryStatus;
import io.stellwerk.mail.EmailKind;
import io.stellwerk.mail.ProcessorTime;
import io.stellwerk.mail.ReadEmail;
import io.stellwerk.mail.ReportedRecipient;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryReportTest {

    @Test
    void a_failed_delivery_names_address_reason_and_the_returned_message() {
        assertThat(mail("bounce-failed").deliveryStatus())
                .usingRecursiveComparison()
                .ignoringFields("recipients", "originalRecipients")
                .isEqualTo(status(
                        "failed",
                        "5.1.1",
                        true,
                        "sw.agm7hik4eb6u5grrn4vyydkoce.agm7hmaaabyabaaaaaaaaaaaki.h4dzujjmw43t3xq5@desk.example"));
    }

    @Test
    void a_delay_is_not_permanent() {
        assertThat(mail("bounce-delayed").deliveryStatus())
                .usingRecursiveComparison()
                .ignoringFields("recipients", "originalRecipients")
                .isEqualTo(status("delayed", "4.4.1", false, "original@desk.example"));
    }

    @Test
    void a_server_may_say_it_in_its_own_words() {
        ReadEmail email = mail("bounce-in-plain-words");

        assertThat(email.kind()).isEqualTo(EmailKind.DELIVERY_STATUS);
        assertThat(email.deliveryStatus())
                .usingRecursiveComparison()
                .ignoringFields("recipients", "originalRecipients")
                .isEqualTo(status("failed", "5.2.1", true, "original@desk.example"));
    }

    @Test
    void a_person_who_writes_from_postmaster_about_a_printer_is_a_person() {
        assertThat(mail("From: postmaster@customer.example\nSubject: Printer", "It is broken.")
                        .deliveryStatus())
                .isNull();
    }

    @Test
    void a_person_who_asks_about_a_failed_delivery_is_a_person() {
        ReadEmail email = mail(
                "From: mail@customer.example\nSubject: E-Mail nicht zugestellt",
                "My colleague got 550 5.1.1 user unknown, why?");

        assertThat(email.kind()).isEqualTo(EmailKind.HUMAN);
    }

    @Test
    void a_report_names_every_recipient_and_whom_the_returned_message_went_to() {
        DeliveryStatus status = mail(
                        "From: mailer-daemon@mx.example\nSubject: Undelivered\n"
                                + "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
                        """
                        --b
                        Content-Type: text/plain

                        Some could not be reached.
                        --b
                        Content-Type: message/delivery-status

                        Reporting-MTA: dns; mx.example

                        Final-Recipient: rfc822; box17@store.example
                        Original-Recipient: rfc822;erika@customer.example
                        Action: delayed
                        Status: 4.4.1

                        Final-Recipient: rfc822; <paul@customer.example>
                        Action: failed
                        Status: 5.1.1
                        --b
                        Content-Type: text/rfc822-headers

                        Message-ID: <m17@desk.example>
                        To: Erika <erika@customer.example>, paul@customer.example
                        Cc: chief@customer.example
                        --b--
                        """)
                .deliveryStatus();

        assertThat(status.recipients())
                .containsExactly(
                        new ReportedRecipient(
                                "box17@store.example", "erika@customer.example", "delayed", "4.4.1", false),
                        new ReportedRecipient("paul@customer.example", null, "failed", "5.1.1", true));
        assertThat(status.originalMessageId()).isEqualTo("m17@desk.example");
        assertThat(status.originalRecipients())
                .containsExactly("erika@customer.example", "paul@customer.example", "chief@customer.example");
        assertThat(status.finalRecipient()).isEqualTo("paul@customer.example");
        assertThat(status.permanent()).isTrue();
    }

    @Test
    void a_header_copied_into_the_words_names_the_returned_message_too() {
        DeliveryStatus status = mail(
                        "From: mailer-daemon@mx.example\nSubject: failure notice",
                        "<erika@customer.example>: user unknown\n\n> To: erika@customer.example\n"
                                + "> Message-ID: <m17@desk.example>\n")
                .deliveryStatus();

        assertThat(status.originalMessageId()).isEqualTo("m17@desk.example");
        assertThat(status.originalRecipients()).containsExactly("erika@customer.example");
        assertThat(status.recipients()).hasSize(1);
    }

    @Test
    void exchange_says_it_in_plain_words_of_many_languages() {
        for (String subject : new String[] {"Undeliverable: Bill", "Unzustellbar: Rechnung", "Non remis : Facture"}) {
            ReadEmail email = mail(
                    "From: Microsoft Outlook <MicrosoftExchange0123456789abcdef0123456789abcdef@customer.example>\n"
                            + "Subject: " + subject,
                    "lost@customer.example\n#550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found ##");

            assertThat(email.kind()).as(subject).isEqualTo(EmailKind.DELIVERY_STATUS);
            assertThat(email.deliveryStatus().status()).isEqualTo("5.1.10");
            assertThat(email.deliveryStatus().finalRecipient()).isEqualTo("lost@customer.example");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "From: postmaster@customer.example\nSubject: Problems delivering mail to you",
                "From: Postmaster <postmaster@customer.example>\nSubject: Undeliverable mail, what is going on?",
                "From: mail-delivery-team@customer.example\nSubject: Mail delivery error since Monday",
                "From: postmaster@customer.example\nSubject: Re: Zustellung abgelehnt",
                "From: mta@customer.example\nSubject: bounce",
                "From: monitoring@customer.example\nAuto-Submitted: auto-generated\nSubject: Mail error on mx1"
            })
    void those_who_look_after_mail_servers_are_shown_to_a_person(String header) {
        ReadEmail email = mail(
                header, "Good morning,\n\nsince Monday your server answers 550 5.7.1 rejected, user unknown.\n\nPaula");

        assertThat(email.kind()).isNotIn(EmailKind.DELIVERY_STATUS, EmailKind.OWN_LOOP);
        assertThat(email.deliveryStatus()).isNull();
    }

    @Test
    void a_postmaster_account_still_reports_where_a_person_cannot_have_written() {
        String header = "From: postmaster@mx.example\nSubject: Delivery has failed\n";
        String words = "erika@customer.example\n550 5.1.1 user unknown\n\nMessage-ID: <m17@desk.example>";

        assertThat(mail(header + "Return-Path: <>", words).kind()).isEqualTo(EmailKind.DELIVERY_STATUS);
        assertThat(mail(header + "Auto-Submitted: auto-replied", words).kind()).isEqualTo(EmailKind.DELIVERY_STATUS);
        assertThat(mail(header, words).kind()).isEqualTo(EmailKind.DELIVERY_STATUS);
    }

    @ParameterizedTest
    @CsvSource({
        "relay said 550 5.1.1 no, 5.1.1",
        "it is (4.2.2)., 4.2.2",
        "5.7.1., 5.7.1",
        "version 15.1.1, ''",
        "from 5.1.1.2, ''",
        "5.1234.1, ''",
        "5.1., ''"
    })
    void a_status_code_is_no_address_and_no_version(String text, String code) {
        assertThat(StatusCodes.first(text).orElse("")).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "a;", "failed", "5.", "5.1", "550 ", "@", "a@", "Message-ID: <", "To: a@"})
    void no_report_takes_long(String piece) {
        ProcessorTime.assertThatItGrowsWithSize(400_000, size -> {
            String much = piece.repeat(size / piece.length());
            mail(
                    "From: mailer-daemon@mx.example\nSubject: undeliverable\n"
                            + "Content-Type: multipart/report; report-type=delivery-status; boundary=q",
                    "--q\nContent-Type: message/delivery-status\n\nReporting-MTA: x\n\nAction: failed" + much
                            + "\nStatus: 5" + much + "\nFinal-Recipient: " + much + "\n\n" + much + "\n--q--\n");
            mail("From: noreply" + much + "@mx.example\nSubject: undeliverable " + much, much);
            mail("From: mailer-daemon@mx.example\nAuto-Submitted: " + much + "\nPrecedence: " + much, much);
        });
    }

    private static DeliveryStatus status(String action, String status, boolean permanent, String original) {
        return new DeliveryStatus(action, status, "erika@customer.example", permanent, original, List.of(), List.of());
    }
}
