package io.stellwerk.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WireJsonTest {

    enum Colour {
        RED,
        @JsonEnumDefaultValue
        UNKNOWN
    }

    record Signal(Instant at, Colour colour, String note) {}

    @Test
    void a_payload_has_iso_instants_and_leaves_out_what_is_absent() {
        byte[] json = WireJson.write(new Signal(Instant.parse("2026-11-23T09:15:00Z"), Colour.RED, null));

        assertThat(new String(json, UTF_8)).isEqualTo("{\"at\":\"2026-11-23T09:15:00Z\",\"colour\":\"RED\"}");
    }

    @Test
    void a_field_that_was_added_later_is_ignored_and_a_new_constant_is_unknown() {
        Signal signal = WireJson.read("{\"colour\":\"BLUE\",\"brightness\":7}".getBytes(UTF_8), Signal.class);

        assertThat(signal.colour()).isEqualTo(Colour.UNKNOWN);
    }

    @Test
    void a_wrong_payload_is_described_by_place_and_never_by_content() {
        assertThatThrownBy(() -> WireJson.read("{\"at\":\"my secret\"}".getBytes(UTF_8), Signal.class))
                .isInstanceOf(UnreadablePayload.class)
                .hasMessageContaining("\"at\"")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> WireJson.read("my secret".getBytes(UTF_8), Signal.class))
                .isInstanceOf(UnreadablePayload.class)
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> WireJson.read("null".getBytes(UTF_8), Signal.class))
                .isInstanceOf(UnreadablePayload.class);
    }
}
