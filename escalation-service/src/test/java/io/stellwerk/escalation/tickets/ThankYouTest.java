package io.stellwerk.escalation.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThankYouTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Danke!",
                "Vielen Dank für die schnelle Hilfe!",
                "Danke, es klappt wieder.",
                "Hallo Frau Berger,\n\nherzlichen Dank, alles bestens!\n\nMit freundlichen Grüßen\nJonas Brandt",
                "thx",
                "Thank you so much, it works now \uD83D\uDE0A",
                "Hi Anna,\nthanks for the quick help. All good now.\nBest regards\nTom Reed",
                "Dankeschön\nLG Jonas"
            })
    void thanks_and_nothing_else_is_a_thank_you(String text) {
        assertThat(ThankYou.isAll(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "It works.",
                "Danke, aber es geht nicht.",
                "Danke, klappt wieder nicht",
                "Danke für nichts",
                "Vielen Dank. Wann kommt das Laufwerk?",
                "Danke, die Anmeldung klappt wieder. Nur das Laufwerk S: fehlt noch.",
                "Thanks, it works now and again",
                "Thank you. Please close 4711",
                "Thanks?",
                "Viele Grüße\nJonas",
                "Danke\nViele Grüße\nGeht nicht",
                "Danke\nViele Grüße\nJonas Brandt Leiter Einkauf Hamburg",
                "Hallo Danke Dir Sehr Herzlich"
            })
    void whatever_else_is_said_has_to_be_read_by_somebody(String text) {
        assertThat(ThankYou.isAll(text)).isFalse();
    }

    @Test
    void a_long_text_is_none_however_thankful() {
        assertThat(ThankYou.isAll("danke ".repeat(50_000))).isFalse();
    }
}
