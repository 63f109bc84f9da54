package io.stellwerk.triage.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tickets are short and mix languages; a wrong guess is worse than none. */
class LanguageDetectionTest {

    private static final OpenNlpLanguageDetector DETECTOR = new OpenNlpLanguageDetector();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "de|Drucker druckt nicht|Seit heute Morgen kommt kein Papier mehr aus dem Drucker.",
                "en|Printer does not print|Since this morning no paper comes out of the printer.",
                "de|VPN|Das VPN geht nicht.",
                "en|VPN|The VPN is not working.",
                "de|Passwort vergessen|Bitte zurücksetzen",
                "en|password reset|please",
                "de|Outlook Login Fehler|Ich kann mich nicht in Outlook einloggen, das Passwort ist falsch.",
                "fr|Imprimante en panne|Bonjour, l'imprimante du deuxième étage ne fonctionne plus depuis ce matin.",
                "it|Stampante guasta|Buongiorno, la stampante del secondo piano non funziona più da stamattina."
            })
    void the_language_of_a_usual_ticket_is_known(String code, String subject, String text) {
        Language language = DETECTOR.detect(subject, text, Optional.empty());
        assertThat(language.code()).isEqualTo(code);
        assertThat(language.confidence()).isBetween(0.5, 0.99);
    }

    @Test
    void a_text_that_could_be_anything_is_undetermined() {
        assertThat(DETECTOR.detect("VPN", "", Optional.empty())).isEqualTo(Language.UNDETERMINED);
        assertThat(DETECTOR.detect("", "", Optional.empty())).isEqualTo(Language.UNDETERMINED);
        assertThat(DETECTOR.detect("", "4711 0815", Optional.empty())).isEqualTo(Language.UNDETERMINED);
    }

    @Test
    void the_hint_decides_where_the_text_says_nothing() {
        assertThat(DETECTOR.detect("VPN", "", Optional.of("de-CH"))).isEqualTo(new Language("de", 0.5));
    }

    @Test
    void a_clear_text_beats_a_wrong_hint() {
        Language language = DETECTOR.detect(
                "Drucker", "Der Drucker im dritten Stock geht nicht, bitte um Hilfe.", Optional.of("en"));
        assertThat(language.code()).isEqualTo("de");
    }

    @Test
    void a_hint_that_is_no_language_is_ignored() {
        assertThat(DETECTOR.detect("VPN", "", Optional.of("!!"))).isEqualTo(Language.UNDETERMINED);
    }
}
