package io.stellwerk.notification.correspondence;

import static io.stellwerk.notification.correspondence.DomainFixtures.NOW;
import static io.stellwerk.notification.correspondence.DomainFixtures.desk;
import static io.stellwerk.notification.correspondence.DomainFixtures.messageFrom;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.notification.DeliveryState;
import io.stellwerk.notification.storms.StormBreaker;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StormOfReceiptsTest {

    @Test
    void a_storm_is_cut_off() {
        Correspondence correspondence = desk().at(NOW);
        for (int i = 0; i < 5; i++) {
            correspondence.ticketReceived(
                    new UUID(1, i), messageFrom(i + "@customer.example"), new Cause("event-" + i, null));
        }

        assertThat(correspondence.written().stream().map(Notification::reason))
                .containsExactly(null, null, null, SuppressionReason.STORM_BREAKER, SuppressionReason.STORM_BREAKER);
        assertThat(correspondence.breaker().state()).isEqualTo(StormBreaker.State.OPEN);
        assertThat(correspondence.admitted()).isEqualTo(3);
    }

    @Test
    void a_window_of_the_storm_breaker_goes_on_in_the_next_batch() {
        StormBreaker two = StormBreaker.closed(NOW).afterSending().afterSending();

        Correspondence sameWindow = batchOf(2, two, NOW.plus(Duration.ofMinutes(9)));
        Correspondence nextWindow = batchOf(2, two, NOW.plus(Duration.ofMinutes(10)));

        assertThat(sameWindow.written().stream().map(Notification::reason))
                .containsExactly(null, SuppressionReason.STORM_BREAKER);
        assertThat(sameWindow.admitted()).isEqualTo(1);
        assertThat(sameWindow.breaker().windowStart()).isEqualTo(NOW);
        assertThat(sameWindow.breakerTouched()).isTrue();
        assertThat(nextWindow.written()).allMatch(one -> one.state() == DeliveryState.PENDING);
        assertThat(nextWindow.breaker().sent()).isEqualTo(2);
    }

    @Test
    void batches_that_are_refused_do_not_keep_the_storm_breaker_open() {
        StormBreaker open = StormBreaker.closed(NOW).afterRefusing(NOW);

        Correspondence refused = batchOf(2, open, NOW.plus(Duration.ofMinutes(14)));
        Correspondence trial = batchOf(2, refused.breaker(), NOW.plus(Duration.ofMinutes(15)));

        assertThat(refused.written()).allMatch(one -> one.reason() == SuppressionReason.STORM_BREAKER);
        assertThat(refused.breakerTouched()).isFalse();
        assertThat(trial.written().stream().map(Notification::reason))
                .containsExactly(null, SuppressionReason.STORM_BREAKER);
        assertThat(trial.breaker().state()).isEqualTo(StormBreaker.State.HALF_OPEN);
    }

    private static Correspondence batchOf(int tickets, StormBreaker breaker, Instant at) {
        Correspondence correspondence = desk().with(breaker).at(at);
        for (int i = 0; i < tickets; i++) {
            correspondence.ticketReceived(
                    new UUID(1, i), messageFrom(i + "@customer.example"), new Cause("event-" + i, null));
        }
        return correspondence;
    }
}
