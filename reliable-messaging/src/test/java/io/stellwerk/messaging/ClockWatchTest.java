package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ClockWatchTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private Instant wall = Instant.parse("2026-03-02T08:00:00Z");
    private long elapsed = 5_000_000_000L;
    private final AtomicInteger ends = new AtomicInteger();
    private final ClockWatch watch = new ClockWatch(() -> wall, () -> elapsed, ends::incrementAndGet);

    private void look(Duration byTheWallClock) {
        wall = wall.plus(byTheWallClock);
        elapsed += SECOND.toNanos();
        watch.look();
    }

    @Test
    void service_ends_whenItsClockWasPutBack() {
        look(SECOND);
        look(Duration.ofHours(1));
        assertThat(ends).hasValue(0);

        look(Duration.ofHours(-1));
        assertThat(ends).hasValue(1);

        look(SECOND);
        assertThat(ends).hasValue(1);
    }

    @Test
    void service_goesOn_whileItsClockIsSlewed() {
        for (int i = 0; i < 100; i++) {
            look(Duration.ofMillis(900));
        }

        assertThat(ends).hasValue(0);
    }

    @Test
    void tolerance_isWhatAServiceMayStandStillFor() {
        look(SECOND.minus(ClockWatch.TOLERANCE));
        assertThat(ends).hasValue(0);

        look(SECOND.minus(ClockWatch.TOLERANCE).minusMillis(1));
        assertThat(ends).hasValue(1);
    }
}
