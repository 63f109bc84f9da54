package io.stellwerk.notification.storms;

import static io.stellwerk.notification.correspondence.DomainFixtures.NOW;
import static io.stellwerk.notification.correspondence.DomainFixtures.STORM;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
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
    void a_window_counts_from_its_first_instant_however_many_are_sent_in_it() {
        Instant late = NOW.plus(Duration.ofMinutes(9));
        StormBreaker busy =
                StormBreaker.closed(NOW).afterSending().at(late, STORM).afterSending();

        assertThat(busy.sent()).isEqualTo(2);
        assertThat(busy.windowStart()).isEqualTo(NOW);
        assertThat(busy.at(NOW.plus(Duration.ofMinutes(10)), STORM))
                .isEqualTo(new StormBreaker(StormBreaker.State.CLOSED, NOW, NOW.plus(Duration.ofMinutes(10)), 0, 0));
    }

    @Test
    void mails_that_are_refused_while_it_is_open_do_not_keep_it_open() {
        StormBreaker refusing = OPEN;
        for (int minute = 1; minute < 15; minute++) {
            Instant then = NOW.plus(Duration.ofMinutes(minute));
            refusing = refusing.at(then, STORM).afterRefusing(then);
        }

        assertThat(refusing).isEqualTo(OPEN);
        assertThat(refusing.at(NOW.plus(Duration.ofMinutes(15)), STORM).state())
                .isEqualTo(StormBreaker.State.HALF_OPEN);
    }

    @Test
    void mails_that_are_refused_during_the_trial_do_not_prolong_it() {
        StormBreaker trial = OPEN.at(NOW.plus(Duration.ofMinutes(15)), STORM).afterSending();

        assertThat(trial.afterRefusing(NOW.plus(Duration.ofMinutes(20)))).isEqualTo(trial);
    }

    @Test
    void failures_while_it_is_open_are_counted_and_do_not_keep_it_open() {
        StormBreaker failing = OPEN.afterFailure(NOW.plus(Duration.ofMinutes(10)), STORM);

        assertThat(failing.failed()).isEqualTo(1);
        assertThat(failing.since()).isEqualTo(NOW);
    }

    @Test
    void failures_of_mails_that_an_earlier_window_counted_open_it_as_well() {
        StormBreaker breaker = StormBreaker.closed(NOW);
        for (int i = 0; i < 3; i++) {
            breaker = breaker.afterFailure(NOW, STORM);
        }
        assertThat(breaker.state()).isEqualTo(StormBreaker.State.CLOSED);

        StormBreaker open = breaker.afterFailure(NOW.plusSeconds(60), STORM);

        assertThat(open.state()).isEqualTo(StormBreaker.State.OPEN);
        assertThat(open.since()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void a_small_share_of_failures_does_not_open_it() {
        StormBreaker breaker = StormBreaker.closed(NOW);
        for (int i = 0; i < 9; i++) {
            breaker = breaker.afterSending();
        }
        for (int i = 0; i < 4; i++) {
            breaker = breaker.afterFailure(NOW, STORM);
        }
        assertThat(breaker.state()).isEqualTo(StormBreaker.State.CLOSED);
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
