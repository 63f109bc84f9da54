package io.stellwerk.triage.assessment;

import static io.stellwerk.triage.assessment.TicketFixtures.ENGLISH;
import static io.stellwerk.triage.assessment.TicketFixtures.NOW;
import static io.stellwerk.triage.assessment.TicketFixtures.shipped;
import static io.stellwerk.triage.assessment.TicketFixtures.ticketWithFact;
import static io.stellwerk.triage.assessment.TicketFixtures.triaged;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.triage.Impact;
import io.stellwerk.triage.Skill;
import io.stellwerk.triage.Urgency;
import org.junit.jupiter.api.Test;

/** Urgency and impact are what people state, not what a subject suggests. */
class UrgencyAndImpactTest {

    @Test
    void a_ticket_that_states_nothing_is_ordinary() {
        assertThat(triaged("Drucker", "Der Drucker druckt nur leere Seiten.")
                        .basis()
                        .priority())
                .isEqualTo(Priority.P5);
    }

    @Test
    void the_word_dringend_makes_it_sooner() {
        assertThat(triaged("Drucker", "Der Drucker druckt nicht, es ist dringend!")
                        .basis()
                        .urgency())
                .isEqualTo(Urgency.SOON);
    }

    @Test
    void a_denied_urgency_is_none() {
        assertThat(triaged("Drucker", "Der Drucker druckt nicht, ist aber nicht dringend.")
                        .basis()
                        .urgency())
                .isEqualTo(Urgency.NORMAL);
        assertThat(triaged("Printer", "The printer is out of ink. This is not urgent.")
                        .basis()
                        .urgency())
                .isEqualTo(Urgency.NORMAL);
    }

    @Test
    void an_urgency_that_is_only_quoted_is_none() {
        assertThat(triaged("Drucker", "Der Drucker zeigt \"Urgent: replace ink\" an.")
                        .basis()
                        .urgency())
                .isEqualTo(Urgency.NORMAL);
    }

    @Test
    void work_that_stands_still_is_immediate() {
        assertThat(triaged("VPN", "VPN geht nicht, ich kann nicht arbeiten.")
                        .basis()
                        .urgency())
                .isEqualTo(Urgency.IMMEDIATE);
    }

    @Test
    void a_whole_site_without_network_is_a_matter_of_the_first_priority() {
        assertThat(triaged("Netzwerk", "Kein Netzwerk am gesamten Standort, alles steht.")
                        .basis()
                        .priority())
                .isEqualTo(Priority.P1);
    }

    @Test
    void several_colleagues_are_a_group() {
        assertThat(triaged("WLAN", "Bei mehreren Kollegen geht das WLAN nicht.")
                        .basis()
                        .impact())
                .isEqualTo(Impact.GROUP);
    }

    @Test
    void a_vip_is_served_sooner_and_by_someone_who_knows() {
        var assessment = (Assessment.Triaged)
                shipped().assess(ticketWithFact("Printer", "It prints blank pages.", "vip", "true"), ENGLISH, NOW);
        assertThat(assessment.basis().urgency()).isEqualTo(Urgency.SOON);
        assertThat(assessment.skills()).contains(new Skill("vip"));
    }

    @Test
    void the_form_says_who_is_affected() {
        var assessment = shipped()
                .assess(ticketWithFact("Printer", "It prints blank pages.", "affects", "Department"), ENGLISH, NOW);
        assertThat(assessment.basis().impact()).isEqualTo(Impact.GROUP);
    }
}
