package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupCommitFailureTest extends GroupCommitBase {

    @Test
    void what_fails_does_not_fail_those_with_whom_it_shares() {
        List<UniAssertSubscriber<String>> callers = run("a", "b", POISON, "c");

        open.complete(null);

        callers.get(1).awaitItem().assertItem("b!");
        callers.get(2).awaitFailure().assertFailedWith(IllegalStateException.class, POISON);
        callers.get(3).awaitItem().assertItem("c!");
        assertThat(performed)
                .containsExactly(List.of("a"), List.of("b", POISON, "c"), List.of("b"), List.of(POISON), List.of("c"));
    }

    @Test
    void an_outage_is_told_to_all_and_not_tried_for_each() {
        List<UniAssertSubscriber<String>> callers = run("a", "b", OUTAGE, "c");

        open.complete(null);

        callers.stream().skip(1).forEach(caller -> caller.awaitFailure().assertFailedWith(IOException.class, OUTAGE));
        assertThat(performed).containsExactly(List.of("a"), List.of("b", OUTAGE, "c"));
    }

    @Test
    void an_outage_while_they_are_tried_one_by_one_is_told_to_all_that_are_left() {
        List<UniAssertSubscriber<String>> callers = run("a", POISON, LATER_OUTAGE, "c");

        open.complete(null);

        callers.get(1).awaitFailure().assertFailedWith(IllegalStateException.class, POISON);
        callers.get(2).awaitFailure().assertFailedWith(IOException.class, OUTAGE);
        callers.get(3).awaitFailure().assertFailedWith(IOException.class, OUTAGE);
        assertThat(performed)
                .containsExactly(
                        List.of("a"), List.of(POISON, LATER_OUTAGE, "c"), List.of(POISON), List.of(LATER_OUTAGE));
    }

    @Test
    void a_transaction_that_hangs_while_they_are_tried_one_by_one_is_told_to_all_that_are_left() {
        GroupCommit<String, String> brief = with(new OneAtATime(Duration.ofMinutes(1), Duration.ZERO, BRIEF));
        List<UniAssertSubscriber<String>> callers = Stream.of("a", POISON, HANGING, "c")
                .map(request -> subscribe(brief, request))
                .toList();

        open.complete(null);

        callers.get(1).awaitFailure().assertFailedWith(IllegalStateException.class, POISON);
        callers.get(2).awaitFailure().assertFailedWith(TimeoutException.class);
        callers.get(3).awaitFailure().assertFailedWith(TimeoutException.class);
        subscribe(brief, "later").awaitItem().assertItem("later!");
        assertThat(performed)
                .containsExactly(
                        List.of("a"),
                        List.of(POISON, HANGING, "c"),
                        List.of(POISON),
                        List.of(HANGING),
                        List.of("later"));
    }
}
