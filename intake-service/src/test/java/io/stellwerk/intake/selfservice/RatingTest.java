package io.stellwerk.intake.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.intake.progress.TicketProgress;
import io.stellwerk.intake.progress.TicketStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Ratings are given for what is solved, once, and changed for some days. */
class RatingTest {
    private static final Instant NOW = Instant.parse("2026-11-30T09:00:00Z");
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Rating.Opinion GOOD = new Rating.Opinion(5, "Quick.");
    private static final Rating.Opinion BAD = new Rating.Opinion(2, null);

    @Test
    void what_is_not_solved_is_not_rated() {
        assertThat(Rating.given(null, null, GOOD, NOW, WEEK)).isInstanceOf(Rating.Result.NotSolved.class);
        assertThat(Rating.given(ticket(TicketStatus.IN_PROGRESS, 1), null, GOOD, NOW, WEEK))
                .isInstanceOf(Rating.Result.NotSolved.class);
    }

    @Test
    void a_rating_belongs_to_the_time_that_the_ticket_was_solved() {
        assertThat(Rating.given(ticket(TicketStatus.CLOSED, 2), null, GOOD, NOW, WEEK))
                .isEqualTo(new Rating.Result.Rated(new Rating(2, 5, "Quick.", NOW, NOW)));
    }

    @Test
    void a_rating_can_be_changed_for_some_days() {
        Rating before = new Rating(1, 5, "Quick.", NOW, NOW);
        Instant last = NOW.plus(WEEK).minusMillis(1);

        assertThat(Rating.given(ticket(TicketStatus.RESOLVED, 1), before, BAD, last, WEEK))
                .isEqualTo(new Rating.Result.Rated(new Rating(1, 2, null, NOW, last)));
        assertThat(Rating.given(ticket(TicketStatus.RESOLVED, 1), before, BAD, NOW.plus(WEEK), WEEK))
                .isInstanceOf(Rating.Result.Final.class);
    }

    private static TicketProgress ticket(TicketStatus status, int solved) {
        return new TicketProgress(UUID.randomUUID(), 4, status, 1, NOW, null, true, solved);
    }
}
