package io.stellwerk.intake.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stellwerk.intake.replytokens.FormStamp;
import io.stellwerk.intake.replytokens.TokenKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Forms are taken from whoever was shown them, a while ago, and left alone what nobody sees. */
class ShowingTest {
    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final Duration SOONEST = Duration.ofSeconds(3);
    private static final Duration VALIDITY = Duration.ofHours(12);
    private static final TokenKeys KEYS = TokenKeys.of(
            "a-secret-for-tests-that-protects-nothing", Map.of(3, "another-secret-for-tests-of-key-3"), 180);

    @Test
    void a_person_takes_a_while_and_not_a_day() {
        assertThat(judged("", Duration.ofSeconds(3))).isEqualTo(Showing.PLAUSIBLE);
        assertThat(judged("", VALIDITY.minusSeconds(1))).isEqualTo(Showing.PLAUSIBLE);
        assertThat(judged("", VALIDITY)).isEqualTo(Showing.OUT_OF_DATE);
    }

    @Test
    void a_program_is_quick_or_fills_in_what_nobody_sees() {
        assertThat(judged("", Duration.ofSeconds(2))).isEqualTo(Showing.SUSPICIOUS);
        assertThat(judged("", Duration.ofSeconds(-60))).isEqualTo(Showing.SUSPICIOUS);
        assertThat(judged("http://x", Duration.ofMinutes(5))).isEqualTo(Showing.SUSPICIOUS);
        assertThat(Showing.of(Optional.empty(), "", NOW, SOONEST, VALIDITY)).isEqualTo(Showing.OUT_OF_DATE);
    }

    @Test
    void a_stamp_is_read_as_it_was_made_and_nothing_else_is_one() {
        FormStamp stamp = new FormStamp(UUID.randomUUID(), NOW);
        String text = stamp.text(KEYS);

        assertThat(FormStamp.read(text, KEYS)).contains(stamp);
        for (int i = 0; i < text.length(); i++) {
            String changed = text.substring(0, i) + (text.charAt(i) == 'A' ? 'B' : 'A') + text.substring(i + 1);
            assertThat(FormStamp.read(changed, KEYS)).as(changed).isEmpty();
        }
        assertThat(FormStamp.read("", KEYS)).isEmpty();
        assertThat(FormStamp.read("A".repeat(1_000_000), KEYS)).isEmpty();
        assertThat(FormStamp.read(text, TokenKeys.of("a-secret-for-tests-that-protects-nothing", Map.of(), 180)))
                .isEmpty();
    }

    @Test
    void fields_are_checked_as_the_form_says() {
        RequestForm form = new RequestForm(List.of(
                new FormField("email", true, true, 320, List.of()),
                new FormField("text", true, false, 5, List.of()),
                new FormField("product", false, false, 100, List.of("VPN", "Mail"))));

        assertThat(form.faults(Map.of("email", "anna@kunde.example", "text", "Down.")))
                .isEmpty();
        assertThat(form.faults(Map.of("email", " ", "text", "Down!!", "product", "Fax", "admin", "true")))
                .containsOnlyKeys("email", "text", "product", "admin");
        assertThat(form.faults(Map.of("email", "anna@kunde.example\r\nBcc: x@y.example", "text", "x")))
                .containsOnlyKeys("email");
        assertThatThrownBy(() -> new RequestForm(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Showing judged(String hidden, Duration after) {
        return Showing.of(
                Optional.of(new FormStamp(UUID.randomUUID(), NOW)), hidden, NOW.plus(after), SOONEST, VALIDITY);
    }
}
