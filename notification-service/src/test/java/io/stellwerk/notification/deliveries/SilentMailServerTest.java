package io.stellwerk.notification.deliveries;

import static io.stellwerk.notification.correspondence.DomainFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SilentMailServerTest {

    private static final SendResult SILENCE = new SendResult.Unclear("broke off");

    private final SilenceBreaker breaker = new SilenceBreaker();

    @Test
    void while_the_server_answers_every_mail_is_handed_over() {
        breaker.note(new SendResult.Accepted(), NOW);
        breaker.note(new SendResult.NotNow("451"), NOW);

        assertThat(breaker.lets(NOW)).isTrue();
        assertThat(breaker.lets(NOW)).isTrue();
    }

    @Test
    void after_a_silence_mails_are_kept_back_and_then_one_tries() {
        breaker.note(SILENCE, NOW);

        assertThat(breaker.lets(NOW.plusMillis(999))).isFalse();
        assertThat(breaker.lets(NOW.plusSeconds(1))).isTrue();
        assertThat(breaker.lets(NOW.plusSeconds(1))).isFalse();
    }

    @Test
    void each_further_silence_doubles_the_pause_and_mails_that_left_together_count_once() {
        breaker.note(SILENCE, NOW);
        breaker.note(SILENCE, NOW);
        assertThat(breaker.lets(NOW.plusSeconds(1))).isTrue();
        breaker.note(SILENCE, NOW.plusSeconds(1));

        assertThat(breaker.lets(NOW.plusMillis(2_999))).isFalse();
        assertThat(breaker.lets(NOW.plusSeconds(3))).isTrue();
    }

    @Test
    void a_long_silence_is_broken_into_every_few_minutes() {
        Instant now = NOW;
        breaker.note(SILENCE, now);
        for (int tries = 0; tries < 12; tries++) {
            now = now.plusSeconds(256);
            assertThat(breaker.lets(now)).isTrue();
            breaker.note(SILENCE, now);
        }

        assertThat(breaker.lets(now.plusSeconds(255))).isFalse();
        assertThat(breaker.lets(now.plusSeconds(256))).isTrue();
    }

    @Test
    void after_a_word_of_the_server_the_next_silence_is_a_first_one() {
        breaker.note(SILENCE, NOW);
        assertThat(breaker.lets(NOW.plusSeconds(1))).isTrue();
        breaker.note(new SendResult.Accepted(), NOW.plusSeconds(1));
        breaker.note(SILENCE, NOW.plusSeconds(2));

        assertThat(breaker.lets(NOW.plusSeconds(3))).isTrue();
    }

    @Test
    void a_word_of_the_server_ends_the_silence() {
        breaker.note(SILENCE, NOW);
        assertThat(breaker.lets(NOW.plusSeconds(1))).isTrue();
        breaker.note(new SendResult.NotNow("421"), NOW.plusSeconds(1));

        assertThat(breaker.lets(NOW.plusSeconds(1))).isTrue();
        assertThat(breaker.lets(NOW.plusSeconds(1))).isTrue();
    }
}
