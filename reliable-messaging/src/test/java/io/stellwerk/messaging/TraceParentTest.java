package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class TraceParentTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @Test
    void a_valid_trace_goes_on_under_a_new_span() {
        String continued = TraceParent.continued("00-" + TRACE + "-00f067aa0ba902b7-00");

        assertThat(continued).matches("00-" + TRACE + "-[0-9a-f]{16}-00").doesNotContain("00f067aa0ba902b7");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "no trace",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-" + TRACE + "-0000000000000000-01"
            })
    void without_a_valid_trace_a_new_one_begins(String incoming) {
        assertThat(TraceParent.continued(incoming))
                .matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01")
                .doesNotContain(TRACE);
    }

    @Test
    void only_a_valid_header_has_a_trace_id() {
        assertThat(TraceParent.traceId("00-" + TRACE + "-00f067aa0ba902b7-00")).isEqualTo(TRACE);
        assertThat(TraceParent.traceId("00-" + TRACE + "-0000000000000000-01")).isNull();
        assertThat(TraceParent.traceId(null)).isNull();
    }
}
