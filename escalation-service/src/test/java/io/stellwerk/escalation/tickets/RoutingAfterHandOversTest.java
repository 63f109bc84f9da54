package io.stellwerk.escalation.tickets;

import static io.stellwerk.escalation.tickets.TicketFixtures.MONDAY_NINE;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.escalation.Tier;
import io.stellwerk.escalation.handovers.HandOver;
import org.junit.jupiter.api.Test;

class RoutingAfterHandOversTest {

    private static final int BOUNCES = 2;

    @Test
    void the_first_level_has_no_sender() {
        assertThat(Routing.initial().sender()).isEmpty();
    }

    @Test
    void a_ticket_that_triage_sent_up_goes_back_one_tier() {
        assertThat(Routing.initial().inQueueOf(Tier.THIRD).sender()).contains(Tier.SECOND);
    }

    @Test
    void the_latest_hand_over_to_the_present_tier_tells_the_sender() {
        Routing skipping = Routing.initial().handedOver(handOver(Tier.FIRST, Tier.THIRD));
        Routing stepByStep = skipping.bouncedTo(Tier.FIRST, BOUNCES)
                .handedOver(handOver(Tier.FIRST, Tier.SECOND))
                .handedOver(handOver(Tier.SECOND, Tier.THIRD));

        assertThat(skipping.sender()).contains(Tier.FIRST);
        assertThat(stepByStep.sender()).contains(Tier.SECOND);
        assertThat(stepByStep.handOvers())
                .extracting(HandOver::to)
                .containsExactly(Tier.THIRD, Tier.SECOND, Tier.THIRD);
    }

    @Test
    void a_hand_over_to_another_tier_does_not_tell_the_sender() {
        Routing backAtSecond = Routing.initial()
                .handedOver(handOver(Tier.FIRST, Tier.SECOND))
                .handedOver(handOver(Tier.SECOND, Tier.THIRD))
                .bouncedTo(Tier.SECOND, BOUNCES);

        assertThat(backAtSecond.sender()).contains(Tier.FIRST);
        assertThat(backAtSecond.queue()).isEqualTo("tier-2");
    }

    @Test
    void a_ticket_leaves_the_dispatchers_queue_when_it_is_taken_and_enters_it_at_each_further_bounce() {
        Routing dispatched = Routing.initial()
                .handedOver(handOver(Tier.FIRST, Tier.SECOND))
                .bouncedTo(Tier.FIRST, BOUNCES)
                .handedOver(handOver(Tier.FIRST, Tier.SECOND))
                .bouncedTo(Tier.FIRST, BOUNCES);
        Routing taken = dispatched.leavingQueue();
        Routing up = taken.handedOver(handOver(Tier.FIRST, Tier.SECOND));
        Routing thirdTime = up.bouncedTo(Tier.FIRST, BOUNCES);

        assertThat(dispatched.needsDispatcher()).isTrue();
        assertThat(taken.needsDispatcher()).isFalse();
        assertThat(taken.queue()).isEqualTo("tier-1");
        assertThat(up.queue()).isEqualTo("tier-2");
        assertThat(thirdTime.needsDispatcher()).isTrue();
        assertThat(thirdTime.bounces()).isEqualTo(3);
    }

    @Test
    void warnings_make_no_seen_version_stale_and_changes_do() {
        Routing seen = Routing.initial().advanced();
        Routing warned = seen.advancedAside();
        Routing changed = warned.advanced();

        assertThat(warned.version()).isEqualTo(seen.version() + 1);
        assertThat(warned.isStillAsSeenAt(seen.version())).isTrue();
        assertThat(warned.isStillAsSeenAt(warned.version())).isTrue();
        assertThat(warned.isStillAsSeenAt(warned.version() + 1)).isFalse();
        assertThat(changed.isStillAsSeenAt(warned.version())).isFalse();
    }

    private static HandOver handOver(Tier from, Tier to) {
        return new HandOver(from, to, "anna", MONDAY_NINE, false, null, TicketFixtures.complete());
    }
}
