package io.stellwerk.notification.correspondence;

import static io.stellwerk.notification.correspondence.DomainFixtures.CAUSE;
import static io.stellwerk.notification.correspondence.DomainFixtures.NOW;
import static io.stellwerk.notification.correspondence.DomainFixtures.TICKET;
import static io.stellwerk.notification.correspondence.DomainFixtures.contactOf;
import static io.stellwerk.notification.correspondence.DomainFixtures.desk;
import static io.stellwerk.notification.correspondence.DomainFixtures.mailOfAPerson;
import static io.stellwerk.notification.correspondence.DomainFixtures.messageFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.notification.DeliveryState;
import io.stellwerk.notification.suppression.DeliveryReport;
import io.stellwerk.notification.suppression.DeliveryReport.Recipient;
import io.stellwerk.notification.suppression.DeliveryReport.Verdict;
import io.stellwerk.notification.suppression.SentMail;
import io.stellwerk.notification.suppression.Suppression;
import io.stellwerk.notification.suppression.Suppressions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReturnedMailTest {

    private static final String ANNA = "anna@kunde.example";
    private static final String BEN = "ben@other.example";
    private static final String MAIL = "<sw.to-anna@desk.example>";
    private static final UUID NOTIFICATION = new UUID(6, 6);

    private static SentMail toAnna(Instant sent) {
        return new SentMail(NOTIFICATION, TICKET, MAIL, ANNA, sent);
    }

    private static Recipient failed(String address) {
        return new Recipient(address, null, "failed", "5.1.1", true);
    }

    private static DeliveryReport report(String about, Recipient... recipients) {
        return new DeliveryReport(new UUID(5, 5), TICKET, about, List.of(recipients), NOW);
    }

    private static Suppressions after(DeliveryReport report) {
        Correspondence correspondence =
                desk().having(toAnna(NOW.minusSeconds(60))).at(NOW);
        correspondence.reported(report);
        return correspondence.suppressions();
    }

    private static Verdict verdict(Suppressions suppressions) {
        return suppressions.reports().getFirst().verdict();
    }

    @Test
    void a_mail_that_came_back_for_good_suppresses_automatic_mail_to_its_recipient() {
        Suppressions suppressions = after(report(MAIL, failed("Anna@Kunde.example")));

        assertThat(verdict(suppressions)).isEqualTo(Verdict.RETURNED);
        assertThat(suppressions.begun()).singleElement().satisfies(one -> {
            assertThat(one.address()).isEqualTo(ANNA);
            assertThat(one.scope()).isEqualTo(Suppression.Scope.AUTOMATIC);
            assertThat(one.notificationId()).isEqualTo(NOTIFICATION);
            assertThat(one.expiresAt()).isEqualTo(NOW.plus(Duration.ofDays(30)));
        });
    }

    @Test
    void a_report_that_names_somebody_else_suppresses_nobody_and_is_kept() {
        Suppressions suppressions = after(report(MAIL, failed(BEN)));

        assertThat(suppressions.begun()).isEmpty();
        assertThat(verdict(suppressions)).isEqualTo(Verdict.OTHER_RECIPIENT);
    }

    @Test
    void a_report_about_a_mail_that_was_never_sent_suppresses_nobody() {
        assertThat(verdict(after(report("<sw.other@desk.example>", failed(ANNA)))))
                .isEqualTo(Verdict.UNKNOWN_MAIL);
        assertThat(verdict(after(report(null, failed(ANNA))))).isEqualTo(Verdict.UNKNOWN_MAIL);
    }

    @Test
    void a_mail_of_another_ticket_proves_nothing() {
        Correspondence correspondence =
                desk().having(toAnna(NOW.minusSeconds(60))).at(NOW);
        correspondence.reported(new DeliveryReport(new UUID(5, 5), new UUID(1, 1), MAIL, List.of(failed(ANNA)), NOW));

        assertThat(verdict(correspondence.suppressions())).isEqualTo(Verdict.UNKNOWN_MAIL);
    }

    @Test
    void a_delay_suppresses_nobody() {
        Suppressions suppressions = after(report(MAIL, new Recipient(ANNA, null, "delayed", "4.4.1", false)));

        assertThat(suppressions.begun()).isEmpty();
        assertThat(verdict(suppressions)).isEqualTo(Verdict.NOT_FINAL);
    }

    @Test
    void a_mail_that_was_sent_on_counts_by_the_address_that_it_had() {
        assertThat(after(report(MAIL, new Recipient(BEN, ANNA, "failed", "5.1.1", true)))
                        .begun())
                .extracting(Suppression::address)
                .containsExactly(ANNA);
    }

    @Test
    void one_of_several_recipients_is_found() {
        assertThat(after(report(MAIL, failed(BEN), failed(ANNA))).begun())
                .extracting(Suppression::address)
                .containsExactly(ANNA);
    }

    @Test
    void both_forms_of_a_domain_are_one_address() {
        Correspondence correspondence = desk().having(
                        new SentMail(NOTIFICATION, TICKET, MAIL, "anna@müller.example", NOW.minusSeconds(60)))
                .at(NOW);
        correspondence.reported(report(MAIL, failed("anna@xn--mller-kva.example")));

        assertThat(correspondence.suppressions().begun())
                .extracting(Suppression::address)
                .containsExactly("anna@müller.example");
    }

    @Test
    void a_report_that_comes_after_weeks_suppresses_nobody() {
        Correspondence correspondence =
                desk().having(toAnna(NOW.minus(Duration.ofDays(11)))).at(NOW);
        correspondence.reported(report(MAIL, failed(ANNA)));

        assertThat(correspondence.suppressions().begun()).isEmpty();
        assertThat(verdict(correspondence.suppressions())).isEqualTo(Verdict.TOO_LATE);
    }

    @Test
    void a_mail_tried_in_spite_of_the_suppression_that_comes_back_too_suppresses_everything() {
        Correspondence correspondence = desk().suppressing(ANNA, Suppression.Scope.AUTOMATIC)
                .having(toAnna(NOW.minusSeconds(60)))
                .at(NOW);
        correspondence.reported(report(MAIL, failed(ANNA)));

        assertThat(correspondence.suppressions().begun())
                .extracting(Suppression::scope)
                .containsExactly(Suppression.Scope.ALL);
    }

    @Test
    void a_mail_from_before_the_suppression_adds_nothing_to_it() {
        Correspondence correspondence = desk().suppressing(ANNA, Suppression.Scope.AUTOMATIC)
                .having(toAnna(NOW.minus(Duration.ofDays(2))))
                .at(NOW);
        correspondence.reported(report(MAIL, failed(ANNA)));

        assertThat(correspondence.suppressions().begun()).isEmpty();
        assertThat(verdict(correspondence.suppressions())).isEqualTo(Verdict.RETURNED);
    }

    @Test
    void a_mail_from_the_address_lifts_the_suppression_and_gets_its_receipt() {
        Correspondence correspondence =
                desk().suppressing(ANNA, Suppression.Scope.ALL).at(NOW);
        correspondence.ticketReceived(TICKET, mailOfAPerson(ANNA), CAUSE);

        assertThat(correspondence.suppressions().lifted())
                .extracting(Suppression::address)
                .containsExactly(ANNA);
        assertThat(correspondence.written().getFirst().state()).isEqualTo(DeliveryState.PENDING);
    }

    @Test
    void an_answer_from_the_customer_lifts_the_suppression() {
        Correspondence correspondence = desk().knowing(contactOf(ANNA))
                .suppressing(ANNA, Suppression.Scope.ALL)
                .at(NOW);
        correspondence.customerReplied(TICKET, "<again@kunde.example>", List.of(), true);
        correspondence.agentReplied(TICKET, null, new Answer("Hello", null), CAUSE);

        assertThat(correspondence.suppressions().lifted()).hasSize(1);
        assertThat(correspondence.written().getFirst().state()).isEqualTo(DeliveryState.PENDING);
    }

    @Test
    void an_address_typed_into_a_form_or_named_by_a_machine_lifts_nothing_and_the_ticket_is_marked() {
        Correspondence correspondence =
                desk().suppressing(ANNA, Suppression.Scope.AUTOMATIC).at(NOW);
        correspondence.ticketReceived(TICKET, messageFrom(ANNA), CAUSE);

        assertThat(correspondence.suppressions().lifted()).isEmpty();
        assertThat(correspondence.suppressions().met()).containsOnlyKeys(TICKET);
        assertThat(correspondence.written().getFirst().reason()).isEqualTo(SuppressionReason.ADDRESS_SUPPRESSED);
    }
}
