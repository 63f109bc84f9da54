package io.stellwerk.notification.storms;

import static io.stellwerk.notification.correspondence.DomainFixtures.NOW;
import static io.stellwerk.notification.correspondence.DomainFixtures.STORM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class StormBreakerTest {

    private static final StormBreaker OPEN = StormBreaker.closed(NOW).afterRefusing(NOW);

    @Test
    void a_new_window_counts_from_zero() {
        StormBreaker full =
                StormBreaker.closed(NOW).afterSending().afterSending().afterSending();

        assertThat(full.admits(STORM)).isFalse();
        assertThat(full.at(NOW.plus(Duration.ofMinutes(10)), STORM).admits(STORM))
                .isTrue();
    }

    @Test
    void an_open_breaker_admits_nothing_and_then_a_few() {
        assertThat(OPEN.at(NOW.plus(Duration.ofMinutes(14)), STORM).admits(STORM))
                .isFalse();
        StormBreaker trial = OPEN.at(NOW.plus(Duration.ofMinutes(15)), STORM);

        assertThat(trial.state()).isEqualTo(StormBreaker.State.HALF_OPEN);
        assertThat(trial.admits(STORM)).isTrue();
        assertThat(trial.afterSending().admits(STORM)).isFalse();
    }

    @Test
    void a_quiet_trial_closes_it_and_a_failure_opens_it_again() {
        StormBreaker trial = OPEN.at(NOW.plus(Duration.ofMinutes(15)), STORM);

        assertThat(trial.at(NOW.plus(Duration.ofMinutes(25)), STORM).state()).isEqualTo(StormBreaker.State.CLOSED);
        assertThat(trial.afterFailure(NOW, STORM).state()).isEqualTo(StormBreaker.State.OPEN);
    }

    @Test
    void it_opens_when_too_many_mails_fail() {
        StormBreaker breaker = StormBreaker.closed(NOW);
        for (int i = 0; i < 8; i++) {
            breaker = breaker.afterSending();
        }
        for (int i = 0; i < 3; i++) {
            breaker = breaker.afterFailure(NOW, STORM);
        }
        assertThat(breaker.state()).isEqualTo(StormBreaker.State.CLOSED);
        assertThat(breaker.afterFailure(NOW, STORM).state()).isEqualTo(StormBreaker.State.OPEN);
    }
}
