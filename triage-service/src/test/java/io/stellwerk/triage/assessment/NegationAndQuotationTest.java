package io.stellwerk.triage.assessment;

import static io.stellwerk.triage.assessment.TicketFixtures.ENGLISH;
import static io.stellwerk.triage.assessment.TicketFixtures.NOW;
import static io.stellwerk.triage.assessment.TicketFixtures.assess;
import static io.stellwerk.triage.assessment.TicketFixtures.policyOf;
import static io.stellwerk.triage.assessment.TicketFixtures.ticket;
import static io.stellwerk.triage.assessment.TicketFixtures.triaged;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(isTriaged("Re: Termin", "mein Passwort ist abgelaufen\nDanke, bis morgen."))
                .isTrue();
        assertThat(isTriaged("Re: Termin", "> mein Passwort ist abgelaufen\nDanke, bis morgen."))
                .isFalse();
    }

    @Test
    void the_signature_does_not_count() {
        assertThat(isTriaged("Termin", "Bitte um Rückruf.\n\nMax Muster\nLeiter Drucker"))
                .isTrue();
        assertThat(isTriaged("Termin", "Bitte um Rückruf.\n\nMit freundlichen Grüßen\nMax Muster\nLeiter Drucker"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"drucker@firma.example", "www.drucker.example", "https://drucker.example/drucker"})
    void an_address_does_not_count(String address) {
        assertThat(isTriaged("Hallo", "Meine Adresse ist " + address + " und der Drucker ist aus."))
                .isTrue();
        assertThat(isTriaged("Hallo", "Meine Adresse ist " + address)).isFalse();
    }

    @Test
    void umlauts_and_their_transcriptions_are_the_same() {
        assertThat(triaged("Passwort zuruecksetzen", "").category())
                .isEqualTo(triaged("Passwort zurücksetzen", "").category());
    }

    @Test
    void a_term_does_not_reach_over_the_end_of_a_sentence() {
        TriagePolicy policy = policyOf("""
                name: test
                version: "1"
                rules:
                  - id: doors
                    when: {en: ["close .. door"]}
                    then: {category: doors, tier: 1}
                """);

        assertThat(policy.assess(ticket("", "Please close my door."), ENGLISH, NOW))
                .isInstanceOf(Assessment.Triaged.class);
        for (String text : List.of("Please close. The door.", "Please close; the door.", "Please close\n\nthe door")) {
            assertThat(policy.assess(ticket("", text), ENGLISH, NOW)).as(text).isInstanceOf(Assessment.Deferred.class);
        }
        assertThat(policy.assess(ticket("Please close", "The door."), ENGLISH, NOW))
                .isInstanceOf(Assessment.Deferred.class);
    }

    private static boolean isTriaged(String subject, String text) {
        return assess(subject, text) instanceof Assessment.Triaged;
    }
}
