package io.stellwerk.local.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MailAnswerTest {

    @Test
    void a_success_is_shown_with_outcome_and_ticket() {
        assertThat(answer(201, "{\"outcome\":\"opened\",\"ticketNumber\":\"SW-1000008\"}")
                        .line())
                .isEqualTo("opened SW-1000008");
        assertThat(answer(200, "{\"outcome\":\"ignored\",\"ticketNumber\":null}")
                        .line())
                .isEqualTo("ignored");
    }

    @Test
    void a_refusal_is_an_answer() {
        assertThat(answer(422, "{\"code\":\"NOT_A_MAIL\"}")).isEqualTo(new MailAnswer.Refused("NOT_A_MAIL"));
    }

    @Test
    void a_failure_is_none() {
        assertThat(answer(500, "{\"code\":\"INTERNAL_ERROR\"}")).isInstanceOf(MailAnswer.None.class);
        assertThat(answer(200, "<html>")).isInstanceOf(MailAnswer.None.class);
    }

    private static MailAnswer answer(int status, String body) {
        return MailAnswer.of(status, body.getBytes(StandardCharsets.UTF_8));
    }
}
