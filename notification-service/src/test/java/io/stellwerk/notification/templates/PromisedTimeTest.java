package io.stellwerk.notification.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class PromisedTimeTest {

    private static final Instant PROMISED = Instant.parse("2026-11-23T13:15:00Z");

    @Test
    void a_promise_is_told_as_the_reader_writes_dates() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");

        assertThat(PromisedTime.of(PROMISED, Language.GERMAN, berlin))
                .isEqualTo("Montag, den 23. November, 14:15 Uhr (MEZ)");
        assertThat(PromisedTime.of(PROMISED, Language.ENGLISH, berlin)).isEqualTo("Monday, 23 November, 14:15 (CET)");
    }
}
