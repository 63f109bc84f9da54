package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PublishersTest {

    @Test
    void two_systems_that_both_count_from_one_send_two_events() {
        assertThat(Publishers.ANYBODY.identity("/till/north", "1"))
                .isNotEqualTo(Publishers.ANYBODY.identity("/till/south", "1"))
                .isEqualTo(Publishers.ANYBODY.identity("/till/north", "1"));
    }

    @Test
    void no_part_of_an_id_can_pass_for_a_part_of_a_source() {
        assertThat(Publishers.ANYBODY.identity("/till", "north 1"))
                .isNotEqualTo(Publishers.ANYBODY.identity("/till/north", "1"))
                .isNotEqualTo(Publishers.ANYBODY.identity("/till/", "north 1"));
    }

    @Test
    void our_own_events_are_recognised_as_existing_inboxes_have_them() {
        assertThat(Publishers.OURS.identity("/stellwerk/intake", "7c1f")).isEqualTo("7c1f");
    }
}
