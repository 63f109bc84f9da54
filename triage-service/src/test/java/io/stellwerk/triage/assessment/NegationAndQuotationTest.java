package io.stellwerk.triage.assessment;

import static io.stellwerk.triage.assessment.TicketFixtures.assess;
import static io.stellwerk.triage.assessment.TicketFixtures.triaged;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What somebody else wrote, or what the customer says it is not, is not what the ticket is about. */
class NegationAndQuotationTest {

    @Test
    void what_the_customer_rules_out_does_not_count() {
        assertThat(triaged("Outlook", "It is not the VPN, but Outlook does not start.")
                        .category()
                        .code())
                .isEqualTo("email");
        assertThat(triaged("Kein Ton", "Es liegt nicht am WLAN. Mein Headset ist defekt.")
                        .category()
                        .code())
                .isEqualTo("hardware");
    }

    @Test
    void a_missing_thing_is_the_problem_itself() {
        assertThat(triaged("", "Ich habe kein WLAN.").category().code()).isEqualTo("network");
    }

    @Test
    void quoted_lines_do_not_count() {
        var assessment = assess("Re: Termin", "> mein Passwort ist abgelaufen\nDanke, bis morgen.");
        assertThat(assessment).isInstanceOf(Assessment.Deferred.class);
    }

    @Test
    void the_signature_does_not_count() {
        var assessment =
                assess("Termin", "Bitte um Rückruf.\n\nMit freundlichen Grüßen\nMax Muster\nLeiter Drucker und VPN");
        assertThat(assessment).isInstanceOf(Assessment.Deferred.class);
    }

    @Test
    void an_address_does_not_count() {
        var assessment = assess("Hallo", "Meine Adresse ist vpn@outlook.example und www.drucker.example");
        assertThat(assessment).isInstanceOf(Assessment.Deferred.class);
    }

    @Test
    void umlauts_and_their_transcriptions_are_the_same() {
        assertThat(triaged("Passwort zuruecksetzen", "").category())
                .isEqualTo(triaged("Passwort zurücksetzen", "").category());
    }

    @Test
    void a_term_does_not_reach_over_the_end_of_a_sentence() {
        assertThat(assess("", "Please close the door. To the team.").getClass()).isEqualTo(Assessment.Deferred.class);
    }
}
