package io.stellwerk.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

class MetricsCheckTest {

    @Test
    void a_metric_with_prefix_help_and_bounded_labels_is_fine() {
        var metrics = """
                # HELP stellwerk_intake_messages_total Messages received
                # TYPE stellwerk_intake_messages_total counter
                stellwerk_intake_messages_total{channel="email",outcome="opened"} 3.0
                # HELP jvm_gc_overhead anything
                # TYPE jvm_gc_overhead gauge
                jvm_gc_overhead 0.0
                """;

        assertThat(MetricsCheck.problems(metrics)).isEmpty();
        assertThat(MetricsCheck.own(metrics)).containsExactly("stellwerk_intake_messages_total");
    }

    @Test
    void what_breaks_a_rule_is_named() {
        var metrics = """
                # HELP triage_decision Time
                # TYPE triage_decision summary
                # HELP stellwerk_letters
                # TYPE stellwerk_letters gauge
                # HELP stellwerk_waits Waits
                # TYPE stellwerk_waits counter
                # HELP stellwerk_lag_ms Lag
                # TYPE stellwerk_lag_ms gauge
                # HELP stellwerk_replies_total Replies
                # TYPE stellwerk_replies_total counter
                stellwerk_replies_total{ticket="0199f3a1-5c20-7d4e-9a31-6f2b8c0d4e11"} 1.0
                stellwerk_replies_total{customer="a.berg@kunde.example"} 1.0
                """;

        assertThat(MetricsCheck.problems(metrics))
                .filteredOn(problem -> !problem.startsWith("promtool: "))
                .containsExactlyInAnyOrder(
                        "triage_decision does not begin with stellwerk_",
                        "stellwerk_letters has no help text",
                        "stellwerk_waits is a counter: counters, and only they, end in _total",
                        "stellwerk_lag_ms is not in base units",
                        "stellwerk_replies_total has a label that names one ticket, person or address");
    }

    @Test
    void what_promtool_says_of_our_metrics_counts_too() {
        assumeTrue(Promtool.installed().isPresent(), "promtool is not on the path: only our own rules are checked");
        var metrics = """
                # HELP stellwerk_queue_seconds_gauge Age of the oldest
                # TYPE stellwerk_queue_seconds_gauge gauge
                stellwerk_queue_seconds_gauge 1.0
                # TYPE jvm_threads_states_total gauge
                jvm_threads_states_total 1.0
                """;

        assertThat(MetricsCheck.problems(metrics))
                .singleElement()
                .asString()
                .startsWith("promtool: stellwerk_queue_seconds_gauge ");
        assertThat(MetricsCheck.problems("stellwerk_open{ 1.0\n"))
                .anyMatch(problem -> problem.startsWith("promtool: promtool ended with 1"));
    }
}
