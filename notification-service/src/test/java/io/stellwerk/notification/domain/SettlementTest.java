package io.stellwerk.notification.domain;

import static io.stellwerk.notification.domain.DomainFixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class SettlementTest {

    private static final RetryPolicy RETRY =
            new RetryPolicy(Duration.ofSeconds(2), Duration.ofMinutes(10), Duration.ofDays(2));

    private static Settlement settle(Handover handover, Template template, int attempt, Duration age) {
        return Settlement.of(handover, template, new Settlement.Attempt(attempt, NOW.minus(age)), RETRY, NOW);
    }

    @Test
    void a_mail_that_the_server_does_not_take_now_is_tried_again_later_and_later() {
        Handover busy = new Handover.NotNow("451");

        assertThat(settle(busy, Template.RECEIPT, 1, Duration.ZERO))
                .isEqualTo(new Settlement.Again(NOW.plusSeconds(2), "451"));
        assertThat(settle(busy, Template.RECEIPT, 4, Duration.ZERO))
                .isEqualTo(new Settlement.Again(NOW.plusSeconds(16), "451"));
        assertThat(settle(busy, Template.RECEIPT, 1000, Duration.ofHours(47)))
                .isEqualTo(new Settlement.Again(NOW.plus(Duration.ofMinutes(10)), "451"));
        assertThat(settle(busy, Template.RECEIPT, 1000, Duration.ofDays(2)))
                .isEqualTo(new Settlement.Failed("451", false));
    }

    @Test
    void a_refused_mail_is_given_up_at_once() {
        assertThat(settle(new Handover.Refused("550"), Template.AGENT_REPLY, 1, Duration.ZERO))
                .isEqualTo(new Settlement.Failed("550", true));
    }

    @Test
    void when_it_is_unclear_whether_it_left_a_reply_is_sent_again_and_a_receipt_is_held() {
        Handover unclear = new Handover.Unclear("broke off");

        assertThat(settle(unclear, Template.AGENT_REPLY, 1, Duration.ZERO)).isInstanceOf(Settlement.Again.class);
        assertThat(settle(unclear, Template.RECEIPT, 1, Duration.ZERO)).isEqualTo(new Settlement.InDoubt("broke off"));
    }
}
