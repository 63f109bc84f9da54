package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupCommitTest extends GroupCommitBase {

    @Test
    void what_arrives_while_others_are_being_written_shares_the_next_transaction() {
        List<UniAssertSubscriber<String>> callers = run("a", "b", "c", "d", "e");

        open.complete(null);

        callers.forEach(UniAssertSubscriber::awaitItem);
        assertThat(performed).containsExactly(List.of("a"), List.of("b", "c", "d"), List.of("e"));
        assertThat(callers).extracting(UniAssertSubscriber::getItem).containsExactly("a!", "b!", "c!", "d!", "e!");
        await().untilAsserted(() -> assertThat(committed).containsExactly("a!", "b!", "c!", "d!", "e!"));
    }

    @Test
    void what_arrives_while_a_transaction_rests_shares_the_next_one() {
        GroupCommit<String, String> resting = with(Duration.ofMinutes(1), Duration.ofSeconds(2));
        open.complete(null);
        subscribe(resting, "a").awaitItem();

        List<UniAssertSubscriber<String>> callers =
                Stream.of("b", "c").map(request -> subscribe(resting, request)).toList();

        callers.forEach(UniAssertSubscriber::awaitItem);
        assertThat(performed).containsExactly(List.of("a"), List.of("b", "c"));
    }

    @Test
    void who_finds_no_place_is_turned_away_at_once() {
        run("under way", "1", "2", "3", "4");
        assertThat(shared.isTooBusy()).isTrue();

        run("too late").getFirst().awaitFailure().assertFailedWith(TooBusy.class);

        open.complete(null);
        await().untilAsserted(() -> assertThat(shared.isTooBusy()).isFalse());
        run("later").getFirst().awaitItem().assertItem("later!");
    }

    @Test
    void who_has_waited_for_too_long_is_sent_away_although_nothing_moves() {
        GroupCommit<String, String> impatient = with(Duration.ofMillis(50), Duration.ZERO);
        impatient.start();
        UniAssertSubscriber<String> underWay = subscribe(impatient, "under way");
        UniAssertSubscriber<String> waiting = subscribe(impatient, "waiting");

        waiting.awaitFailure().assertFailedWith(TooBusy.class);

        open.complete(null);
        underWay.awaitItem();
        assertThat(performed).containsExactly(List.of("under way"));
    }

    @Test
    void what_has_begun_is_carried_through_when_its_caller_hangs_up() {
        UniAssertSubscriber<String> caller = run("a").getFirst();

        caller.cancel();
        open.complete(null);

        await().untilAsserted(() -> assertThat(committed).containsExactly("a!"));
    }

    @Test
    void a_stop_does_not_wait_for_a_place_that_is_only_kept() {
        GroupCommit<String, String> resting = with(Duration.ofMinutes(1), Duration.ofHours(1));
        open.complete(null);
        subscribe(resting, "a").awaitItem();

        assertTimeoutPreemptively(Duration.ofSeconds(30), resting::finish);
    }

    @Test
    void a_stop_waits_for_what_has_begun_and_begins_no_more() {
        run("a", "b");
        FutureTask<Void> stopped = new FutureTask<>(() -> {
            shared.finish();
            return null;
        });
        Thread stopping = Thread.ofVirtual().start(stopped);
        await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING);

        open.complete(null);

        await().until(stopped::isDone);
        assertThat(committed).containsExactly("a!");
        assertThat(performed).containsExactly(List.of("a"));
    }
}
