package io.stellwerk.messaging;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.stellwerk.embedded.KafkaBroker;
import io.stellwerk.embedded.KafkaSettings;
import io.stellwerk.embedded.TopicSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What is small on the topic and larger than a service's heap when it is unpacked: the service dies of it a few times, and
 * goes on behind it. The program that reads has the heap of a service on a laptop.
 */
class UnfoldingRecordFaultIT {

    private static final int DIED_OF_MEMORY = 3;
    private static final int MOST_STARTS = 8;

    @Test
    void a_record_that_is_larger_than_the_heap_is_set_aside_and_the_next_one_is_read() throws Exception {
        List<String> said = read("one.v1", 1, 300);

        assertThat(said).contains("set aside 0").doesNotContain("handled record 0", "polled record 0");
    }

    @Test
    void many_records_that_are_larger_than_the_heap_together_are_all_read() throws Exception {
        List<String> said = read("many.v1", 400, 1);

        assertThat(said)
                .noneMatch(line -> line.startsWith("set aside"))
                .contains("handled record 0", "handled record 399");
    }

    /** What the program said in all its starts, of which only the last one ended well. */
    private static List<String> read(String topic, int records, int megabytes) throws Exception {
        try (KafkaBroker broker = KafkaBroker.start(KafkaSettings.fast())) {
            broker.createTopics(List.of(TopicSpec.of(topic).withPartitions(1)));
            Process publishing =
                    start(List.of("-Xmx3g"), UnfoldingRecords.class, topic, broker, "" + records, "" + megabytes);
            assertThat(publishing.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(publishing.exitValue()).isZero();
            List<String> said = new ArrayList<>();
            for (int starts = 1; starts <= MOST_STARTS; starts++) {
                Process reading =
                        start(List.of("-Xmx256m", "-XX:+ExitOnOutOfMemoryError"), SmallHeapReader.class, topic, broker);
                said.addAll(new String(reading.getInputStream().readAllBytes(), UTF_8)
                        .lines()
                        .toList());
                assertThat(reading.waitFor(1, TimeUnit.MINUTES)).isTrue();
                if (reading.exitValue() == 0) {
                    assertThat(starts).as("it has died before").isGreaterThan(1);
                    assertThat(said.getLast()).isIn("polled last", "handled last");
                    return said;
                }
                assertThat(reading.exitValue()).isEqualTo(DIED_OF_MEMORY);
            }
            throw new AssertionError("dead again at start " + MOST_STARTS + ": " + said);
        }
    }

    private static Process start(
            List<String> memory, Class<?> program, String topic, KafkaBroker broker, String... more)
            throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = Stream.of(
                        List.of(java, "-XX:+UseSerialGC"),
                        memory,
                        List.of("-cp", System.getProperty("java.class.path"), program.getName()),
                        List.of(topic, broker.bootstrapServers()),
                        List.of(more))
                .flatMap(List::stream)
                .toList();
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
