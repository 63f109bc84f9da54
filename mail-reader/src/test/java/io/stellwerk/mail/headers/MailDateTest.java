package io.stellwerk.mail.headers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tue, 5 May 2026 09:30:00 +0200         | 2026-05-05T07:30:00Z",
                "Tue,  5 May 2026 09:30:00 +0200 (CEST) | 2026-05-05T07:30:00Z",
                "Tue,5 May 2026 09:30 +0200             | 2026-05-05T07:30:00Z",
                "5 May 26 09:30:00 EDT                  | 2026-05-05T13:30:00Z",
                "Tue, 5 May 2026 09:30:00 GMT           | 2026-05-05T09:30:00Z",
                "Tue, 5 May 2026 09:30:00               | 2026-05-05T09:30:00Z",
                "Tue, 5 May 2026 09:30:00 JST           | 2026-05-05T09:30:00Z"
            })
    void a_date_is_read_with_its_zone(String header, Instant instant) {
        assertThat(MailDate.read(header)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"yesterday", "2026", ":", "Tue, 5 May 2026", "\u0000", "Tue, 5 May 260000000022 09:30:00 GMT"})
    void what_is_no_date_is_none(String header) {
        assertThat(MailDate.read(header)).isEmpty();
    }
}
