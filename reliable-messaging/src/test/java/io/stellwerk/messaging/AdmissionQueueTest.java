package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AdmissionQueueTest {

    private static final long BEGIN = 1_000_000_000_000L;
    private static final int MOST = 5;
    private static final long MOST_BYTES = 1_000;

    private final AdmissionQueue<String> queue = new AdmissionQueue<>(MOST, MOST_BYTES, Duration.ofSeconds(2));

    @Test
    void who_came_first_is_next_first() {
        join("a", 1, 0);
        join("b", 1, 0);
        join("c", 1, 0);

        assertThat(queue.poll(2, MOST_BYTES)).containsExactly("a", "b");
        assertThat(queue.poll(2, MOST_BYTES)).containsExactly("c");
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void a_heavy_message_is_next_alone() {
        join("heavy", 900, 0);
        join("light", 1, 0);

        assertThat(queue.poll(2, 100)).containsExactly("heavy");
    }

    @Test
    void no_more_may_wait_than_there_are_places() {
        for (int i = 0; i < MOST; i++) {
            assertThat(join("m" + i, 1, 0)).isTrue();
        }
        assertThat(join("one too many", 1, 0)).isFalse();

        queue.poll(1, MOST_BYTES);
        assertThat(join("in the free place", 1, 0)).isTrue();
    }

    @Test
    void no_more_content_may_wait_than_fits_unless_it_is_one_message() {
        assertThat(join("larger than all", 5_000, 0)).isTrue();
        assertThat(join("beside it", 1, 0)).isFalse();

        queue.poll(1, MOST_BYTES);
        assertThat(join("half", 600, 0)).isTrue();
        assertThat(join("too much beside half", 600, 0)).isFalse();
        assertThat(join("the rest", 400, 0)).isTrue();
    }

    @Test
    void nobody_joins_when_the_first_has_waited_for_half_of_the_longest_wait() {
        join("first", 1, 0);
        assertThat(join("in time", 1, 1_000)).isTrue();
        assertThat(queue.isFull(at(1_000))).isFalse();

        assertThat(queue.isFull(at(1_001))).isTrue();
        assertThat(join("too late", 1, 1_001)).isFalse();
    }

    @Test
    void it_recovers_as_soon_as_the_first_ones_are_next() {
        join("first", 1, 0);
        join("second", 1, 900);
        assertThat(queue.isFull(at(1_500))).isTrue();

        queue.poll(1, MOST_BYTES);
        assertThat(join("again", 1, 1_500)).isTrue();
    }

    @Test
    void whoever_has_waited_for_longer_than_the_longest_wait_waits_no_more() {
        join("first", 600, 0);
        join("second", 1, 500);

        assertThat(queue.expired(at(2_000))).isEmpty();
        assertThat(queue.expired(at(2_001))).containsExactly("first");
        assertThat(queue.expired(at(2_501))).containsExactly("second");
        assertThat(queue.isEmpty()).isTrue();
        assertThat(join("its bytes are free", 1_000, 2_501)).isTrue();
        assertThat(join("and no more", 1, 2_501)).isFalse();
    }

    private boolean join(String who, long bytes, long millis) {
        return queue.offer(who, bytes, at(millis));
    }

    private static long at(long millis) {
        return BEGIN + Duration.ofMillis(millis).toNanos();
    }
}
