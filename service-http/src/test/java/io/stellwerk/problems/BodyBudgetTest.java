package io.stellwerk.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodyBudgetTest {

    private static final long MOST = 10 * BodyBudget.LEAST;

    private final BodyBudget budget = new BodyBudget(MOST);

    @Test
    void bodies_are_covered_until_there_is_no_more() {
        assertThat(budget.share().cover(MOST - BodyBudget.LEAST)).isTrue();
        assertThat(budget.share().cover(BodyBudget.LEAST + 1)).isFalse();
        assertThat(budget.share().cover(BodyBudget.LEAST)).isTrue();
    }

    @Test
    void small_bodies_count_for_what_a_request_takes_in_any_case() {
        for (int i = 0; i < 10; i++) {
            assertThat(budget.share().cover(1)).isTrue();
        }
        assertThat(budget.share().cover(1)).isFalse();
    }

    @Test
    void what_is_given_back_can_be_taken_again_but_only_once() {
        BodyBudget.Share first = budget.share();
        assertThat(first.cover(MOST)).isTrue();
        first.giveBack();
        first.giveBack();

        assertThat(budget.share().cover(MOST)).isTrue();
        assertThat(budget.share().cover(1)).isFalse();
    }

    @Test
    void a_growing_body_takes_only_what_is_new() {
        BodyBudget.Share growing = budget.share();
        assertThat(growing.cover(MOST / 2)).isTrue();
        assertThat(budget.share().cover(MOST / 4)).isTrue();
        assertThat(growing.cover(MOST * 3 / 4)).isTrue();
        assertThat(growing.cover(MOST)).isFalse();
    }

    @Test
    void a_body_larger_than_the_whole_is_covered_when_it_is_alone() {
        BodyBudget.Share large = budget.share();
        assertThat(large.cover(MOST)).isTrue();
        assertThat(large.cover(MOST * 3)).isTrue();
        assertThat(budget.share().cover(1)).isFalse();
        large.giveBack();

        BodyBudget.Share small = budget.share();
        assertThat(small.cover(1)).isTrue();
        assertThat(budget.share().cover(MOST * 3)).isFalse();
    }
}
