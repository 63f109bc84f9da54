package io.stellwerk.notification.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AlertBudgetTest {

    private final AlertBudget budget = new AlertBudget(3);

    @Test
    void alerts_below_the_limit_become_a_message_each() {
        assertThat(budget.plan(2, 1, false)).isEqualTo(new AlertBudget.Plan(2, 0));
    }

    @Test
    void a_flood_waits_for_its_summary_after_the_last_that_goes_alone() {
        assertThat(budget.plan(50, 1, true)).isEqualTo(new AlertBudget.Plan(2, 0));
        assertThat(budget.plan(48, 3, false)).isEqualTo(new AlertBudget.Plan(0, 0));
        assertThat(budget.plan(48, 3, true)).isEqualTo(new AlertBudget.Plan(0, 48));
    }

    @Test
    void summaries_do_not_make_room_for_more() {
        assertThat(budget.plan(5, 9, true)).isEqualTo(new AlertBudget.Plan(0, 5));
    }

    @Test
    void nothing_is_sent_for_nothing() {
        assertThat(budget.plan(0, 0, true)).isEqualTo(new AlertBudget.Plan(0, 0));
    }
}
