package io.stellwerk.ratelimits;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RateLimitTest {

    private static final Allowance TEN = new Allowance(60, 10);

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimit<String> limit = new RateLimit<>(1_000, TEN, clock(nanos));

    @Test
    void a_burst_is_let_through_and_the_next_one_is_told_when_to_come_again() {
        takes(10);

        assertThat(limit.take("anna", TEN)).contains(Duration.ofSeconds(1));
    }

    @Test
    void there_is_room_again_as_time_goes_by_up_to_the_burst() {
        takes(10);

        nanos.addAndGet(Duration.ofMillis(2_500).toNanos());
        takes(2);
        assertThat(limit.take("anna", TEN)).contains(Duration.ofMillis(500));

        nanos.addAndGet(Duration.ofHours(1).toNanos());
        takes(10);
        assertThat(limit.take("anna", TEN)).isPresent();
    }

    @Test
    void clients_do_not_count_for_each_other_and_each_has_its_own_allowance() {
        takes(10);

        assertThat(limit.take("ben", new Allowance(1, 1))).isEmpty();
        assertThat(limit.take("ben", new Allowance(1, 1))).contains(Duration.ofMinutes(1));
    }

    @Test
    void what_is_given_back_may_be_taken_again_but_adds_nothing_to_the_burst() {
        limit.giveBack("anna");
        takes(10);
        limit.giveBack("anna");

        takes(1);
        assertThat(limit.take("anna", TEN)).isPresent();
        limit.giveBack("nobody");
    }

    @Test
    void a_million_strangers_take_bounded_memory_and_do_not_displace_a_regular() {
        Allowance regular = new Allowance(1_000, 2_000);

        IntStream.range(0, 1_000_000).forEach(i -> {
            limit.take("flood" + i, TEN);
            if (i % 500 == 0) {
                assertThat(limit.take("regular", regular)).isEmpty();
            }
        });

        assertThat(limit.remembered()).isLessThanOrEqualTo(1_000);
        assertThat(limit.take("regular", regular)).isPresent();
    }

    @Test
    void a_client_is_remembered_for_as_long_as_its_use_matters() {
        assertThat(TEN.memory()).isEqualTo(Duration.ofSeconds(21));
    }

    private void takes(int requests) {
        for (int i = 0; i < requests; i++) {
            assertThat(limit.take("anna", TEN)).isEmpty();
        }
    }

    private static TimeMeter clock(AtomicLong nanos) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos.get();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }
}
