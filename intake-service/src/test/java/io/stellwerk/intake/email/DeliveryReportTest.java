package io.stellwerk.intake.email;

import static io.stellwerk.intake.email.Mails.mail;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeliveryReportTest {

    @Test
    void a_failed_delivery_names_address_reason_and_the_returned_message() {
        assertThat(mail("bounce-failed").deliveryStatus())
                .isEqualTo(new DeliveryStatus(
                        "failed",
                        "5.1.1",
                        "erika@customer.example",
                        true,
                        "sw.agm7hik4eb6u5grrn4vyydkoce.agm7hmaaabyabaaaaaaaaaaaki.h4dzujjmw43t3xq5@desk.example"));
    }

    @Test
    void a_delay_is_not_permanent() {
        assertThat(mail("bounce-delayed").deliveryStatus())
                .isEqualTo(new DeliveryStatus(
                        "delayed", "4.4.1", "erika@customer.example", false, "original@desk.example"));
    }

    @Test
    void a_server_may_say_it_in_its_own_words() {
        ReadEmail email = mail("bounce-in-plain-words");

        assertThat(email.kind()).isEqualTo(EmailKind.DELIVERY_STATUS);
        assertThat(email.deliveryStatus())
                .isEqualTo(
                        new DeliveryStatus("failed", "5.2.1", "erika@customer.example", true, "original@desk.example"));
    }

    @Test
    void a_report_points_to_the_ticket_of_the_returned_message() {
        assertThat(ThreadReferences.of(mail("bounce-failed"), Mails.DESK, Threads.SECRET))
                .first()
                .isEqualTo(new ThreadReference.SignedToken(Threads.TICKET));
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
}
