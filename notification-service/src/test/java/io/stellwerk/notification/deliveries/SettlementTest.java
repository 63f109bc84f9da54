package io.stellwerk.notification.deliveries;

import static io.stellwerk.notification.correspondence.DomainFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final RetryPolicy RETRY =
            new RetryPolicy(Duration.ofSeconds(2), Duration.ofMinutes(10), Duration.ofDays(2));

    private static Settlement settle(SendResult result, int attempt, Duration age) {
        return Settlement.of(result, new Settlement.Attempt(attempt, NOW.minus(age)), RETRY, NOW);
    }

    @Test
    void a_mail_that_the_server_does_not_take_now_is_tried_again_later_and_later() {
        SendResult busy = new SendResult.NotNow("451");

        assertThat(settle(busy, 1, Duration.ZERO)).isEqualTo(new Settlement.Again(Duration.ofSeconds(2), "451"));
        assertThat(settle(busy, 4, Duration.ZERO)).isEqualTo(new Settlement.Again(Duration.ofSeconds(16), "451"));
        assertThat(settle(busy, 1000, Duration.ofHours(47)))
                .isEqualTo(new Settlement.Again(Duration.ofMinutes(10), "451"));
        assertThat(settle(busy, 1000, Duration.ofDays(2))).isEqualTo(new Settlement.Failed("451", false));
    }

    @Test
    void a_refused_mail_is_given_up_at_once() {
        assertThat(settle(new SendResult.Refused("550"), 1, Duration.ZERO))
                .isEqualTo(new Settlement.Failed("550", true));
    }

    @Test
    void a_mail_of_which_it_is_unclear_whether_it_left_is_held() {
        assertThat(settle(new SendResult.Unclear("broke off"), 1, Duration.ZERO))
                .isEqualTo(new Settlement.InDoubt("broke off"));
    }
}
