package io.stellwerk.system.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PartTest {

    @Test
    void a_method_works_for_its_own_part_whoever_called_it() {
        assertThat(part(
                        "com.fasterxml.jackson.core.JsonParser",
                        "io.stellwerk.intake.api.WebRequests",
                        "io.vertx.core.Context"))
                .isEqualTo(Part.JACKSON);
    }

    @Test
    void the_jdk_works_for_the_one_that_called_it() {
        assertThat(part("java.lang.String", "java.util.HashMap", "io.stellwerk.intake.domain.Ticket", "io.netty.Loop"))
                .isEqualTo(Part.OWN);
    }

    @Test
    void a_library_that_is_no_part_works_for_the_one_that_called_it() {
        assertThat(part("org.jctools.queues.Queue", "org.apache.kafka.clients.NetworkClient", "java.lang.Thread"))
                .isEqualTo(Part.KAFKA);
    }

    @Test
    void the_longest_name_decides() {
        assertThat(part("io.vertx.pgclient.impl.codec.PgEncoder", "io.netty.channel.Channel"))
                .isEqualTo(Part.POSTGRES);
        assertThat(part("io.smallrye.reactive.messaging.kafka.KafkaSource")).isEqualTo(Part.MESSAGING);
        assertThat(part("org.hibernate.validator.internal.ValidatorImpl")).isEqualTo(Part.VALIDATION);
    }

    @Test
    void what_is_generated_around_a_class_of_ours_is_not_ours() {
        assertThat(part("io.stellwerk.intake.application.Receive_Subclass", "io.stellwerk.intake.api.WebRequests"))
                .isEqualTo(Part.QUARKUS);
    }

    @Test
    void what_nobody_called_is_told_apart() {
        assertThat(part("java.lang.Thread", "jdk.internal.misc.Unsafe")).isEqualTo(Part.JDK);
        assertThat(part("java.lang.Thread", "org.example.Main")).isEqualTo(Part.OTHER);
        assertThat(part()).isEqualTo(Part.UNKNOWN);
    }

    private static Part part(String... types) {
        return Part.of(Stream.of(types).map(type -> new Frame(type, "run")).toList());
    }
}
