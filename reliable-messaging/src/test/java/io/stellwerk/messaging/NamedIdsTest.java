package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NamedIdsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:15:00.480Z");

    @Test
    void the_same_name_at_the_same_time_is_the_same_id() {
        assertThat(NamedIds.of(NOW, "ticket:event:1")).isEqualTo(NamedIds.of(NOW, "ticket:event:1"));
    }

    @Test
    void another_name_is_another_id() {
        assertThat(NamedIds.of(NOW, "ticket:event:1")).isNotEqualTo(NamedIds.of(NOW, "ticket:event:2"));
    }

    @Test
    void ids_as_text_are_in_the_order_of_their_times() {
        UUID earlier = NamedIds.of(NOW, "b");
        UUID later = NamedIds.of(NOW.plusMillis(1), "a");

        assertThat(earlier.toString()).isLessThan(later.toString());
    }

    @Test
    void an_id_is_of_version_8() {
        UUID id = NamedIds.of(NOW, "ticket:event:1");

        assertThat(id.version()).isEqualTo(8);
        assertThat(id.variant()).isEqualTo(2);
    }
}
