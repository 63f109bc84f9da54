package io.stellwerk.intake.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Progress of a ticket, whichever events of its life come, and in whichever order. */
class TicketProgressTest {
    private static final UUID TICKET = UUID.fromString("0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11");
    private static final Instant START = Instant.parse("2026-11-30T09:00:00Z");
    private static final Instant DUE = START.plus(Duration.ofHours(4));
    private static final Instant LATER = START.plus(Duration.ofHours(9));

    @Test
    void a_queued_ticket_has_a_promise_that_an_answer_keeps() {
        TicketProgress queued = after(step(1, TicketStatus.QUEUED, 1, DUE, false));
        TicketProgress answered = after(
                step(1, TicketStatus.QUEUED, 1, DUE, false),
                step(2, TicketStatus.IN_PROGRESS, 1, null, false),
                step(3, TicketStatus.IN_PROGRESS, 1, null, true));

        assertThat(queued.openPromise()).isEqualTo(DUE);
        assertThat(answered.openPromise()).isNull();
        assertThat(answered.since()).isEqualTo(at(2));
    }

    @Test
    void a_kept_promise_stays_kept_in_the_next_queue() {
        TicketProgress again = after(
                step(1, TicketStatus.QUEUED, 1, DUE, false),
                step(2, TicketStatus.IN_PROGRESS, 1, null, true),
                step(3, TicketStatus.QUEUED, 2, DUE, false));

        assertThat(again.openPromise()).isNull();
        assertThat(again.tier()).isEqualTo(2);
        assertThat(again.since()).isEqualTo(at(3));
    }

    @Test
    void a_further_promise_is_open_until_the_next_answer_and_no_queue_brings_the_first_one_back() {
        TicketProgress promised = after(
                step(1, TicketStatus.QUEUED, 1, DUE, false),
                step(2, TicketStatus.IN_PROGRESS, 1, null, true),
                promise(3, LATER));
        TicketProgress handedOn = promised.after(step(4, TicketStatus.QUEUED, 2, DUE, false));
        TicketProgress changed = handedOn.after(promise(5, LATER.plusSeconds(1)));
        TicketProgress answered = changed.after(step(6, TicketStatus.IN_PROGRESS, 2, null, true));

        assertThat(promised.openPromise()).isEqualTo(LATER);
        assertThat(handedOn.openPromise()).isEqualTo(LATER);
        assertThat(changed.openPromise()).isEqualTo(LATER.plusSeconds(1));
        assertThat(answered.openPromise()).isNull();
        assertThat(answered.after(promise(7, LATER.plusSeconds(1))).openPromise())
                .as("the same time, as on a weekend, is promised anew")
                .isEqualTo(LATER.plusSeconds(1));
    }

    @Test
    void an_older_event_and_a_repeat_change_nothing() {
        TicketProgress newest = after(step(5, TicketStatus.WAITING_FOR_CUSTOMER, 2, DUE, false));

        assertThat(newest.after(step(4, TicketStatus.IN_PROGRESS, 1, null, true)))
                .isEqualTo(newest);
        assertThat(newest.after(step(5, TicketStatus.IN_PROGRESS, 1, null, true)))
                .isEqualTo(newest);
    }

    @Test
    void nothing_is_promised_any_more_for_a_ticket_that_is_solved_or_closed() {
        assertThat(after(step(1, TicketStatus.RESOLVED, 1, DUE, false)).openPromise())
                .isNull();
        assertThat(after(step(1, TicketStatus.CLOSED, 1, DUE, false)).openPromise())
                .isNull();
    }

    @Test
    void a_ticket_that_is_opened_again_may_be_solved_again() {
        TicketProgress closed =
                after(step(1, TicketStatus.RESOLVED, 1, null, false), step(2, TicketStatus.CLOSED, 1, null, false));
        TicketProgress again = after(
                step(1, TicketStatus.RESOLVED, 1, null, false),
                step(2, TicketStatus.QUEUED, 1, null, false),
                step(3, TicketStatus.RESOLVED, 1, null, false));

        assertThat(closed.solved()).isEqualTo(1);
        assertThat(again.solved()).isEqualTo(2);
        assertThat(after(step(1, TicketStatus.QUEUED, 1, null, false)).solved()).isZero();
    }

    @Test
    void a_state_that_is_not_known_leaves_the_one_that_is() {
        assertThat(after(step(1, null, 1, null, false)).status()).isEqualTo(TicketStatus.NEW);
        assertThat(after(step(1, TicketStatus.IN_PROGRESS, 1, null, false), step(2, null, 1, null, false))
                        .status())
                .isEqualTo(TicketStatus.IN_PROGRESS);
    }

    @Test
    void only_what_changed_is_stored() {
        ProgressBatch batch = new ProgressBatch(Map.of());
        batch.follow(step(1, TicketStatus.QUEUED, 1, DUE, false));
        ProgressBatch repeated =
                new ProgressBatch(Map.of(TICKET, batch.changed().iterator().next()));
        repeated.follow(step(1, TicketStatus.QUEUED, 1, DUE, false));

        assertThat(batch.changed()).hasSize(1);
        assertThat(repeated.changed()).isEmpty();
    }

    private static TicketProgress after(TicketProgress.Step... steps) {
        ProgressBatch batch = new ProgressBatch(Map.of());
        List.of(steps).forEach(batch::follow);
        return batch.changed().iterator().next();
    }

    private static TicketProgress.Step step(
            int sequence, @Nullable TicketStatus status, int tier, @Nullable Instant due, boolean answer) {
        TicketProgress.Promise promise = due == null ? null : new TicketProgress.Promise(due, false);
        return new TicketProgress.Step(TICKET, sequence, status, tier, at(sequence), promise, answer);
    }

    private static TicketProgress.Step promise(int sequence, Instant due) {
        TicketProgress.Promise promise = new TicketProgress.Promise(due, true);
        return new TicketProgress.Step(TICKET, sequence, TicketStatus.IN_PROGRESS, 1, at(sequence), promise, false);
    }

    private static Instant at(int sequence) {
        return START.plusSeconds(sequence);
    }
}
