package io.stellwerk.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class OffsetsToCommitTest {

    private static final TopicPartition FIRST = new TopicPartition("notes", 0);
    private static final TopicPartition SECOND = new TopicPartition("notes", 1);

    private final OffsetsToCommit offsets = new OffsetsToCommit();

    @Test
    void the_latest_offset_of_each_partition_is_committed() {
        add(FIRST, 5);
        add(FIRST, 9);
        add(SECOND, 3);
        add(FIRST, 7);

        assertThat(offsets.take(List.of(FIRST, SECOND))).isEqualTo(Map.of(FIRST, at(9), SECOND, at(3)));
    }

    @Test
    void a_commit_that_failed_does_not_go_back_behind_what_was_handled_since() {
        add(FIRST, 5);
        var failed = offsets.take(List.of(FIRST));
        add(FIRST, 8);

        offsets.add(failed);

        assertThat(offsets.take(List.of(FIRST))).isEqualTo(Map.of(FIRST, at(8)));
    }

    @Test
    void the_offset_of_a_partition_that_was_lost_is_left_to_its_next_owner() {
        add(FIRST, 5);
        add(SECOND, 3);

        assertThat(offsets.take(List.of(SECOND))).containsOnlyKeys(SECOND);
        assertThat(offsets.take(List.of(FIRST, SECOND))).isEmpty();
    }

    @Test
    void a_commit_is_scheduled_once_until_it_is_made() {
        assertThat(add(FIRST, 1)).isTrue();
        assertThat(add(SECOND, 1)).isFalse();
        offsets.take(List.of());

        assertThat(add(FIRST, 2)).isTrue();
    }

    private boolean add(TopicPartition partition, long offset) {
        return offsets.add(Map.of(partition, at(offset)));
    }

    private static OffsetAndMetadata at(long offset) {
        return new OffsetAndMetadata(offset);
    }
}
